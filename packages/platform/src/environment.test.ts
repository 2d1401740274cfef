import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SettingsRefused } from './environment.ts';
import { readPlatformSettings } from './settings.ts';

let folder: string;
const secret = Buffer.alloc(32, 7).toString('base64');
const apart = { MONGODB_URI: 'mongodb://db/?tls=true', KAFKA_BROKERS: 'a:9093, b:9093', ORDERLY_SECRET: secret };
const path = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const complaintsOf = (env: Record<string, string>): readonly string[] => {
  try {
    readPlatformSettings(env);
    return [];
  } catch (error) {
    if (error instanceof SettingsRefused) return error.complaints;
    throw error;
  }
};

beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'orderly-settings-'))));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the settings', () => {
  it('take a secret from the file that <NAME>_FILE names, without the line\'s end', () => {
    const read = readPlatformSettings({ ...apart, ORDERLY_SECRET: '', ORDERLY_SECRET_FILE: path('secret', `${secret}\n`) });
    expect(Buffer.from(read.secret ?? []).toString('base64')).toBe(secret);
  });

  it('hand TLS and SASL on to Kafka by contents, and the files\' names to MongoDB', () => {
    const [ca, password] = [path('ca.pem', 'CA'), path('password', 'pass\n')];
    const read = readPlatformSettings({ ...apart, MONGODB_CA_FILE: ca, MONGODB_USER: 'dispatch', MONGODB_PASSWORD_FILE: password, KAFKA_SSL: '1', KAFKA_CA_FILE: ca, KAFKA_SASL_MECHANISM: 'scram-sha-512', KAFKA_USER: 'dispatch', KAFKA_PASSWORD_FILE: password });
    expect(read.mongodb).toMatchObject({ caFile: ca, user: 'dispatch', password: 'pass' });
    expect(read.kafka).toMatchObject({ ssl: { ca: 'CA' }, sasl: { mechanism: 'scram-sha-512', username: 'dispatch', password: 'pass' } });
    expect(read.kafkaBrokers).toBe('a:9093,b:9093');
  });

  it('say everything that is wrong at once, and no secret', () => {
    const complaints = complaintsOf({ MONGODB_URI: 'http://x', KAFKA_BROKERS: 'nowhere', ORDERLY_SECRET: 'c2hvcnQ=', LOG_LEVEL: 'loud', ORDERLY_ZONE: 'Mars', KAFKA_PASSWORD_FILE: join(folder, 'none'), KAFKA_SSL: 'yes' });
    for (const name of ['MONGODB_URI', 'KAFKA_BROKERS', 'ORDERLY_SECRET', 'LOG_LEVEL', 'ORDERLY_ZONE', 'KAFKA_PASSWORD_FILE', 'KAFKA_SSL']) expect(complaints.filter((one) => one.startsWith(name)), name).toHaveLength(1);
    expect(complaints.join()).not.toMatch(/c2hvcnQ|http:\/\/x/);
  });

  it.each([
    [{ MONGODB_URI: 'mongodb://db' }, /MONGODB_URI and KAFKA_BROKERS go together/],
    [{ ...apart, ORDERLY_SECRET: '' }, /ORDERLY_SECRET .*is needed/],
    [{ ...apart, KAFKA_USER: 'x' }, /KAFKA_SASL_MECHANISM, KAFKA_USER and KAFKA_PASSWORD go together/],
    [{ ...apart, MONGODB_USER: 'x' }, /MONGODB_USER and MONGODB_PASSWORD go together/],
    [{ ...apart, ORDERLY_SECRET_FILE: '/x' }, /ORDERLY_SECRET_FILE and ORDERLY_SECRET are both set/],
    [{ ORDERLY_CLOCK_OFFSET_MS: '5' }, /demo .*alone/],
  ])('refuse what does not fit together: %o', (env, sentence) => {
    expect(complaintsOf(env as Record<string, string>).join('\n')).toMatch(sentence);
  });
});
