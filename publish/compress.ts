// Step: puts a brotli and a gzip copy beside every file of text, so that no server has to compress while a reader waits.
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { PublishStep } from './site.ts';

const asBrotli = promisify(brotliCompress);
const asGzip = promisify(gzip);

const text = /\.(html|txt|md|xml|json|webmanifest|svg|js)$/;
/** Files for a host, not for a reader. */
const forHosts = /^(_headers|vercel\.json)$/;

export const compress: PublishStep = {
  name: 'compress (brotli 11, gzip 9)',
  async run(site) {
    const copies = await Promise.all(
      [...site.files].map(async ([path, bytes]): Promise<[string, Buffer][]> => {
        if (!text.test(path) || forHosts.test(path)) return [];
        const [brotli, zipped] = await Promise.all([
          asBrotli(bytes, {
            params: {
              [constants.BROTLI_PARAM_QUALITY]: 11,
              [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
              [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
            },
          }),
          asGzip(bytes, { level: 9 }),
        ]);
        return [
          [`${path}.br`, brotli],
          [`${path}.gz`, zipped],
        ];
      }),
    );
    return { ...site, files: new Map([...site.files, ...copies.flat()]) };
  },
};
