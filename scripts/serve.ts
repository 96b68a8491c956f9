// `npm run serve`: serves a folder of finished files over HTTP, by the same rules as a good static host.
// Refuses everything but GET and HEAD of a file that was there when it started; it writes nothing and keeps no log.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer as createHttpServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { parseArgs } from 'node:util';
import sirv from 'sirv';
import { plainRange } from './lib/byte-range.ts';
import { onInterrupt } from './lib/child.mjs';
import { findFile } from './lib/find-file.ts';
import { type HeadersFor, readHeaders } from './lib/headers.ts';
import { root } from './lib/node24.mjs';
import { parsePort, portProblem } from './lib/port.mjs';
import { basePathFrom, localAddress } from './lib/site-address.ts';
import { commandLine, main, Stop } from './lib/stop.mjs';

export interface ServeOptions {
  /** The folder that the site lives in under its host: '' or '/rights'. */
  readonly basePath?: string;
  /** The headers of a file, by its path from the served folder with a slash before it; else the build's own table. */
  readonly headersFor?: HeadersFor;
}

/**
 * A server for the files that `dir` holds now. A page that does not exist is answered by 404.html.
 * Call `listen` on it; `close` lets the running answers end.
 */
export function createServer(
  dir: string,
  { basePath = '', headersFor = readHeaders(root) }: ServeOptions = {},
): Server {
  const files = listFiles(dir);
  // Read now: an answer for what is missing may not depend on what is still there.
  const notFoundPages = new Map(
    [...files]
      .filter((file) => /^(\/[^/]+)?\/404\.html$/.test(file))
      .map((file) => [file, readFileSync(path.join(dir, file))]),
  );
  const send = sirv(dir, {
    etag: true,
    brotli: true,
    gzip: true,
    extensions: [],
    setHeaders: (response, _file, stats) => prepare(response, stats.size),
  });

  function answer(request: IncomingMessage, response: ServerResponse): void {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      plain(response, 405, 'This site is only for reading.', { Allow: 'GET, HEAD' });
      return;
    }
    const found = findFile(files, request.url ?? '', basePath);
    if (found.kind === 'malformed') plain(response, 400, 'This is not an address.');
    else if (found.kind === 'moved') plain(response, 308, 'Moved.', { Location: found.to });
    else if (found.kind === 'missing') notFound(response, localPath(request.url ?? ''));
    else {
      setAll(response, { ...headersFor(found.file), Vary: 'Accept-Encoding' });
      request.url = encodeURI(found.file);
      send(request, response, () => {
        // What was said of the file is not true of the page that stands in for it.
        for (const name of response.getHeaderNames()) response.removeHeader(name);
        notFound(response, found.file);
      });
    }
  }

  /** A request's path from the served folder; '/' for one that is outside the site's own. */
  function localPath(target: string): string {
    return target.startsWith(`${basePath}/`) ? target.slice(basePath.length) : '/';
  }

  /**
   * Answers by the 404 page of the language that a path is in, or by the one that speaks every language.
   * @param local from the served folder: '/es/nada'
   */
  function notFound(response: ServerResponse, local: string): void {
    const folder = local.split('/')[1] ?? '';
    const page = [`/${folder}/404.html`, '/404.html'].find((name) => notFoundPages.has(name));
    const body = page && notFoundPages.get(page);
    if (!body) {
      plain(response, 404, 'There is no such page.');
      return;
    }
    setAll(response, headersFor(page));
    end(response, 404, 'text/html;charset=utf-8', body);
  }

  function plain(
    response: ServerResponse,
    status: number,
    text: string,
    headers: Readonly<Record<string, string>> = {},
  ): void {
    setAll(response, { ...headersFor('/'), ...headers });
    end(response, status, 'text/plain;charset=utf-8', Buffer.from(`${text}\n`));
  }

  const server = createHttpServer(answer);
  // CONNECT never comes to `answer`.
  server.on('connect', (_request, socket) => {
    socket.on('error', () => {});
    socket.end('HTTP/1.1 405 Method Not Allowed\r\nAllow: GET, HEAD\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
  });
  return server;
}

/** Readies a response for sirv: a range that it understands, and an end for the file when either side breaks. */
function prepare(response: ServerResponse, size: number): void {
  response.setHeader('Accept-Ranges', 'bytes');
  const asked = response.req.headers;
  // A condition on a range asks for an exact match, which our weak ETag never is.
  const range = asked['if-range'] ? undefined : plainRange(asked.range, size);
  if (range) asked.range = range;
  else delete asked.range;
  // sirv forgets both: a file that cannot be read would end the process, one that nobody takes would stay open.
  response.once('pipe', (file: Readable) => {
    file.once('error', () => response.destroy());
    response.once('close', () => file.destroy());
  });
}

function setAll(response: ServerResponse, headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}

function end(response: ServerResponse, status: number, type: string, body: Buffer): void {
  response.writeHead(status, { 'Content-Type': type, 'Content-Length': body.length });
  response.end(body);
}

/**
 * The files to serve, as '/es/index.html'. Neither hidden ones, but /.well-known/, nor a compressed copy of another,
 * nor what hosts read.
 */
function listFiles(dir: string): Set<string> {
  const all = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      `/${path.relative(dir, path.join(entry.parentPath, entry.name)).split(path.sep).join('/')}`.normalize(),
    )
    .filter((file) => !/\/\.(?!well-known\/)|^\/(_headers|vercel\.json)$/.test(file));
  const names = new Set(all);
  return new Set(all.filter((file) => !(/\.(br|gz)$/.test(file) && names.has(file.slice(0, -3)))));
}

/** Listens, says the address, and serves until it is told to end. */
async function serve(dir: string, port: number): Promise<void> {
  if (!existsSync(dir)) throw new Stop(`There is no folder ${dir} to serve. Make it first: npm run build`);
  const basePath = basePathFrom(process.env.SITE_URL);
  const server = createServer(dir, { basePath });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(portProblem(port, error.code ?? error.message)));
    server.listen(port, resolve);
  });
  onInterrupt(
    () =>
      new Promise((resolve) => {
        server.close(() => resolve(0));
        setTimeout(() => server.closeAllConnections(), 1000).unref();
      }),
  );
  console.log(`\nOpen ${localAddress(port, basePath)}\nCtrl-C ends it.`);
}

if (import.meta.main) {
  await main(async () => {
    const { values } = commandLine(() => parseArgs({ options: { port: { type: 'string' }, dir: { type: 'string' } } }));
    const port = parsePort(values.port ?? process.env.PORT);
    await serve(path.resolve(values.dir ?? path.join(root, 'out')), port);
  });
}
