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
  send(frame: string): void;
  /** Ends it in order: the client connects again with its cursor. */
  close(): void;
  readonly isOpen: () => boolean;
};

const maxQueuedFrames = 256;

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
    send(frame) {
      if (!isOpen) return;
      queued += 1;
      response.write(frame, () => {
        queued -= 1;
      });
      if (queued <= maxQueuedFrames) return;
      end();
      response.destroy();
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
