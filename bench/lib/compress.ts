// Puts brotli 11 and gzip 9 beside every file of text, as our own build does, so that all systems are served alike.

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, constants, gzip } from 'node:zlib';

const asBrotli = promisify(brotliCompress);
const asGzip = promisify(gzip);
const text = /\.(html|txt|xml|json|webmanifest|svg|js|mjs|css)$/;

const brotliOptions = (size: number) => ({
  params: {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: size,
  },
});

/** Bytes of a text in brotli 11. */
export function brotliSize(content: string | Buffer): number {
  const bytes = Buffer.from(content);
  return brotliCompressSync(bytes, brotliOptions(bytes.length)).length;
}

/** @returns seconds that it took, with a thread for each core */
export async function compressFolder(folder: string): Promise<number> {
  const started = performance.now();
  const waiting = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && text.test(file.name))
    .map((file) => path.join(file.parentPath, file.name))
    .filter((file) => !existsSync(`${file}.br`));
  const work = async () => {
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      const bytes = readFileSync(file);
      writeFileSync(`${file}.br`, await asBrotli(bytes, brotliOptions(bytes.length)));
      writeFileSync(`${file}.gz`, await asGzip(bytes, { level: 9 }));
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return (performance.now() - started) / 1000;
}
