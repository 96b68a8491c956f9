// Dates of the timeline: a day, a month or a year, as real ones are, and shown so.
import { describe, expect, test } from 'vitest';
import { formatDate } from '#i18n/translator.ts';
import { changeSchema, eventSchema, firstDay } from '#lib/content/schema.ts';

const event = (on: unknown, id = `${on}-name`) => ({
  id,
  on,
  about: 'city',
  summary: { en: 'Words.', es: 'Palabras.' },
  sources: ['a-source'],
  confidence: 'high',
});

describe('an event', () => {
  test.each(['1985-03-07', '2022-02', '2006', '2024-02-29'])('may be on %s', (on) => {
    expect(eventSchema.safeParse(event(on)).success).toBe(true);
  });

  test.each([
    '2026-02-30',
    '2023-02-29',
    '2026-13',
    '2026-00',
    '26-01-01',
    '2026-1-1',
    '2026-01-01T00:00',
    'May 2026',
    2006,
    undefined,
  ])('may not be on %s', (on) => {
    const { success, error } = eventSchema.safeParse(event(on, 'some-name'));
    expect(success).toBe(false);
    expect(error?.issues[0]).toMatchObject({ path: ['on'] });
    expect(error?.issues[0]?.message).toMatch(/a day .* a month .* a year in quotes/);
  });

  test('is named after its date', () => {
    const { error } = eventSchema.safeParse(event('2006', 'order-of-2006'));
    expect(error?.issues[0]).toMatchObject({ path: ['id'] });
    expect(eventSchema.safeParse(event('2006', '2006-01-order')).success).toBe(true);
  });
});

describe('a change', () => {
  const change = { id: '2026-11-22-name', on: '2026-11-22', affects: [], summary: { en: 'Words.', es: 'Palabras.' } };

  test('in the law has a source; one on the site needs none', () => {
    expect(changeSchema.safeParse({ ...change, kind: 'law', sources: [] }).error?.issues[0]?.path).toEqual(['sources']);
    expect(changeSchema.safeParse({ ...change, kind: 'law', sources: ['a'] }).success).toBe(true);
    expect(changeSchema.safeParse({ ...change, kind: 'correction', sources: [] }).success).toBe(true);
  });

  test('is on a day, not in a month', () => {
    const month = { ...change, id: '2026-11-name', on: '2026-11', kind: 'added', sources: [] };
    expect(changeSchema.safeParse(month).success).toBe(false);
  });
});

test('a month and a year begin on their first day', () => {
  expect(['1985-03-07', '2022-02', '2006'].map(firstDay)).toEqual(['1985-03-07', '2022-02-01', '2006-01-01']);
});

test('a date is shown as exactly as it is known, in both languages', () => {
  expect(['1985-03-07', '2022-02', '2006'].map((date) => formatDate('en', date))).toEqual([
    'March 7, 1985',
    'February 2022',
    '2006',
  ]);
  expect(['1985-03-07', '2022-02', '2006'].map((date) => formatDate('es', date))).toEqual([
    '7 de marzo de 1985',
    'febrero de 2022',
    '2006',
  ]);
});
