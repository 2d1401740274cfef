/** Per delivery: requested before picked up before handed over, by the same porter, nothing handed over that was not picked up (DEL-3, ESC-7). */
export type Taken = { readonly index: number; readonly id: string; readonly subject: string; readonly type: string; readonly data: Readonly<Record<string, unknown>> };
type Held = { stage: 'requested' | 'carried' | 'delivered'; porter?: unknown; codes: ReadonlySet<string>; expected: ReadonlySet<string>; matched: Set<unknown>; ended: boolean };

/** Opens the walk over all deliveries; findings go to `found`. */
export function openCustody(found: (index: number, problem: string, about: string) => void) {
  const held = new Map<string, Held>();
  const deliveries = new Set<string>();

  const steps: Readonly<Record<string, (one: Held, event: Taken) => void>> = {
    'identity-checked': (one, { data }) => {
      if (data['matched'] === true) one.matched.add(data['at']);
    },
    'patient-picked-up': (one, event) => {
      if (one.stage !== 'requested') found(event.index, 'custody', `${event.id}: picked up twice`);
      if (!one.matched.has('pick-up')) found(event.index, 'custody', `${event.id}: picked up without a matching identity check`);
      one.stage = 'carried';
      one.porter = event.data['personId'];
    },
    'consignment-picked-up': (one, event) => {
      if (one.stage !== 'requested') found(event.index, 'custody', `${event.id}: picked up twice`);
      one.codes = codesOf(event.data['items']);
      for (const code of one.codes) if (!one.expected.has(code)) found(event.index, 'custody', `${event.id}: an item nobody asked for`);
      one.stage = 'carried';
      one.porter = event.data['personId'];
    },
    'patient-handed-over': (one, event) => {
      if (!one.matched.has('drop-off')) found(event.index, 'custody', `${event.id}: handed over without a matching identity check`);
      delivered(one, event);
    },
    'consignment-handed-over': (one, event) => {
      const out = new Set([...codesOf(event.data['items']), ...codesOf(event.data['rejected'])]);
      if (out.size !== one.codes.size || [...out].some((code) => !one.codes.has(code))) found(event.index, 'custody', `${event.id}: what was handed over is not what was picked up`);
      delivered(one, event);
    },
    'trip-closed': closed,
    'consignment-closed': closed,
  };

  function delivered(one: Held, event: Taken): void {
    if (one.stage !== 'carried') found(event.index, 'custody', `${event.id}: handed over without a pick-up`);
    if (one.porter !== event.data['personId']) found(event.index, 'custody', `${event.id}: handed over by somebody who did not hold it`);
    if (typeof event.data['receiverId'] !== 'string') found(event.index, 'custody', `${event.id}: no named receiver`);
    if (event.data['receiverId'] === event.data['personId']) found(event.index, 'custody', `${event.id}: the porter received it`);
    one.stage = 'delivered';
  }

  function closed(one: Held, event: Taken): void {
    if (event.data['outcome'] === 'done' && one.stage !== 'delivered') found(event.index, 'custody', `${event.id}: closed as done without a hand-over`);
    one.ended = true;
  }

  return {
    take(event: Taken): void {
      if (event.type === 'trip-requested' || event.type === 'consignment-requested') {
        deliveries.add(event.subject);
        held.set(event.subject, { stage: 'requested', codes: new Set(), expected: codesOf(event.data['items']), matched: new Set(), ended: false });
        return;
      }
      const one = held.get(event.subject);
      if (one) steps[event.type]?.(one, event);
    },
    /** Its store was restored to an earlier point: what is held at that point is not known here, so it is judged no further. */
    forget: (subject: string): void => void held.delete(subject),
    deliveries: (): number => deliveries.size,
  };
}

function codesOf(items: unknown): ReadonlySet<string> {
  return new Set(Array.isArray(items) ? items.map((item: { code?: unknown }) => String(item.code)) : []);
}
