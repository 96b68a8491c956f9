// The first page of a flyer as a small picture in 16 greys, from the compiler's own drawing. A copier's view of it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { crc32, deflateSync } from 'node:zlib';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { previewWidth } from './preview-size.ts';

let ready: Promise<void> | undefined;

export interface Preview {
  readonly png: Buffer;
  readonly width: number;
  readonly height: number;
}

/**
 * @param svg all pages, one under the other, as Typst draws them
 * @param paper the size of one page, in points
 */
export async function previewOf(
  svg: string,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<Preview> {
  const wasm = () => readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm'));
  ready ??= initWasm(wasm());
  await ready;
  const picture = new Resvg(firstPage(svg, width, height), {
    fitTo: { mode: 'width', value: previewWidth },
    background: '#fff',
    font: { loadSystemFonts: false },
  }).render();
  return {
    png: greyPng(picture.pixels, picture.width, picture.height),
    width: picture.width,
    height: picture.height,
  };
}

/** Each page begins with its white ground. The shapes of letters, which all pages share, stand at the end. */
function firstPage(svg: string, width: number, height: number): string {
  const ground = /<path class="typst-shape" fill="#ffffff"[^>]* d="M 0 0v [\d.]+ h [\d.]+ v -[\d.]+ Z "\/>/;
  const [, page = ''] = svg.split(ground);
  const [drawn = ''] = page.replace(/<\/svg>\s*$/, '').split('<defs');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    withLetters(drawn, svg),
    '</svg>',
  ].join('');
}

/** Writes each letter's shape where it is used: looked up by the renderer, letters take three times as long as drawn. */
function withLetters(drawn: string, svg: string): string {
  const shapes = new Map(
    [...svg.matchAll(/<symbol id="(\w+)"[^>]*>\s*<path d="([^"]*)"/g)].map(([, id = '', d = '']) => [id, d]),
  );
  return drawn.replace(
    /<use xlink:href="#(\w+)" x="([^"]+)" y="([^"]+)" (fill="[^"]+")[^>]*>/g,
    (_, id, x, y, fill) => {
      const d = shapes.get(id);
      if (d === undefined) throw new Error(`print: a picture of a flyer uses the shape ${id}, which it does not have`);
      return `<path d="${d}" transform="translate(${x} ${y})" ${fill}/>`;
    },
  );
}

/** A PNG with 4 bits of grey a pixel, a quarter of what a drawing in colours weighs. https://www.w3.org/TR/png-3/ */
function greyPng(rgba: Uint8Array, width: number, height: number): Buffer {
  const row = Math.ceil(width / 2) + 1;
  const rows = Buffer.alloc(row * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const grey = Math.min(15, ((rgba[(y * width + x) * 4] ?? 0) + 8) >> 4);
      const at = y * row + 1 + (x >> 1);
      rows[at] = (rows[at] ?? 0) | (x % 2 ? grey : grey << 4);
    }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([4, 0, 0, 0, 0], 8);
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
