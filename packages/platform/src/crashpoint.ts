// Read once: a process crashes at one named point at most, and everywhere else the check is one comparison.
const [chosen, nth] = (process.env['ORDERLY_CRASH_AT'] ?? '').split('#');
let left = Number(nth ?? 1);

/** Kills the process as a power cut would, when `ORDERLY_CRASH_AT` names this point (`label` or `label#n` for the n-th time). */
export function crashpoint(label: string): void {
  if (label !== chosen) return;
  left -= 1;
  if (left === 0) process.kill(process.pid, 'SIGKILL');
}
