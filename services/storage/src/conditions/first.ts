import type { Clauses } from '@orderly/contracts';

/** STO-12: what a centre starts with, until its own conditions are published. */
export const firstClauses: Clauses = {
  free: { zh: '寄存免费，仅限本院患者及探视者在院期间使用。', en: 'Storage is free, for patients and visitors of this hospital while they are here.' },
  refused: {
    zh: '不接收：贵重物品及现金、易燃易爆、腐蚀、有毒、放射性物品，武器弹药（请交公安机关），食品，动物及其他违禁品。',
    en: 'Not accepted: valuables and money; anything flammable, explosive, corrosive, toxic or radioactive; weapons and ammunition (please go to the police); food; animals; other forbidden goods.',
  },
  seal: { zh: '包袋须自行上锁或加编号封签；两者皆无的，须本人签名确认，丢失损坏中心不承担责任。', en: 'A bag is locked by its owner or sealed with a numbered seal. Without either the depositor accepts by name that the centre is not liable.' },
  threeDays: { zh: '寄存当日不计，第三日 24:00 前领取；逾期按无人认领物品处理。', en: 'Claim by 24:00 of the third day after the day of deposit, which is not counted. After that the pieces are handled as unclaimed.' },
  lostTicket: { zh: '小票遗失请立即挂失；凭有效证件并核对物品特征领取，证件留存复印件。挂失前已被领取的，中心不予赔偿。', en: 'Report a lost ticket at once. A claim then needs an identity document, of which a copy is kept, and matching features. What was claimed before the report is not compensated.' },
  delegate: { zh: '代领须持小票、寄存人及代领人证件，经值班主管核实；风险由寄存人承担。', en: 'A delegate brings the ticket and both identity documents and is verified by the supervisor on duty, at the depositor’s risk.' },
  liability: { zh: '物品以登记内容为准；未登记的内装物品中心不承担责任。', en: 'What was registered counts. The centre is not liable for contents that were not registered.' },
};
