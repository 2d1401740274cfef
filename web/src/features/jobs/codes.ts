/** Why a request is cancelled, and what may happen on the way (ux.md §4). */
export const cancelCodes = ['C1', 'C2', 'C3', 'C4', 'C5'] as const;
export const exceptionCodes = ['E01', 'E02', 'E03', 'E04', 'E05', 'E06', 'E07', 'E08', 'E09', 'E10', 'E11', 'E12', 'E13', 'E14', 'E15', 'E16', 'E99'] as const;
export const jobKinds = ['escort', 'specimens', 'documents', 'medicines', 'goods', 'linen', 'dirty_linen', 'extra_bed', 'moving', 'pipe_clearing', 'bed_disinfection', 'containers', 'transfer', 'task'] as const;
