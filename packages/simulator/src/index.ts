export { requestLog } from './day/request-log.ts';
export type { DayWindow } from './day/arrivals.ts';
export type { DayRequest, EscortNeeds, ItemType, Priority, RequestItem } from './day/request.ts';
export { demoHospital } from './hospital/demo-hospital.ts';
export { onDuty, rosterFor } from './hospital/roster.ts';
export type { RosterRow } from './hospital/roster.ts';
export { jobKinds } from './hospital/types.ts';
export type {
  Asset,
  Building,
  DemoHospital,
  Equipment,
  Group,
  GroupCode,
  JobKind,
  Label,
  LoanKind,
  Patient,
  Person,
  Place,
  PlaceKind,
  Post,
  Precaution,
  Role,
  ShiftPart,
  ShiftTemplate,
  Tube,
} from './hospital/types.ts';
export { cleanEquipment } from './actors/cleaners.ts';
export { simulate } from './actors/simulate.ts';
export { CentreError } from './actors/sessions.ts';
export type { SimulateOptions, SimulationResult } from './actors/simulate.ts';
export type { SimulationEvent } from './actors/world.ts';
