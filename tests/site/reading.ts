// A printed file as a machine reads a copy of it: Tesseract, from npm with its letters, so that nothing is fetched.
import { copyFileSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { createWorker, OEM, PSM, type Rectangle, type Worker } from 'tesseract.js';
import type { LocaleCode } from '#i18n/locales.ts';
import { type Copy, copyOf, dotsPerInch, wordsOf } from './pdf.ts';

const trained = { es: 'spa', en: 'eng' } as const satisfies Record<LocaleCode, string>;

/** A reader of these languages. To be terminated. */
export async function readerOf(languages: readonly LocaleCode[]): Promise<Worker> {
  const langPath = path.resolve('.cache/tesseract');
  mkdirSync(langPath, { recursive: true });
  const names = languages.map((language) => trained[language]);
  for (const name of names) {
    const file = `4.0.0_best_int/${name}.traineddata.gz`;
    const from = createRequire(import.meta.url).resolve(`@tesseract.js-data/${name}/${file}`);
    copyFileSync(from, path.join(langPath, path.basename(file)));
  }
  const worker = await createWorker(names, OEM.LSTM_ONLY, { langPath, cacheMethod: 'none' });
  await worker.setParameters({
    tessedit_pageseg_mode: PSM.AUTO,
    user_defined_dpi: String(dotsPerInch),
    debug_file: '/dev/null',
  });
  return worker;
}

/**
 * Words as they are compared: in small letters, without accents, cut at whatever is neither a letter nor a digit. A digit
 * alone is left out: it is the number of a step, white in a disc, and the layout says it a second time by its place.
 */
export function comparable(text: string): string[] {
  const folded = text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  return folded.split(/[^\p{L}\p{N}]+/u).filter((word) => word && !/^\d$/.test(word));
}

/** Which of the words were not read, each as often as it is missing. */
export function missing(expected: readonly string[], read: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const word of read) left.set(word, (left.get(word) ?? 0) + 1);
  return expected.filter((word) => {
    const times = left.get(word) ?? 0;
    left.set(word, times - 1);
    return times <= 0;
  });
}

/**
 * All words of a file, and those that were not read from its copy of black and white dots. A page is looked at as a whole;
 * then its last third from near, for beside letters of 60 pt Tesseract takes a line of 9 pt for accents of theirs. A word
 * counts as often as the better look found it.
 */
export async function readingOf(file: string, reader: Worker) {
  const expected: string[] = [];
  const missed: string[] = [];
  for (const [at, words] of (await wordsOf(file)).entries()) {
    const printed = comparable(words);
    const copy = await copyOf(file, at + 1);
    const picture = await pictureOf(copy);
    const look = async (rectangle?: Rectangle) =>
      comparable((await reader.recognize(picture, rectangle && { rectangle })).data.text);
    const whole = await look();
    const top = Math.floor((copy.height * 2) / 3);
    const foot = await look({ left: 0, top, width: copy.width, height: copy.height - top });
    const lacking = missing(printed, whole);
    // What the near look has beyond the far one.
    const more = missing(foot, whole);
    expected.push(...printed);
    missed.push(...missing(lacking, more));
  }
  return { expected, missed };
}

async function pictureOf({ width, height, isBlack }: Copy): Promise<Buffer> {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const pixels = context.createImageData(width, height);
  for (let at = 0; at < width * height; at++) {
    pixels.data.fill(isBlack(at % width, Math.floor(at / width)) ? 0 : 255, at * 4, at * 4 + 3);
    pixels.data[at * 4 + 3] = 255;
  }
  context.putImageData(pixels, 0, 0);
  return canvas.encode('png');
}
