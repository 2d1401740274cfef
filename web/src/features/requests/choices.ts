/** What can be chosen in a request, in the order in which it is offered. */
export const modes = ['walking', 'wheelchair', 'trolley', 'bed'] as const;
export const precautions = [
  'contact',
  'droplet',
  'airborne',
  'oxygen',
  'infusion',
  'pump',
  'drain',
  'monitor',
  'fall_risk',
  'psychiatric',
  'language',
] as const;
export const tubes = ['infusion', 'drain', 'oxygen', 'catheter', 'gastric'] as const;
export const accompaniments = ['none', 'nurse', 'doctor', 'family'] as const;
export const reasons = ['examination', 'treatment', 'surgery', 'transfer', 'admission', 'discharge'] as const;
export const urgentReasons = ['worse', 'stat', 'theatre', 'bleeding', 'waiting'] as const;
