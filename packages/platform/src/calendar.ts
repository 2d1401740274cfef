import type { Calendar } from './domain.ts';

const dayMs = 86_400_000;

/** Civil dates and wall-clock times of one IANA zone, by Intl (architecture, question 14). Throws a RangeError for an unknown zone. */
export function calendarOf(zone: string): Calendar {
  const wall = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit',
  });
  const wallMs = (instantMs: number): number => {
    const part = Object.fromEntries(wall.formatToParts(instantMs).map((p) => [p.type, Number(p.value)]));
    return Date.UTC(part['year'] ?? 0, (part['month'] ?? 1) - 1, part['day'] ?? 1, part['hour'] ?? 0, part['minute'] ?? 0, part['second'] ?? 0);
  };
  const addDays = (date: string, days: number): string => new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
  return {
    zone,
    addDays,
    dateOf: (instant) => new Date(wallMs(Date.parse(instant))).toISOString().slice(0, 10),
    instantOf(date, time) {
      if (time === '24:00') return this.instantOf(addDays(date, 1), '00:00');
      const wanted = Date.parse(`${date}T${time}:00Z`);
      // The zone's offset at the guess may differ from the one at the answer (a clock change): the second look settles it.
      let guess = wanted - (wallMs(wanted) - wanted);
      guess += wanted - wallMs(guess);
      // In the hour that a clock change leaves out no instant fits: the first one after it is taken.
      if (wallMs(guess) < wanted) guess += wanted - wallMs(guess);
      return new Date(guess).toISOString();
    },
  };
}
