/** A small generator of its own, so that a seed names a run. */
export function random(from: number): () => number {
  let state = from >>> 0;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  next();
  return next;
}
