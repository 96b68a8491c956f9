// The site as `npm start` serves it: headers from the one table, caching, 404 by language, and 2,000 hostile requests.

import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localeCodes } from '#i18n/locales.ts';
import type { HeaderTable } from '#publish/headers.ts';
import { createServer } from '../../scripts/serve.ts';
import { basePath, site } from './pages.ts';

const root = path.resolve(import.meta.dirname, '../..');
const table = JSON.parse(readFileSync(path.join(root, 'deploy/made/headers.json'), 'utf8')) as HeaderTable;
const server = createServer(path.join(root, 'out'), { basePath });
let origin = '';
let port = 0;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
  origin = `http://127.0.0.1:${port}${basePath}`;
});
afterAll(() => server.close());

const home = `/${localeCodes[0]}/`;

describe('headers', () => {
  it('are exactly the table, on pages, errors and files', async () => {
    for (const address of [home, '/', '/nowhere/', `${home}nowhere/`, '/SHA256SUMS']) {
      const response = await fetch(origin + address);
      for (const [name, value] of Object.entries(table.all))
        expect(response.headers.get(name), `${name} of ${address}`).toBe(value);
    }
  });

  // https://developers.cloudflare.com/pages/configuration/headers/: what is longer is left out, without a word.
  it('are lines that Cloudflare reads: 100 rules at most, 2,000 characters each', () => {
    const lines = readFileSync(path.join(root, 'out/_headers'), 'utf8').split('\n');
    expect(lines.filter((line) => line.length > 2000)).toEqual([]);
    expect(lines.filter((line) => /^\S/.test(line)).length).toBeLessThanOrEqual(100);
  });

  it('let programs of other sites read the data for partners, and nothing else', async () => {
    const cors = async (address: string) =>
      (await fetch(origin + address, { headers: { origin: 'https://partner.example' } })).headers.get(
        'access-control-allow-origin',
      );
    const [open, shut] = [...site.files].reduce<[string[], string[]]>(
      ([open, shut], file) => (file.startsWith('/api/v1/') ? [[...open, file], shut] : [open, [...shut, file]]),
      [[], []],
    );
    const published = (files: string[]) => files.filter((file) => !/\.(br|gz)$/.test(file));
    expect(published(open).length).toBeGreaterThan(10);
    for (const file of published(open)) expect(await cors(file), file).toBe('*');
    for (const file of [home, '/api/v1/none.json', ...published(shut).filter((file) => /\.(json|xml|txt)$/.test(file))])
      expect(await cors(file), file).toBeNull();
  });

  it('keep hashed names for ever and ask again for pages', async () => {
    const asset = [...site.files].find((file) => file.startsWith(table.lastingPath) && file.endsWith('.js'));
    expect((await fetch(origin + asset)).headers.get('cache-control')).toBe(table.cache.lasting);
    expect((await fetch(origin + home)).headers.get('cache-control')).toBe(table.cache.others);
    // A worker that is kept would keep old words. Its place at the root gives it its scope: no header widens it.
    const worker = await fetch(`${origin}/sw.js`);
    expect(worker.headers.get('cache-control')).toBe(table.cache.others);
    expect(worker.headers.get('content-type')).toMatch(/javascript/);
  });

  it('answer a known ETag with 304, and a range with 206', async () => {
    const headers = { 'accept-encoding': 'identity' };
    const etag = (await fetch(origin + home, { headers })).headers.get('etag') ?? '';
    expect((await fetch(origin + home, { headers: { ...headers, 'if-none-match': etag } })).status).toBe(304);
    const part = await fetch(origin + home, { headers: { ...headers, range: 'bytes=0-14' } });
    expect([part.status, await part.text()]).toEqual([206, '<!doctype html>']);
  });

  it('send what was compressed in the build', async () => {
    for (const encoding of ['br', 'gzip']) {
      const response = await fetch(origin + home, { headers: { 'accept-encoding': encoding } });
      expect(response.headers.get('content-encoding')).toBe(encoding);
      expect(await response.text()).toMatch(/<h1>/);
    }
  });
});

describe('a wrong address', () => {
  it('is answered in its language, with 404', async () => {
    for (const locale of localeCodes) {
      const response = await fetch(`${origin}/${locale}/no-such-page/`);
      expect(response.status).toBe(404);
      expect(await response.text()).toMatch(new RegExp(`<html lang=${locale}`));
    }
    const other = await (await fetch(`${origin}/no-such-page/`)).text();
    for (const locale of localeCodes) expect(other).toMatch(new RegExp(`<section lang=${locale}`));
  });
});

/** The rules of MDN's HTTP Observatory that apply to a site without cookies, with what each is worth.
 *  https://developer.mozilla.org/docs/Web/Security/Practical_implementation_guides (the scanner itself gave 130: docs/adr/0009) */
function observatoryScore(headers: Headers, page = ''): number {
  const directives = (policy: string) =>
    policy.split(';').map((directive) => {
      const [name = '', ...values] = directive.trim().split(/\s+/);
      return [name, values] as const;
    });
  // Of two policies both hold. They are joined as its `parseCsp` does, here where no directive is weaker in the second.
  const header = directives(headers.get('content-security-policy') ?? '');
  const [, meta = ''] = /http-equiv="?Content-Security-Policy"? content="([^"]*)"/i.exec(page) ?? [];
  const csp = new Map([...directives(meta).filter(([name]) => name !== 'frame-ancestors'), ...header]);
  const all = [...csp.values()].flat();
  const age = Number(/max-age=(\d+)/.exec(headers.get('strict-transport-security') ?? '')?.[1] ?? 0);
  let score = 100;
  if (all.some((value) => /unsafe-(inline|eval)|^\*$|^https?:$|^data:$/.test(value))) score -= 20;
  else if (csp.get('default-src')?.join() === "'none'") score += 10;
  else if (!csp.has('default-src')) score -= 25;
  if (age < 15_768_000) score -= 20;
  if (headers.get('x-content-type-options') !== 'nosniff') score -= 5;
  if (csp.get('frame-ancestors')?.join() === "'none'") score += 5;
  else if (!headers.has('x-frame-options')) score -= 20;
  if (/^(no-referrer|same-origin|strict-origin)/.test(headers.get('referrer-policy') ?? '')) score += 5;
  if (headers.get('cross-origin-resource-policy') === 'same-origin') score += 10;
  if (headers.get('access-control-allow-origin') === '*') score -= 50;
  if (headers.has('set-cookie')) score -= 20;
  return score;
}

describe('MDN HTTP Observatory', () => {
  it('would give at least 125', async () => {
    for (const address of ['/', home, '/nowhere/']) {
      const response = await fetch(origin + address);
      expect(observatoryScore(response.headers, await response.text())).toBeGreaterThanOrEqual(125);
    }
  });

  it('would give less for a weaker table, or a page without its own policy', async () => {
    const page = await (await fetch(origin + home)).text();
    expect(observatoryScore(new Headers(table.all))).toBeLessThan(125);
    const weaken = (name: string, value?: string) => {
      const headers = new Headers(table.all);
      if (value === undefined) headers.delete(name);
      else headers.set(name, value);
      return observatoryScore(headers, page);
    };
    expect(
      weaken('content-security-policy', "default-src 'none'; script-src 'unsafe-inline'; frame-ancestors 'none'"),
    ).toBeLessThan(125);
    expect(weaken('content-security-policy')).toBeLessThan(observatoryScore(new Headers(table.all), page));
    expect(weaken('strict-transport-security')).toBeLessThan(125);
    expect(weaken('cross-origin-resource-policy')).toBeLessThan(125);
  });
});

/** Sends bytes as they are: what fetch would tidy up or refuse. */
function raw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    const chunks: Buffer[] = [];
    socket.setTimeout(5000, () => {
      socket.destroy();
      reject(new Error(`no answer to ${JSON.stringify(text.slice(0, 120))}`));
    });
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', reject);
    socket.on('close', () => resolve(Buffer.concat(chunks).toString('latin1')));
    socket.write(text, 'latin1');
  });
}

/** Pseudo-random numbers from a seed (mulberry32), so that a failure comes back the same. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

describe('2,000 hostile requests', () => {
  const random = randomFrom(20261122);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const up = [
    '../',
    '..%2f',
    '%2e%2e/',
    '%2e%2e%2f',
    '..\\',
    '..%5c',
    '%252e%252e%252f',
    '....//',
    '%c0%ae%c0%ae/',
    '..;/',
    '/./',
    '%00',
    '%',
  ];
  const targets = [
    'package.json',
    'etc/passwd',
    '.git/config',
    'node_modules/next/package.json',
    'deploy/made/headers.json',
    '_headers',
    'vercel.json',
    '.env',
    'index.html.br',
  ];
  const methods = [
    'GET',
    'HEAD',
    'POST',
    'PUT',
    'DELETE',
    'PATCH',
    'OPTIONS',
    'TRACE',
    'CONNECT',
    'PROPFIND',
    'get',
    'G ET',
    '\u0000',
    'GET\tGET',
  ];
  const ranges = [
    'bytes=0-',
    'bytes=-0',
    'bytes=9-1',
    'bytes=0-0,5-9',
    'bytes=99999999999-',
    'bytes=a-b',
    'lines=1-2',
    'bytes=-99999999',
    `bytes=${'0-1,'.repeat(400)}2-3`,
  ];
  const attacks: readonly (() => string)[] = [
    () =>
      `GET ${basePath}/${pick(['', 'es/', 'assets/'])}${pick(up).repeat(1 + Math.floor(random() * 8))}${pick(targets)} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`,
    () => `${pick(methods)} ${basePath}/es/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`,
    () =>
      `GET ${basePath}/${'a'.repeat(Math.floor(random() * 20_000))} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`,
    () => `GET ${basePath}/es/ HTTP/1.1\r\nHost: a\r\nRange: ${pick(ranges)}\r\nConnection: close\r\n\r\n`,
    () =>
      `GET ${basePath}/es/%0d%0aSet-Cookie:%20a=b${pick(['/', '', '%0a%0d'])} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`,
    () => `GET http://evil.example/${pick(targets)} HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n`,
    () =>
      `GET ${basePath}//${pick(['evil.example', '\\evil.example', '/evil.example/..'])}/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`,
    () =>
      `GET ${basePath}/es/?${pick(['<script>', "' OR 1=1", '%00', '../../..'])} HTTP/1.1\r\nHost: a\r\nX-Long: ${'b'.repeat(Math.floor(random() * 9_000))}\r\nConnection: close\r\n\r\n`,
    () => `${Array.from({ length: 40 }, () => String.fromCharCode(Math.floor(random() * 256))).join('')}\r\n\r\n`,
    () =>
      `GET ${basePath}/${Array.from({ length: 12 }, () => `%${Math.floor(random() * 256).toString(16)}`).join('')} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`,
  ];

  it('get an error or a page, never a file outside out/, a trace or a crash', async () => {
    const statuses = new Map<string, number>();
    for (let count = 0; count < 2000; count += 50) {
      const batch = Array.from({ length: 50 }, (_, index) =>
        (attacks[(count + index) % attacks.length] as () => string)(),
      );
      for (const [index, answer] of (await Promise.all(batch.map(raw))).entries()) {
        const request = batch[index] as string;
        const status = /^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 'none';
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        expect(status, JSON.stringify(request.slice(0, 200))).toMatch(/^(200|206|308|4\d\d)$/);
        const [head = '', ...body] = answer.split('\r\n\r\n');
        expect(head, request.slice(0, 200)).not.toMatch(/^set-cookie:/im);
        const location = /^location: (.*)$/im.exec(head)?.[1];
        if (location) expect(location).toMatch(/^\/(?![/\\])/);
        expect(body.join('\r\n\r\n'), request.slice(0, 200)).not.toMatch(
          /root:x:|"dependencies"|\[core\]|at .*\.(ts|js|mjs):\d+|node:internal|lastingPath/,
        );
      }
    }
    expect(statuses.get('404') ?? 0).toBeGreaterThan(200);
    expect((await fetch(origin + home)).status).toBe(200);
  }, 120_000);
});
