// Words in a box: measured, even, whole, and refused where they do not fit.
import { describe, expect, it } from 'vitest';
import { fit, leading, type Measure, type Room } from '#lib/share/fit.ts';

/** Every letter is half as wide as it is high. */
const measure: Measure = (words, _, size) => words.length * size * 0.5;
const room: Room = { width: 100, height: 100, weight: 'bold', largest: 40, smallest: 10 };

describe('fit', () => {
  it('takes the largest size at which every word is whole and all are inside', () => {
    const fitted = fit('no abra la puerta', room, measure);
    expect(fitted?.lines.join(' ')).toBe('no abra la puerta');
    for (const line of fitted?.lines ?? []) expect(measure(line, 'bold', fitted?.size ?? 0)).toBeLessThanOrEqual(100);
    expect((fitted?.lines.length ?? 0) * (fitted?.size ?? 0) * leading).toBeLessThanOrEqual(100);
    const larger = { ...room, largest: 1000, smallest: (fitted?.size ?? 0) + 2 };
    expect(fit('no abra la puerta', larger, measure)).toBeUndefined();
  });

  it('leaves no word alone on the last line when the lines can be even', () => {
    const lines = fit('uno dos tres cuatro', { ...room, width: 80, largest: 10 }, measure)?.lines;
    expect(lines).toEqual(['uno dos', 'tres cuatro']);
  });

  it('refuses what does not fit at the smallest size, and a word that is wider than the box', () => {
    expect(fit('palabra '.repeat(60), room, measure)).toBeUndefined();
    expect(fit('a'.repeat(21), room, measure)).toBeUndefined();
    expect(fit('a'.repeat(20), room, measure)?.size).toBe(10);
  });

  it('keeps every word of a thousand random texts, or refuses', () => {
    let state = 7;
    const random = (below: number) => {
      state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
      return state % below;
    };
    for (let run = 0; run < 1000; run++) {
      const words = Array.from({ length: 1 + random(30) }, () => 'x'.repeat(1 + random(15)));
      const fitted = fit(words.join('  '), room, measure);
      if (!fitted) continue;
      expect(fitted.lines.flatMap((line) => line.split(' '))).toEqual(words);
      expect(Math.max(...fitted.lines.map((line) => measure(line, 'bold', fitted.size)))).toBeLessThanOrEqual(100);
    }
  });
});
