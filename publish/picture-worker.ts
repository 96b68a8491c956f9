// A worker thread that draws pictures: a drawing in, the bytes of a PNG out. It reads the fonts; it asks nobody for anything.
import { readFileSync } from 'node:fs';
import { createRequire, registerHooks } from 'node:module';
import { dirname } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { OptimiseOptions } from '@jsquash/oxipng/meta';
import { createElement, type ReactElement } from 'react';
import type { Drawing } from '#lib/share/drawing.ts';
import { leading } from '#lib/share/fit.ts';
import { fontFamily, fontFile, fontWeights } from './picture-fonts.ts';

const { root } = workerData as { root: string };
const require = createRequire(import.meta.url);

// @vercel/og takes sharp when the machine has it, whose letters differ; with resvg every machine draws the same bytes.
registerHooks({
  resolve(specifier, context, next) {
    if (specifier === 'sharp') throw new Error('pictures are drawn by resvg');
    return next(specifier, context);
  },
});
// It asks Google for letters that a font has not got. publish/pictures.ts has refused them before; this makes sure.
const { fetch } = globalThis;
globalThis.fetch = (input, init) => {
  if (String(input).startsWith('data:')) return fetch(input, init);
  throw new Error(`a picture asked for ${String(input)}; nothing is fetched while building`);
};
// Its HarfBuzz looks for these two, which a module does not have. https://github.com/vercel/satori/issues/801
Object.assign(globalThis, { require, __dirname: dirname(require.resolve('harfbuzzjs/hb.wasm')) });

const { ImageResponse } = await import('@vercel/og');
const oxipng = await import('@jsquash/oxipng/optimise.js');
await oxipng.init(
  await WebAssembly.compile(readFileSync(require.resolve('@jsquash/oxipng/codec/pkg/squoosh_oxipng_bg.wasm'))),
);

const fonts = fontWeights.map(({ weight, css }) => {
  const { buffer, byteOffset, byteLength } = readFileSync(fontFile(root, weight));
  return {
    name: fontFamily,
    weight: css,
    style: 'normal' as const,
    data: buffer.slice(byteOffset, byteOffset + byteLength),
  };
});

const star = 'm12 1.6 3 5.200h6L18 12l3 5.200h-6L12 22.400l-3-5.200H3L6 12 3 6.800h6z';

function elementOf({ width, height, ground, boxes, stars, lines }: Drawing): ReactElement {
  const css = new Map(fontWeights.map(({ weight, css }) => [weight, css]));
  return createElement(
    'div',
    { style: { display: 'flex', width, height, background: ground, fontFamily } },
    ...boxes.map(({ colour, round = 0, ...place }) =>
      createElement('div', { style: { position: 'absolute', ...place, background: colour, borderRadius: round } }),
    ),
    ...stars.map(({ left, top, size, colour }) =>
      createElement(
        'svg',
        { width: size, height: size, viewBox: '0 0 24 24', style: { position: 'absolute', left, top } },
        createElement('path', { d: star, fill: colour }),
      ),
    ),
    ...lines.map(({ words, left, top, size, weight, colour }) => {
      const style = { fontSize: size, fontWeight: css.get(weight), lineHeight: leading, color: colour };
      return createElement(
        'div',
        { style: { position: 'absolute', left, top, whiteSpace: 'nowrap', ...style } },
        words,
      );
    }),
  );
}

const effort: Partial<OptimiseOptions> = { level: 1 };

async function draw(drawing: Drawing): Promise<Uint8Array> {
  const { width, height } = drawing;
  const png = await new ImageResponse(elementOf(drawing), { width, height, fonts }).arrayBuffer();
  return new Uint8Array(await oxipng.default(png, effort));
}

// What could be wrong with the words was found before: what is thrown here, nobody expected.
parentPort?.on('message', async (drawing: Drawing) => parentPort?.postMessage(await draw(drawing)));
