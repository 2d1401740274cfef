import { describe, expect, it } from 'vitest';
import { readGatewayConfig } from './config.ts';

const urls = { WORKFORCE_URL: 'http://w', DISPATCH_URL: 'http://d', ESCORT_URL: 'http://e', DELIVERY_URL: 'http://l', STORAGE_URL: 'http://s', LOANS_URL: 'http://n', AUDIT_URL: 'http://a' };

describe('the configuration', () => {
  it("has a default for everything but the services' addresses", () => {
    const config = readGatewayConfig(urls);
    expect(config).toMatchObject({ port: 4_000, host: '0.0.0.0', demo: false, development: false, isSecure: false, documents: [] });
    expect(config.urls.escort()).toBe('http://e');
  });

  it('S8 does not start with a limit that is no number', () => {
    for (const text of ['abc', '-1', '1e99', '1.5'])
      expect(() => readGatewayConfig({ ...urls, ORDERLY_OPERATIONS_PER_MINUTE: text }), text).toThrow('ORDERLY_OPERATIONS_PER_MINUTE');
  });

  it('names every complaint at once', () => {
    expect(() => readGatewayConfig({ PORT: 'x' })).toThrow(/WORKFORCE_URL.*\n.*DISPATCH_URL[^]*PORT/);
  });

  it('listens on loopback alone in demo mode', () => {
    expect(readGatewayConfig({ ...urls, ORDERLY_DEMO: '1' }).host).toBe('127.0.0.1');
  });
});
