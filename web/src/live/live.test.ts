import { describe, expect, it } from 'vitest';
import { newOpId } from '../graphql/op-id.ts';
import { aJob } from '../testing/a-job.ts';
import { messageParser, type StreamMessage } from './event-stream.ts';
import { withJob, withoutJob } from './jobs.ts';

describe('an event stream', () => {
  it('is put together from pieces that break anywhere', () => {
    const text = ':\n\nevent: next\ndata: {"a":"急"}\n\n: ping\n\nevent: next\r\ndata: x\r\ndata: y\r\n\r\nevent: complete\ndata:\n\n';
    for (let size = 1; size < text.length; size += 3) {
      const messages: StreamMessage[] = [];
      const feed = messageParser((message) => messages.push(message));
      for (let from = 0; from < text.length; from += size) feed(text.slice(from, from + size));
      expect(messages).toEqual([
        { event: 'next', data: '{"a":"急"}' },
        { event: 'next', data: 'x\ny' },
        { event: 'complete', data: '' },
      ]);
    }
  });
});

describe('a list of jobs', () => {
  const held = [aJob({ no: 1, version: 3 }), aJob({ no: 2, version: 1 })];

  it('takes a job only if it is newer than the one held', () => {
    expect(withJob(held, aJob({ no: 1, version: 3, note: 'old' }), () => true)).toBe(held);
    expect(withJob(held, aJob({ no: 1, version: 4, note: 'new' }), () => true)[0]?.note).toBe('new');
  });

  it('adds what belongs to it and leaves out what does so no longer', () => {
    expect(withJob(held, aJob({ no: 3 }), () => true)).toHaveLength(3);
    expect(withJob(held, aJob({ no: 3 }), () => false)).toBe(held);
    expect(withJob(held, aJob({ no: 2, version: 2, status: 'closed' }), (job) => job.status !== 'closed')).toHaveLength(1);
    expect(withoutJob(held, 'job-1').map((job) => job.no)).toEqual([2]);
    expect(withoutJob(held, 'job-9')).toBe(held);
  });
});

describe('an opId', () => {
  it('is a ULID: in order of time, and never the same twice', () => {
    const ids = Array.from({ length: 200 }, (_, n) => newOpId(1_700_000_000_000 + n));
    for (const id of ids) expect(id).toMatch(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/);
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(Array.from({ length: 2_000 }, () => newOpId())).size).toBe(2_000);
  });
});
