// What may not be printed stops the build: words that do not fit, a glyph that no font has, a section that is missing.
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { printer } from '#lib/print/compiler.ts';

const print = printer(path.resolve(import.meta.dirname, '../../..'));

const line = (text: string) => ({ is: 'paragraph', of: [text] });
const part = (step: string) => ({
  lang: 'en',
  dir: 'ltr',
  title: 'Title',
  lead: ['First.'],
  sections: [
    { anchor: 'steps', title: ['Steps'], of: [{ is: 'list', ordered: true, items: [[line(step)]] }] },
    { anchor: 'know', title: ['Know'], of: [line('More.')] },
    { anchor: 'numbers', title: ['Call'], of: [line('Nobody.')] },
  ],
  checked: 'checked today',
  still: 'Still right?',
  scan: 'Scan.',
  advice: 'No advice.',
});
const data = (words: ReturnType<typeof part>) => ({
  file: '/en/sheet.pdf',
  title: 'Title',
  author: 'Nobody',
  date: { year: 2026, month: 11, day: 22 },
  format: { name: 'letter', width: 612, height: 792 },
  parts: [words],
  officer: words,
  mark: {
    label: 'D1·e1',
    url: 'https://example.org/v/d1/',
    short: 'example.org/v/d1',
    qr: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 29 29"/>',
    modules: 21,
    alt: 'QR',
  },
});

describe('a sheet', () => {
  it('is the same to the byte each time, on one page', () => {
    const once = print('poster', data(part('Keep the door closed.')));
    expect(once.pages).toBe(1);
    expect(print('poster', data(part('Keep the door closed.'))).pdf.equals(once.pdf)).toBe(true);
    expect(print('poster', data(part('Open.'))).pdf.equals(once.pdf)).toBe(false);
  });

  it('is refused when its words do not fit, with how much is too much', () => {
    const long = part('Keep the door closed. '.repeat(400));
    expect(() => print('poster', data(long))).toThrow(/the steps is too long by \d+ pt, about \d+ lines, at 11pt/);
  });

  it('gives each of two boxes with the same name the size of its own words', () => {
    const long = 'Keep the door closed. '.repeat(60);
    const halves = (...steps: [string, string]) => ({ ...data(part(steps[0])), parts: steps.map(part) });
    const sizes = (...steps: [string, string]) =>
      new Set(
        print('handout', halves(...steps))
          .svg()
          .match(/<symbol id="\w+"/g),
      ).size;
    // Another size is another set of letters.
    expect(sizes(long, 'Keep the door closed.')).toBeGreaterThan(sizes(long, long));
  });

  it('to write on is refused when its boxes do not fit, by its side and language', () => {
    const box = { is: 'write', label: 'Name', hint: '', lines: 1 };
    const sides = (count: number) => {
      const sections = ['front', 'back'].map((anchor) => ({ anchor, title: ['Side'], of: Array(count).fill(box) }));
      return { ...data(part('')), parts: [{ ...part(''), sections }] };
    };
    expect(print('blank', sides(20)).pages).toBe(2);
    expect(() => print('blank', sides(40))).toThrow(/the front \(en\) is too long by \d+ pt, .* at 16pt/);
  });

  it('is refused when no font has a letter of it', () => {
    expect(() => print('poster', data(part('不要开门')))).toThrow(/不/);
  });

  it('is refused when a section or an alternative text is missing', () => {
    const { sections, ...rest } = part('Keep the door closed.');
    expect(() => print('poster', data({ ...rest, sections: sections.slice(1) }))).toThrow(/no section \[#steps\]/);
    const good = data(part('Keep the door closed.'));
    expect(() => print('poster', { ...good, mark: { ...good.mark, alt: undefined } })).toThrow(/alt/);
  });
});
