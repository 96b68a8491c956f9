// The questions that `npm run check:links` asks, put to a server on this machine.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { ask, askAll, type Options } from '#checks/ask.ts';
import { table } from '#checks/network.ts';
import { command } from '../../content/command.ts';

const options: Options = { timeout: 300, retries: 2, atOnce: 2, pause: 1 };
let server: Server;
let origin = '';
let asked: string[] = [];
let open = 0;
let mostOpen = 0;

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const path = request.url ?? '';
    asked.push(`${request.method} ${path}`);
    open += 1;
    mostOpen = Math.max(mostOpen, open);
    response.on('close', () => {
      open -= 1;
    });
    if (path === '/never') return;
    if (path.startsWith('/slow')) await new Promise((done) => setTimeout(done, 30));
    const times = asked.filter((line) => line.endsWith(` ${path}`)).length;
    const status: Record<string, number> = { '/gone': 404, '/forbidden': 403, '/down': 503, '/busy': 429 };
    if (path === '/moved') response.writeHead(301, { location: '/new' }).end();
    else if (path === '/no-head') response.writeHead(request.method === 'HEAD' ? 405 : 200).end();
    else if (path === '/shaky') response.writeHead(times <= 2 ? 503 : 200).end();
    else response.writeHead(status[path] ?? 200).end('words');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  asked = [];
  mostOpen = 0;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test.each([
  ['/', 'ok', '200', 1],
  ['/#part', 'ok', '200', 1],
  ['/no-head', 'ok', '200', 2],
  ['/shaky', 'ok', '200', 3],
  ['/gone', 'broken', '404', 2],
  ['/forbidden', 'refused', '403', 2],
  ['/busy', 'refused', '429', 6],
  ['/down', 'broken', '503', 6],
  ['/never', 'broken', 'no answer in time', 3],
])('%s: %s (%s)', async (path, verdict, detail, questions) => {
  expect(await ask(origin + path, options)).toMatchObject({ verdict, detail });
  expect(asked).toHaveLength(questions);
});

test('a page that moved says where it is now', async () => {
  expect(await ask(`${origin}/moved`, options)).toMatchObject({ verdict: 'moved', detail: `${origin}/new` });
});

test('a host that is not there is broken', async () => {
  expect(await ask('http://127.0.0.1:1/', options)).toMatchObject({ verdict: 'broken' });
});

test('asks each address once, no more at once than it may, and answers in order', async () => {
  const urls = ['/slow1', '/slow2', '/slow3', '/slow4', '/slow1'].map((path) => origin + path);
  const answers = await askAll(urls, options);
  expect(answers.map(({ url }) => url)).toEqual(urls.slice(0, 4));
  expect(asked).toHaveLength(4);
  expect(mostOpen).toBe(2);
});

test('asks somebody, or says that it does not', async () => {
  for (const atOnce of [0, -1, Number.NaN]) await expect(askAll([origin], { ...options, atOnce })).rejects.toThrow();
});

test.each([
  ['--at-once', '0', 'a whole number from 1 to 100'],
  ['--at-once', 'many', 'a whole number from 1 to 100'],
  ['--timeout', 'abc', 'a whole number from 1 to 600'],
  ['--timeout', '1e9', 'a whole number from 1 to 600'],
  ['--retries', '', 'a whole number from 0 to 10'],
])('the command refuses %s %j, and asks nothing', async (option, text, expected) => {
  const { code, output } = await command(['checks/network.ts', option, text]);
  expect(code).toBe(1);
  expect(output).toBe(`${option} is “${text}”. Expected ${expected}.\n`);
});

test.each(['checks/network.ts', 'checks/run.ts'])(
  '%s refuses an option that it does not have, in one sentence',
  async (script) => {
    const { code, output } = await command([script, '--strickt']);
    expect(code).toBe(1);
    expect(output).toMatch(/^Unknown option '--strickt'/);
    expect(output.trim().split('\n')).toHaveLength(1);
  },
);

test('the table has the worst first, with the places that link to it', () => {
  const text = table(
    [
      { url: 'https://a.org/', verdict: 'ok', detail: '200' },
      { url: 'https://b.org/', verdict: 'broken', detail: '404' },
    ],
    [{ file: 'content/help/b.yml', line: 9, url: 'https://b.org/' }],
  );
  expect(text).toMatch(/^broken +404 +https:\/\/b\.org\/ +← content\/help\/b\.yml:9\nok +200 +https:\/\/a\.org\/\n/);
  expect(text).toMatch(/2 addresses: 1 broken, 0 refused, 0 moved, 1 ok/);
});
