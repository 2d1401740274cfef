/** Merkle tree hashes after RFC 6962: leaves under 0x00, nodes under 0x01. Pure. */
import { createHash } from 'node:crypto';

const hashOf = (prefix: number, ...parts: readonly Buffer[]): Buffer => {
  const hash = createHash('sha256').update(Uint8Array.of(prefix));
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** Hash of one leaf's bytes. */
export const leafHash = (bytes: string): Buffer => hashOf(0, Buffer.from(bytes, 'utf8'));

/** Roots of the complete subtrees, largest first, as the bits of the size say. */
export type Frontier = readonly string[];

/** The frontier after one more leaf; `size` is the number of leaves before. */
export function grown(frontier: Frontier, size: number, leaf: Buffer): Frontier {
  const next = [...frontier];
  let node = leaf;
  for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2) {
    const left = next.pop();
    if (left === undefined) throw new RangeError('frontier and size differ');
    node = hashOf(1, Buffer.from(left, 'hex'), node);
  }
  next.push(node.toString('hex'));
  return next;
}

/** The tree's root; of nothing, the hash of nothing. */
export function rootOf(frontier: Frontier): string {
  const [last, ...larger] = [...frontier].reverse();
  if (last === undefined) return createHash('sha256').digest('hex');
  return larger.reduce<Buffer>((right, left) => hashOf(1, Buffer.from(left, 'hex'), right), Buffer.from(last, 'hex')).toString('hex');
}
