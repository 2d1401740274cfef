/** A ward: two to a floor of the towers (east, west), and two in the emergency building. */
export type WardSeed = {
  readonly building: 'IM' | 'SU' | 'ED';
  readonly floor: number;
  readonly wing: 'E' | 'W';
  readonly zh: string;
  readonly en: string;
  readonly beds: number;
  readonly who?: 'women' | 'children' | 'old' | 'intensive';
};

type Row = readonly [zh: string, en: string, who?: WardSeed['who']];
type Floor = readonly [floor: number, east: Row, west: Row];

const internal: readonly Floor[] = [
  [3, ['心内科一病区', 'Cardiology 1'], ['心内科二病区', 'Cardiology 2']],
  [4, ['心内科三病区', 'Cardiology 3'], ['冠心病监护病房', 'Coronary care unit', 'intensive']],
  [5, ['呼吸科一病区', 'Respiratory medicine 1'], ['呼吸科二病区', 'Respiratory medicine 2']],
  [6, ['消化科一病区', 'Gastroenterology 1'], ['消化科二病区', 'Gastroenterology 2']],
  [7, ['神经内科一病区', 'Neurology 1'], ['神经内科二病区', 'Neurology 2']],
  [8, ['神经内科三病区', 'Neurology 3'], ['老年科一病区', 'Geriatrics 1', 'old']],
  [9, ['内分泌科一病区', 'Endocrinology 1'], ['内分泌科二病区', 'Endocrinology 2']],
  [10, ['肾内科一病区', 'Nephrology 1'], ['肾内科二病区', 'Nephrology 2']],
  [11, ['血液科一病区', 'Haematology 1'], ['血液科二病区', 'Haematology 2']],
  [12, ['肿瘤内科一病区', 'Medical oncology 1'], ['肿瘤内科二病区', 'Medical oncology 2']],
  [13, ['风湿免疫科病区', 'Rheumatology'], ['感染科病区', 'Infectious diseases']],
  [14, ['老年科二病区', 'Geriatrics 2', 'old'], ['全科医学病区', 'General practice']],
  [15, ['儿科一病区', 'Paediatrics 1', 'children'], ['儿科二病区', 'Paediatrics 2', 'children']],
  [16, ['中医科病区', 'Traditional medicine'], ['康复科病区', 'Rehabilitation', 'old']],
];

const surgery: readonly Floor[] = [
  [3, ['重症医学科', 'Intensive care unit', 'intensive'], ['外科监护室', 'Surgical intensive care', 'intensive']],
  [6, ['普外科一病区', 'General surgery 1'], ['普外科二病区', 'General surgery 2']],
  [7, ['普外科三病区', 'General surgery 3'], ['肝胆外科病区', 'Hepatobiliary surgery']],
  [8, ['骨科一病区', 'Orthopaedics 1'], ['骨科二病区', 'Orthopaedics 2']],
  [9, ['骨科三病区', 'Orthopaedics 3', 'old'], ['脊柱外科病区', 'Spine surgery']],
  [10, ['神经外科一病区', 'Neurosurgery 1'], ['神经外科二病区', 'Neurosurgery 2']],
  [11, ['胸外科病区', 'Thoracic surgery'], ['心脏外科病区', 'Cardiac surgery']],
  [12, ['泌尿外科一病区', 'Urology 1'], ['泌尿外科二病区', 'Urology 2']],
  [13, ['妇科一病区', 'Gynaecology 1', 'women'], ['妇科二病区', 'Gynaecology 2', 'women']],
  [14, ['产科一病区', 'Obstetrics 1', 'women'], ['产科二病区', 'Obstetrics 2', 'women']],
  [15, ['耳鼻喉科病区', 'Ear, nose and throat'], ['眼科病区', 'Ophthalmology']],
  [16, ['乳腺外科病区', 'Breast surgery', 'women'], ['甲状腺外科病区', 'Thyroid surgery']],
  [17, ['血管外科病区', 'Vascular surgery'], ['烧伤整形科病区', 'Burns and plastic surgery']],
  [18, ['口腔颌面外科病区', 'Oral and maxillofacial surgery'], ['肿瘤外科病区', 'Surgical oncology']],
];

/** 58 wards with about 1,500 beds. */
export const wards: readonly WardSeed[] = [
  ...internal.flatMap((floor) => onFloor('IM', floor)),
  ...surgery.flatMap((floor) => onFloor('SU', floor)),
  { building: 'ED', floor: 2, wing: 'E', zh: '急诊留观病区', en: 'Emergency observation', beds: 24 },
  { building: 'ED', floor: 3, wing: 'E', zh: '急诊监护室', en: 'Emergency intensive care', beds: 12, who: 'intensive' },
];

function onFloor(building: 'IM' | 'SU', [floor, east, west]: Floor): readonly WardSeed[] {
  return (
    [
      ['E', east],
      ['W', west],
    ] as const
  ).map(([wing, [zh, en, who]]) => ({
    building,
    floor,
    wing,
    zh,
    en,
    beds: who === 'intensive' ? 16 : 27,
    ...(who && { who }),
  }));
}
