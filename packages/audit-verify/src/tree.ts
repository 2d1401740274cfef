/** Merkle tree hash of RFC 6962, by its recursive definition's running form: a stack of perfect subtrees. */
import { createHash } from 'node:crypto';

const sha256 = (...parts: readonly (Buffer | Uint8Array)[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};
const leafMark = Uint8Array.of(0);
const nodeMark = Uint8Array.of(1);

export type Tree = { add(leaf: Buffer): void; size(): number; root(): string };

/** Hash of a leaf's bytes. */
export const hashedLeaf = (text: string): Buffer => sha256(leafMark, Buffer.from(text, 'utf8'));

/** An empty tree that grows leaf by leaf. */
export function tree(): Tree {
  const stack: { height: number; hash: Buffer }[] = [];
  let leaves = 0;
  return {
    size: () => leaves,
    add(leaf) {
      let top = { height: 0, hash: leaf };
      for (let left = stack.at(-1); left?.height === top.height; left = stack.at(-1)) {
        stack.pop();
        top = { height: top.height + 1, hash: sha256(nodeMark, left.hash, top.hash) };
      }
      stack.push(top);
      leaves += 1;
    },
    root() {
      let root: Buffer | undefined;
      for (const { hash } of [...stack].reverse()) root = root === undefined ? hash : sha256(nodeMark, hash, root);
      return (root ?? sha256()).toString('hex');
    },
  };
}
