// Step: puts a brotli and a gzip copy beside every file of text, so that no server has to compress while a reader waits.
// Brotli copies of what has not changed since the last build are taken from .cache/brotli/.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompressSync, constants, gzip } from 'node:zlib';
import { madeBefore } from './made-before.ts';
import type { PublishStep } from './site.ts';

const asBrotli = promisify(brotliCompress);
const asGzip = promisify(gzip);

const text = /\.(html|txt|md|xml|json|webmanifest|svg|js)$/;
/** Files for a host, not for a reader. */
const forHosts = /^(_headers|vercel\.json)$/;

const smallest = (bytes: Buffer) =>
  asBrotli(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    },
  });

/** A damaged copy would be a page that does not open: what lies in the cache is opened, and must be the file. */
function opensAs(copy: Buffer, bytes: Buffer): boolean {
  try {
    return brotliDecompressSync(copy).equals(bytes);
  } catch {
    return false;
  }
}

/** A brotli copy of each file: 35 ms of a processor for a page, or 1 when it was made before. */
function brotliOf(files: readonly Buffer[], root: string): Promise<Buffer[]> {
  const names = files.map(
    (bytes) => `${createHash('sha256').update(`brotli ${process.versions.brotli} 11 `).update(bytes).digest('hex')}.br`,
  );
  return madeBefore(
    join(root, '.cache', 'brotli'),
    names,
    (places) => Promise.all(places.map((place) => smallest(files[place] as Buffer))),
    (copy, place) => opensAs(copy, files[place] as Buffer),
  );
}

export const compress: PublishStep = {
  name: 'compress (brotli 11, gzip 9)',
  async run(site, { root }) {
    const texts = [...site.files].filter(([path]) => text.test(path) && !forHosts.test(path));
    const files = texts.map(([, bytes]) => bytes);
    const [brotli, zipped] = await Promise.all([
      brotliOf(files, root),
      Promise.all(files.map((bytes) => asGzip(bytes, { level: 9 }))),
    ]);
    const copies = texts.flatMap(([path], at): [string, Buffer][] => [
      [`${path}.br`, brotli[at] as Buffer],
      [`${path}.gz`, zipped[at] as Buffer],
    ]);
    return { ...site, files: new Map([...site.files, ...copies]) };
  },
};
