/** Imported first by the bench's hosts: this process is a test build, in which one bug may be planted (packages/platform, mutant.ts). */
Reflect.set(globalThis, Symbol.for('orderly.test-build'), true);
