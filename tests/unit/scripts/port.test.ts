// Which port, and what is said when somebody else has it.
import net, { type AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { assertPortFree, parsePort } from '#scripts/lib/port.mjs';
import { basePathOf, localAddress } from '#scripts/lib/site-address.ts';

let server: net.Server | undefined;

afterEach(() => server?.close());

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
    ['https://example.org', ''],
    ['https://example.org/', ''],
    ['https://example.org/rights/', '/rights'],
    ['https://example.org/a/b', '/a/b'],
  ])('SITE_URL %s has the base path “%s”', (siteUrl, basePath) => {
    expect(basePathOf(siteUrl)).toBe(basePath);
  });

  test('a SITE_URL that is none is said to be none', () => {
    expect(() => basePathOf('example.org')).toThrow('SITE_URL is “example.org”. Expected');
  });

  test('the address to open', () => {
    expect(localAddress(3001, '/rights')).toBe('http://localhost:3001/rights/');
  });
});
