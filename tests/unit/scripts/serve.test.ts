// The server of `npm start`, over real connections: what it serves, what it refuses, and that nothing breaks it.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createServer } from '#scripts/serve.ts';

const page = '<!doctype html><title>Puerta</title>';
const missing = '<!doctype html><title>404</title>';
const missingHere = '<!doctype html><title>No existe</title>';
const styles = 'body { color: black }'.repeat(50);

let folder: string;
let port: number;
let basePort: number;
const servers: Server[] = [];

/** Stands for the build's table, of which the server knows nothing. */
const headersFor = (file: string) => ({
  'X-Content-Type-Options': 'nosniff',
  ...(file === '/es/a+.txt' && { 'Access-Control-Allow-Origin': '*' }),
  'Cache-Control': file.startsWith('/lasting/') ? 'immutable' : 'no-cache',
});

async function listen(basePath?: string): Promise<number> {
  const server = createServer(path.join(folder, 'out'), { basePath: basePath ?? '', headersFor });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

/** Sends bytes as they are, which fetch would tidy up first. Resolves to the whole answer. */
function raw(text: string, to = port): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(to, '127.0.0.1', () => socket.write(text));
    let answer = '';
    socket.setEncoding('latin1');
    socket.setTimeout(5000, () => socket.destroy(new Error(`no answer to ${JSON.stringify(text)}`)));
    socket.on('data', (chunk) => (answer += chunk));
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}

const get = (target: string, headers = '', method = 'GET') =>
  raw(`${method} ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${headers}\r\n`);
const status = (answer: string) => Number(answer.split(' ', 2)[1]);
const body = (answer: string) => answer.slice(answer.indexOf('\r\n\r\n') + 4);
const header = (answer: string, name: string) => new RegExp(`^${name}: (.*?)\\r$`, 'im').exec(answer)?.[1];

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'serve-'));
  const files: Record<string, string | Buffer> = {
    'out/index.html': page,
    'out/404.html': missing,
    'out/es/404.html': missingHere,
    'out/es/no-abra-la-puerta/index.html': page,
    'out/es/no-abra-la-puerta.txt': 'No abra la puerta',
    'out/es/año.txt': 'con tilde',
    // In our list of files, and not in sirv's, which takes it for a hidden one: as a file is that went away in between.
    'out/es/a+.txt': 'x',
    'out/styles.css': styles,
    'out/styles.css.br': brotliCompressSync(styles),
    'out/empty/file.txt': '',
    'out/lasting/a.js': '1',
    'out/_headers': 'for a host',
    'out/.hidden': 'secret',
    'out/.git/config': 'secret',
    'out/.well-known/security.txt': 'Contact:',
    'out-other/file.txt': 'secret',
    'secret.txt': 'secret',
  };
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  port = await listen();
  basePort = await listen('/rights');
});

afterAll(() => {
  for (const server of servers) server.close();
  rmSync(folder, { recursive: true });
});

describe('files', () => {
  test.each([
    ['/', page],
    ['/?from=flyer', page],
    ['/es/no-abra-la-puerta/', page],
    ['/es/no-abra-la-puerta.txt', 'No abra la puerta'],
    ['/es/a%C3%B1o.txt', 'con tilde'],
    ['/es/an%CC%83o.txt', 'con tilde'],
    ['/.well-known/security.txt', 'Contact:'],
    ['/empty/file.txt', ''],
  ])('%s is served', async (target, content) => {
    const answer = await get(target);
    expect(status(answer)).toBe(200);
    expect(Buffer.from(body(answer), 'latin1').toString()).toBe(content);
    expect(header(answer, 'X-Content-Type-Options')).toBe('nosniff');
  });

  test('a page is looked at again each time, a hashed file is kept', async () => {
    expect(header(await get('/'), 'Cache-Control')).toBe('no-cache');
    expect(header(await get('/lasting/a.js'), 'Cache-Control')).toBe('immutable');
  });

  test('HEAD says the same without the body', async () => {
    const answer = await get('/', '', 'HEAD');
    expect(status(answer)).toBe(200);
    expect(header(answer, 'Content-Length')).toBe(String(page.length));
    expect(body(answer)).toBe('');
  });

  test('a folder without its slash leads to the folder, with its query', async () => {
    const answer = await get('/es/no-abra-la-puerta?a=1');
    expect(status(answer)).toBe(308);
    expect(header(answer, 'Location')).toBe('/es/no-abra-la-puerta/?a=1');
  });

  test('an ETag that still holds is answered by 304', async () => {
    const etag = header(await get('/'), 'ETag');
    const answer = await get('/', `If-None-Match: ${etag}\r\n`);
    expect(status(answer)).toBe(304);
    expect(body(answer)).toBe('');
    expect(header(answer, 'Cache-Control')).toBe('no-cache');
    expect(status(await get('/', 'If-None-Match: "other"\r\n'))).toBe(200);
  });

  test('the compressed copy goes to who takes it, and is not a file of its own', async () => {
    const answer = await get('/styles.css', 'Accept-Encoding: gzip, br\r\n');
    expect(header(answer, 'Content-Encoding')).toBe('br');
    expect(header(answer, 'Content-Type')).toBe('text/css');
    expect(header(answer, 'Vary')).toBe('Accept-Encoding');
    expect(header(await get('/styles.css'), 'Content-Encoding')).toBeUndefined();
    expect(status(await get('/styles.css.br'))).toBe(404);
  });
});

describe('ranges', () => {
  test.each([
    ['bytes=0-4', 206, '<!doc'],
    ['bytes=30-', 206, page.slice(30)],
    ['bytes=-7', 206, page.slice(-7)],
    ['bytes=5-99999', 206, page.slice(5)],
    ['bytes=9999-', 416, ''],
    ['bytes=0-0', 200, page],
    ['bytes=5-2', 200, page],
    ['bytes=a-b', 200, page],
    ['bytes=-', 200, page],
    ['bytes=0-1,3-4', 200, page],
    ['lines=1-2', 200, page],
    ['bytes=99999999999999999999-', 200, page],
  ])('%s', async (range, code, content) => {
    const answer = await get('/', `Range: ${range}\r\n`);
    expect(status(answer)).toBe(code);
    expect(body(answer)).toBe(content);
  });

  test('says where the part is from', async () => {
    expect(header(await get('/', 'Range: bytes=0-4\r\n'), 'Content-Range')).toBe(`bytes 0-4/${page.length}`);
  });

  test('an If-Range is answered by the whole file', async () => {
    expect(status(await get('/', 'Range: bytes=0-4\r\nIf-Range: "x"\r\n'))).toBe(200);
  });
});

describe('what is not there', () => {
  test.each([
    '/nothing',
    '/nothing/',
    '//',
    '//example.org/',
    '//example.org/..',
    '/\\example.org',
    '/_headers',
    '/.hidden',
    '/.git/config',
    '/.well-known/',
    '/../secret.txt',
    '/../out-other/file.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e%2fsecret.txt',
    '/%252e%252e/secret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '/en%2f..%2findex.html',
    '/etc/passwd',
    '/constructor',
    '/__proto__',
    '/index.html/',
    `/${'a'.repeat(5000)}`,
  ])('%s is answered by the 404 page', async (target) => {
    const answer = await get(target);
    expect(status(answer)).toBe(404);
    expect(body(answer)).toBe(missing);
    expect(header(answer, 'X-Content-Type-Options')).toBe('nosniff');
  });

  test.each(['/es', '/es/', '/es/nada', '/es/../../secret.txt', '/es/../index.html'])(
    '%s is answered in its language',
    async (target) => {
      const answer = await get(target);
      expect(status(answer)).toBe(404);
      expect(body(answer)).toBe(missingHere);
    },
  );

  test('HEAD of what is not there has no body', async () => {
    const answer = await get('/nothing', '', 'HEAD');
    expect(status(answer)).toBe(404);
    expect(body(answer)).toBe('');
  });
});

describe('what is no request for a page', () => {
  test.each(['/%', '/%zz', '/%c0%ae%c0%ae/secret.txt', '/%00', '/a%0d%0aSet-Cookie:x', '/%ff'])(
    '%s: 400, and no word of the inside',
    async (target) => {
      const answer = await get(target);
      expect(status(answer)).toBe(400);
      expect(body(answer)).toBe('This is not an address.\n');
      expect(answer).not.toMatch(/Set-Cookie|Error|\bat /);
    },
  );

  test.each(['http://example.org/', '*', 'secret.txt'])('%s: 400', async (target) => {
    expect(status(await get(target))).toBe(400);
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE', 'PROPFIND'])('%s: 405', async (method) => {
    const answer = await get('/', '', method);
    expect(status(answer)).toBe(405);
    expect(header(answer, 'Allow')).toBe('GET, HEAD');
  });

  test('CONNECT: 405', async () => {
    expect(status(await get('example.org:443', '', 'CONNECT'))).toBe(405);
  });

  test('an unknown method, a broken line, a huge header: 4xx', async () => {
    expect(status(await get('/', '', 'BREW'))).toBe(400);
    expect(status(await raw('nonsense\r\n\r\n'))).toBe(400);
    expect(status(await get('/', `X: ${'a'.repeat(40_000)}\r\n`))).toBe(431);
  });
});

describe('under a base path', () => {
  const at = async (target: string) => raw(`GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`, basePort);

  test('the site is there, and nowhere else', async () => {
    expect(body(await at('/rights/'))).toBe(page);
    expect(body(await at('/rights/es/no-abra-la-puerta/'))).toBe(page);
    expect(header(await at('/rights/es/no-abra-la-puerta'), 'Location')).toBe('/rights/es/no-abra-la-puerta/');
    expect(header(await at('/rights'), 'Location')).toBe('/rights/');
    for (const target of ['/', '/es/no-abra-la-puerta/', '/rightsindex.html', '/rights/../secret.txt']) {
      expect(status(await at(target)), target).toBe(404);
    }
  });

  test('what is not there is answered in its language, and outside the site in every language', async () => {
    expect(body(await at('/rights/es/nada'))).toBe(missingHere);
    for (const target of ['/rights/nada', '/es/nada', '/rightses/nada', '/xxxxxx/es/nada'])
      expect(body(await at(target)), target).toBe(missing);
  });

  test('a file that is not there any more gets the 404 page of its language, and nothing that was said of the file', async () => {
    const answer = await at('/rights/es/a+.txt');
    expect(status(answer)).toBe(404);
    expect(body(answer)).toBe(missingHere);
    expect(header(answer, 'Access-Control-Allow-Origin')).toBeUndefined();
    expect(header(answer, 'X-Content-Type-Options')).toBe('nosniff');
  });
});

test('a file that goes away while it is served ends one connection, not the server', async () => {
  const file = path.join(folder, 'out/going.txt');
  writeFileSync(file, 'x');
  const own = await listen();
  rmSync(file);
  await raw('GET /going.txt HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', own).catch(() => '');
  expect(status(await raw('GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', own))).toBe(200);
});
