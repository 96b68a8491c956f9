// Serves a folder in the same way for every system: sirv, precompressed, no header of anybody's own.
import { createServer } from 'node:http';
import sirv from 'sirv';
import { port } from './workplace.ts';

/** Serves `folder` while `work` runs. */
export async function serving<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const send = sirv(folder, { brotli: true, gzip: true, etag: true });
  const server = createServer((request, response) =>
    send(request, response, () => {
      response.writeHead(404).end('There is no such page.');
    }),
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, resolve);
  });
  try {
    return await work();
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}
