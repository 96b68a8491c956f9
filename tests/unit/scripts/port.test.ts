// Which port, and what is said when somebody else has it.
import net, { type AddressInfo } from 'node:net';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { assertPortFree, parsePort } from '#scripts/lib/port.mjs';
import { basePathFrom, localAddress } from '#scripts/lib/site-address.ts';
import { Stop } from '#scripts/lib/stop.mjs';

let server: net.Server | undefined;

afterEach(() => {
  vi.unstubAllEnvs();
  server?.close();
});

async function occupy(host: string): Promise<number> {
  const taken = net.createServer();
  server = taken;
  await new Promise<void>((resolve) => taken.listen(0, host, resolve));
  return (taken.address() as AddressInfo).port;
}

describe('the port', () => {
  test('is 3000 unless PORT says another', () => {
    expect(parsePort(undefined)).toBe(3000);
    expect(parsePort('')).toBe(3000);
    expect(parsePort('8080')).toBe(8080);
  });

  test.each(['0', '65536', '-1', '80a', '3e3', ' 3000', '3000.5'])('%j is none', (text) => {
    expect(() => parsePort(text)).toThrow(`PORT is "${text}". Expected a number from 1 to 65535`);
  });

  test.each(['127.0.0.1', '0.0.0.0'])('taken on %s: named, with a way out', async (host) => {
    const port = await occupy(host);
    await expect(assertPortFree(port)).rejects.toThrow(new RegExp(`Port ${port} is taken.*PORT=${port + 1} `, 's'));
  });

  test('free: nothing is said', async () => {
    const port = await occupy('127.0.0.1');
    await new Promise((resolve) => server?.close(resolve));
    await expect(assertPortFree(port)).resolves.toBeUndefined();
  });
});

describe('the address', () => {
  test.each([
    [undefined, ''],
    ['', ''],
    ['https://example.org', ''],
    ['https://example.org/', ''],
    ['https://example.org/rights/', '/rights'],
    ['https://example.org/rights//', '/rights'],
    ['https://example.org/a/b.c', '/a/b.c'],
  ])('SITE_URL %s has the base path “%s”, for the commands as for the pages', async (siteUrl, basePath) => {
    expect(basePathFrom(siteUrl)).toBe(basePath);
    vi.stubEnv('SITE_URL', siteUrl);
    vi.resetModules();
    const address = await import('#lib/site/address.ts');
    expect(address.absolute(address.entryPath)).toBe(
      `${siteUrl ? 'https://example.org' : 'http://localhost:3000'}${basePath}/`,
    );
  });

  test.each([
    'example.org',
    'ftp://example.org',
    'https://example.org/?from=flyer',
    'https://example.org/#es',
    'https://name:word@example.org/',
    'https://example.org/a//b',
    'https://example.org/a b',
    'https://example.org/año',
    'https://example.org/(a)',
  ])('a SITE_URL that is none is said to be none, before anything is done: %s', async (siteUrl) => {
    const told = `SITE_URL is “${siteUrl}”. Expected an address such as https://example.org`;
    expect(() => basePathFrom(siteUrl)).toThrow(Stop);
    expect(() => basePathFrom(siteUrl)).toThrow(told);
    vi.stubEnv('SITE_URL', siteUrl);
    vi.resetModules();
    await expect(import('#lib/site/address.ts')).rejects.toThrow(told);
  });

  test('the address to open', () => {
    expect(localAddress(3001, '/rights')).toBe('http://localhost:3001/rights/');
  });
});
