/** One open stream: bytes out, cut when its reader is too slow. */
import type { ServerResponse } from 'node:http';
import type { User } from '@orderly/platform/auth';
import type { DocumentNode } from 'graphql';
import { audiencesOf } from './changes.ts';
import { completed } from './frames.ts';

export type Stream = {
  readonly user: User;
  readonly audiences: readonly string[];
  readonly document: DocumentNode;
  /** Sends one or more frames, whose bytes many streams may share. */
  send(frames: string | Buffer): void;
  /** Ends it in order: the client connects again with its cursor. */
  close(): void;
  readonly isOpen: () => boolean;
};

const maxQueued = 256;
const maxQueuedBytes = 8_000_000;

export function openStream({ response, user, document, onEnd }: { response: ServerResponse; user: User; document: DocumentNode; onEnd: () => void }): Stream {
  let queued = 0;
  let isOpen = true;
  const end = (): void => {
    if (!isOpen) return;
    isOpen = false;
    clearTimeout(expiry);
    onEnd();
  };
  const stream: Stream = {
    user,
    document,
    audiences: audiencesOf(user),
    isOpen: () => isOpen,
    send(frames) {
      if (!isOpen || frames.length === 0) return;
      // Asked before: what a client missed may be much at once, and is no sign of a slow reader.
      if (queued > maxQueued || response.writableLength > maxQueuedBytes) {
        end();
        response.destroy();
        return;
      }
      queued += 1;
      response.write(frames, () => {
        queued -= 1;
      });
    },
    close() {
      if (!isOpen) return;
      end();
      response.end(completed);
    },
  };
  // S51: no stream outlives its token.
  const expiry = setTimeout(() => stream.close(), Math.max(0, user.expiresAt * 1_000 - Date.now()));
  response.on('close', end);
  response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8', 'X-Accel-Buffering': 'no', Connection: 'keep-alive' });
  response.flushHeaders();
  response.socket?.setNoDelay(true);
  return stream;
}
