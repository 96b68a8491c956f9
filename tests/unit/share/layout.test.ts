// Where everything stands in a picture: inside the safe area, not over anything else, in the site's own colours.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { colours, type Drawing } from '#lib/share/drawing.ts';
import { leading, type Measure } from '#lib/share/fit.ts';
import {
  cardLayout,
  cardMargin,
  DoesNotFit,
  statusLayout,
  statusSafe,
  wallpaperLayout,
  wallpaperSafe,
} from '#lib/share/layout.ts';
import type { PictureWords } from '#lib/share/words.ts';

const measure: Measure = (words, weight, size) => words.length * size * (weight === 'bold' ? 0.56 : 0.52);
const words: PictureWords = {
  site: 'Conozca sus derechos Chicago',
  parts: [{ heading: 'No abra la puerta', sentence: 'Mantenga la puerta cerrada. Hable sin abrir.' }],
  say: 'Diga esto en inglés',
  sayings: [
    { said: 'I do not consent to your entry.', means: 'No doy mi consentimiento para que entren.' },
    { said: 'Am I free to go?', means: undefined },
  ],
  edition: 'D02·e1 · 26 de noviembre de 2026',
  check: '¿Sigue vigente? example.org/v/d02',
  notAdvice: 'Esta es información general. No es asesoría legal.',
};
const long = { ...words, parts: [{ heading: words.parts[0]?.heading ?? '', sentence: 'palabra '.repeat(60) }] };

const outside = ({ width, height, lines }: Drawing, safe: typeof statusSafe) =>
  lines.filter(
    (line) =>
      line.left < safe.left ||
      line.left + line.width > width - safe.right ||
      line.top < safe.top ||
      line.top + line.size * leading > height - safe.bottom,
  );
const overlapping = ({ lines }: Drawing) =>
  lines.filter((line, index) =>
    lines.some(
      (other, at) =>
        at > index &&
        line.left < other.left + other.width &&
        other.left < line.left + line.width &&
        line.top < other.top + other.size &&
        other.top < line.top + line.size,
    ),
  );

describe.each([
  ['the card of a link', cardLayout(words, measure), { left: cardMargin, right: cardMargin, top: 14, bottom: 0 }],
  ['a status', statusLayout(words, measure), statusSafe],
  ['a status without words to say', statusLayout({ ...words, sayings: [] }, measure), statusSafe],
  ['the wallpaper of a locked phone', wallpaperLayout(words.sayings, words.edition, measure), wallpaperSafe],
] as const)('%s', (_, drawing, safe) => {
  it('has every line inside the safe area, and none over another', () => {
    expect(drawing.lines.length).toBeGreaterThan(3);
    expect(outside(drawing, safe as typeof statusSafe)).toEqual([]);
    expect(overlapping(drawing)).toEqual([]);
  });
});

it('a card is read when a phone shows it 300 pixels wide: no sentence is smaller there than 14 pixels', () => {
  const sentence = cardLayout(words, measure).lines.filter(({ colour }) => colour === colours.ink);
  expect(sentence.length).toBeGreaterThan(0);
  for (const { size } of sentence) expect((size * 300) / 1200).toBeGreaterThanOrEqual(14);
});

it('what does not fit is refused, with the words', () => {
  expect(() => cardLayout(long, measure)).toThrow(DoesNotFit);
  expect(() => statusLayout(long, measure)).toThrow(DoesNotFit);
  expect(() => wallpaperLayout([{ said: 'palabra '.repeat(120), means: undefined }], 'D', measure)).toThrow(DoesNotFit);
});

it('the colours are those of the pages, in the light', () => {
  const tokens = readFileSync('app/styles/tokens.css', 'utf8').split('@media')[0] ?? '';
  const names = { onBlue: 'on-blue' } as Record<string, string>;
  for (const [name, value] of Object.entries(colours)) {
    const found = new RegExp(`--color-${names[name] ?? name}: (#\\w+)`).exec(tokens)?.[1];
    expect(found?.replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3'), name).toBe(value);
  }
});
