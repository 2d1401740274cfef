import type { Role, Template } from '@orderly/contracts';

const wards: readonly Role[] = ['nurse', 'head-nurse', 'dispatcher'];
const scanned = { askedBy: [...wards], scanned: true, proof: ['badge', 'badge-pin'] } satisfies Partial<Template>;
const counted = { ...scanned, scanned: false } satisfies Partial<Template>;

/** DEL-1: the kinds as templates: who may ask, default priority, what is scanned, what may be carried, who may receive. */
export const templates: readonly Template[] = [
  { ...scanned, kind: 'specimens', name: { zh: '标本', en: 'Specimens' }, defaultPriority: 'P2', itemTypes: ['tube', 'pathology', 'other'], maxItems: 100 },
  { ...scanned, kind: 'documents', name: { zh: '单据', en: 'Documents' }, defaultPriority: 'P3', itemTypes: ['report', 'request-form', 'other'], maxItems: 50 },
  { ...scanned, kind: 'medicines', name: { zh: '药品', en: 'Medicines' }, defaultPriority: 'P2', itemTypes: ['infusion', 'injection', 'medicine', 'other'], maxItems: 60 },
  { ...scanned, kind: 'goods', name: { zh: '物资', en: 'Goods' }, defaultPriority: 'P3', itemTypes: ['parcel', 'container', 'other'], maxItems: 50 },
  { ...counted, kind: 'linen', name: { zh: '被服', en: 'Linen' }, defaultPriority: 'P3', itemTypes: ['linen-bag', 'other'], maxItems: 50 },
  { ...counted, kind: 'dirty-linen', name: { zh: '污衣', en: 'Dirty linen' }, defaultPriority: 'P3', itemTypes: ['linen-bag', 'other'], maxItems: 50 },
  { ...counted, kind: 'extra-bed', name: { zh: '加床', en: 'Extra bed' }, defaultPriority: 'P3', itemTypes: ['other'], maxItems: 10 },
  { ...counted, kind: 'moving', name: { zh: '搬运', en: 'Moving' }, defaultPriority: 'P3', itemTypes: ['parcel', 'container', 'other'], maxItems: 50 },
  { ...counted, kind: 'pipe-clearing', name: { zh: '管道疏通', en: 'Pipe clearing' }, defaultPriority: 'P3', itemTypes: ['other'], maxItems: 5 },
  { ...counted, kind: 'bed-disinfection', name: { zh: '床单元消毒', en: 'Bed unit disinfection' }, defaultPriority: 'P3', itemTypes: ['other'], maxItems: 20 },
  { ...scanned, kind: 'containers', name: { zh: '标本容器', en: 'Specimen containers' }, defaultPriority: 'P3', itemTypes: ['container', 'other'], maxItems: 50 },
];

/** The template of a kind; undefined for what is no delivery. */
export const templateOf = (kind: string): Template | undefined => templates.find((template) => template.kind === kind);
