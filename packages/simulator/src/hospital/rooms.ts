import type { JobKind, PlaceKind } from './types.ts';

/** A place that is no ward: `receives` is empty where nothing is handed over (nobody of the house sits there). */
export type RoomSeed = {
  readonly building: string;
  readonly floor: number;
  readonly suffix: string;
  readonly zh: string;
  readonly en: string;
  readonly kind: PlaceKind;
  readonly receives: readonly JobKind[];
};

type Row = readonly [building: string, floor: number, suffix: string, zh: string, en: string, kind: PlaceKind, receives?: readonly JobKind[]];

const exam = ['escort', 'documents', 'goods', 'task'] as const;
const laboratory = ['specimens', 'documents', 'goods', 'task'] as const;
const store = ['goods', 'documents', 'moving', 'task'] as const;

/** Departments with receivers of their own (DEL-1, DEL-3). */
const departments: readonly Row[] = [
  ['MT', 1, 'CT', 'CT室', 'CT', 'imaging', exam],
  ['MT', 1, 'MRI', '磁共振室', 'MRI', 'imaging', exam],
  ['MT', 1, 'XR', '放射科', 'X-ray', 'imaging', exam],
  ['MT', 2, 'LAB', '检验科', 'Laboratory', 'laboratory', [...laboratory, 'containers']],
  ['MT', 2, 'ELAB', '急诊检验室', 'Urgent laboratory', 'laboratory', laboratory],
  ['MT', 2, 'BB', '输血科', 'Blood bank', 'laboratory', ['documents', 'goods', 'task']],
  ['MT', 3, 'US', '超声科', 'Ultrasound', 'imaging', exam],
  ['MT', 3, 'ECG', '心电图室', 'ECG', 'department', exam],
  ['MT', 3, 'EEG', '脑电图室', 'EEG', 'department', exam],
  ['MT', 4, 'PATH', '病理科', 'Pathology', 'laboratory', laboratory],
  ['MT', 4, 'ENDO', '内镜中心', 'Endoscopy', 'department', [...exam, 'specimens']],
  ['MT', 5, 'NM', '核医学科', 'Nuclear medicine', 'imaging', exam],
  ['MT', 5, 'DSA', '介入导管室', 'Angiography', 'department', exam],
  ['MT', 5, 'HBO', '高压氧室', 'Hyperbaric oxygen', 'department', exam],
  ['IM', 2, 'HD', '血液透析中心', 'Dialysis', 'department', [...exam, 'transfer', 'medicines']],
  ['IM', 2, 'PFT', '肺功能室', 'Lung function', 'department', exam],
  ['IM', 1, 'ADM', '住院登记处', 'Admission office', 'department', ['documents', 'escort', 'task']],
  ['SU', 4, 'OR', '手术室一区', 'Operating theatres 1', 'theatre', [...exam, 'medicines', 'specimens']],
  ['SU', 5, 'OR', '手术室二区', 'Operating theatres 2', 'theatre', [...exam, 'medicines', 'specimens']],
  ['SU', 2, 'DAY', '日间手术中心', 'Day surgery', 'department', [...exam, 'medicines', 'transfer']],
  ['SU', 2, 'RT', '放疗中心', 'Radiotherapy', 'department', exam],
  ['OP', 1, 'REG', '门诊挂号室', 'Registration', 'department', ['documents', 'task']],
  ['OP', 1, 'PHA', '门诊药房', 'Outpatient pharmacy', 'pharmacy', ['medicines', 'documents', 'goods', 'task']],
  ['OP', 2, 'PHL', '门诊采血中心', 'Blood collection', 'department', ['documents', 'goods', 'containers', 'task']],
  ['ED', 1, 'RES', '急诊抢救室', 'Resuscitation', 'emergency', [...exam, 'medicines', 'transfer', 'specimens']],
  ['ED', 1, 'PHA', '急诊药房', 'Emergency pharmacy', 'pharmacy', ['medicines', 'documents', 'goods', 'task']],
  ['ED', 1, 'CT', '急诊影像', 'Emergency imaging', 'imaging', exam],
  ['PH', 1, 'CP', '中心药房', 'Central pharmacy', 'pharmacy', ['medicines', 'documents', 'goods', 'task']],
  ['PH', 2, 'INF', '静脉配液中心', 'Infusion preparation', 'pharmacy', ['medicines', 'documents', 'goods', 'task']],
  ['LS', 1, 'LIN', '布类库房', 'Linen store', 'store', ['linen', 'dirty-linen', ...store]],
  ['LS', 2, 'DIS', '床单元消毒间', 'Bed unit disinfection', 'store', ['bed-disinfection', ...store]],
  ['CS', 1, 'CSSD', '消毒供应中心', 'Central sterile supply', 'store', store],
  ['CS', 2, 'WH', '物资库房', 'Goods store', 'store', ['extra-bed', ...store]],
  ['CS', 3, 'MR', '病案室', 'Medical records', 'department', ['documents', 'task']],
  ['CS', 3, 'ENG', '工程维修室', 'Engineering', 'store', ['pipe-clearing', ...store]],
  ['MO', 1, 'MOR', '太平间', 'Morgue', 'morgue', ['transfer', 'documents', 'task']],
];

/** Desks, gates, halls and offices: named places without receivers. */
const others: readonly Row[] = [
  ['IM', 1, 'DESK', '客服中心主服务台', 'Main service desk', 'desk'],
  ['IM', 1, 'STO', '寄存间', 'Storage room', 'room'],
  ['IM', 1, 'CALL', '话务室', 'Call room', 'room'],
  ['IM', 1, 'HALL', '内科楼大厅', 'Internal medicine hall', 'room'],
  ['IM', 2, 'LEC', '内科示教室', 'Lecture room', 'room'],
  ['SU', 1, 'DESK', '外科服务台', 'Surgery service desk', 'desk'],
  ['SU', 1, 'HALL', '外科楼大厅', 'Surgery hall', 'room'],
  ['SU', 1, 'CASH', '外科结算处', 'Surgery cashier', 'room'],
  ['SU', 4, 'PACU', '麻醉恢复室', 'Recovery room', 'room'],
  ['SU', 4, 'FAM', '家属等候区', 'Family waiting area', 'room'],
  ['OP', 1, 'DESK', '门急诊服务台', 'Outpatient and emergency desk', 'desk'],
  ['OP', 1, 'GUIDE', '总导诊台', 'Main guide desk', 'desk'],
  ['OP', 1, 'NAMED', '实名取号窗口', 'Named pick-up window', 'desk'],
  ['OP', 1, 'PRIO', '优先窗口', 'Priority window', 'desk'],
  ['OP', 1, 'HALL', '门诊大厅', 'Outpatient hall', 'room'],
  ['ED', 1, 'TRI', '急诊分诊台', 'Emergency triage', 'desk'],
  ['ED', 1, 'HALL', '急诊大厅', 'Emergency hall', 'room'],
  ['ED', 1, 'AMB', '救护车停靠处', 'Ambulance bay', 'gate'],
  ['ED', 2, 'ISO', '急诊隔离室', 'Emergency isolation room', 'room'],
  ['ED', 3, 'STR', '担架班值班室', 'Stretcher bearers\u2019 room', 'room'],
  ['LS', 1, 'DIRT', '污物收集间', 'Dirty linen room', 'store'],
  ['MO', 0, 'FARE', '告别厅', 'Farewell room', 'room'],
  ['GT', 1, 'MAIN', '正门', 'Main gate', 'gate'],
  ['GT', 1, 'AMB', '急救通道门', 'Ambulance gate', 'gate'],
  ['GT', 1, 'SEC', '保卫室', 'Security', 'room'],
];

const clinics: readonly (readonly [floor: number, names: readonly (readonly [string, string])[]])[] = [
  [
    2,
    [
      ['心内科诊室', 'Cardiology clinic'],
      ['呼吸科诊室', 'Respiratory clinic'],
      ['消化科诊室', 'Gastroenterology clinic'],
      ['内分泌诊室', 'Endocrinology clinic'],
    ],
  ],
  [
    3,
    [
      ['普外科诊室', 'Surgery clinic'],
      ['骨科诊室', 'Orthopaedics clinic'],
      ['泌尿外科诊室', 'Urology clinic'],
      ['神经科诊室', 'Neurology clinic'],
    ],
  ],
  [
    4,
    [
      ['妇科诊室', 'Gynaecology clinic'],
      ['产科诊室', 'Obstetrics clinic'],
      ['儿科诊室', 'Paediatrics clinic'],
    ],
  ],
  [
    5,
    [
      ['眼科诊室', 'Eye clinic'],
      ['耳鼻喉诊室', 'ENT clinic'],
      ['口腔科诊室', 'Dental clinic'],
    ],
  ],
];

const numbered: readonly (readonly [building: string, floor: number, suffix: string, zh: string, en: string, kind: PlaceKind, count: number])[] = [
  ['MT', 1, 'CT', 'CT机房', 'CT room', 'room', 3],
  ['MT', 1, 'MRI', '磁共振机房', 'MRI room', 'room', 2],
  ['MT', 1, 'XR', '放射机房', 'X-ray room', 'room', 4],
  ['MT', 3, 'US', '超声诊室', 'Ultrasound room', 'room', 8],
  ['MT', 4, 'ENDO', '内镜诊室', 'Endoscopy room', 'room', 6],
  ['SU', 4, 'OR', '手术间', 'Theatre', 'theatre', 10],
  ['SU', 5, 'OR', '手术间', 'Theatre', 'theatre', 10],
];

/** Every place that is no ward. */
export const rooms: readonly RoomSeed[] = [...[...departments, ...others].map(room), ...clinics.flatMap(clinicRooms), ...numbered.flatMap(numberedRooms)];

function room([building, floor, suffix, zh, en, kind, receives = []]: Row): RoomSeed {
  return { building, floor, suffix, zh, en, kind, receives };
}

function clinicRooms([floor, names]: (typeof clinics)[number]): readonly RoomSeed[] {
  return names.map(([zh, en], nth) => room(['OP', floor, `CL${nth + 1}`, zh, en, 'clinic']));
}

function numberedRooms([building, floor, suffix, zh, en, kind, count]: (typeof numbered)[number]): readonly RoomSeed[] {
  return Array.from({ length: count }, (_, nth) => {
    const no = floor === 5 && suffix === 'OR' ? nth + 1 + count : nth + 1;
    return room([building, floor, `${suffix}${String(no).padStart(2, '0')}`, `${zh}${no}`, `${en} ${no}`, kind]);
  });
}
