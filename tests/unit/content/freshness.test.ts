// How old a fact may be: the arithmetic of days, over month ends, leap years and changes of the clock.
import { describe, expect, test } from 'vitest';
import { type ApiName, apiShapes, jsonSchemaOf } from '#lib/api/shapes.ts';
import {
  ageInDays,
  byDue,
  daysBetween,
  dueAfter,
  dueDay,
  freshnessOf,
  isExpired,
  isOverdue,
} from '#lib/content/freshness.ts';

interface ListSchema {
  properties: { items: { items: { properties: Record<string, { description?: string }> } } };
}

test('days are counted over month ends, leap days and changes of the clock', () => {
  expect(daysBetween('2026-11-22', '2026-11-22')).toBe(0);
  expect(daysBetween('2026-10-31', '2026-11-02')).toBe(2); // the clocks of Chicago went back on the 1st
  expect(daysBetween('2027-03-13', '2027-03-15')).toBe(2); // and forward on the 14th
  expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
  expect(daysBetween('2027-02-28', '2027-03-01')).toBe(1);
  expect(daysBetween('2026-11-22', '2026-11-21')).toBe(-1);
});

test('an age is never less than nothing', () => {
  expect(ageInDays('2026-11-22', '2026-11-21')).toBe(0);
  expect(ageInDays('2026-09-01', '2026-11-22')).toBe(82);
});

describe('due', () => {
  test('a claim after 90 days, a help number after 30', () => {
    expect(dueAfter).toMatchObject({ claim: 90, help: 30 });
    expect(dueDay('claim', '2026-11-22')).toBe('2027-02-20');
    expect(dueDay('help', '2026-11-22')).toBe('2026-12-22');
    expect(dueDay('claim', '2027-12-02')).toBe('2028-03-01');
  });

  test('on the day itself nothing is overdue; on the next it is', () => {
    for (const kind of ['claim', 'help', 'source'] as const) {
      const due = dueDay(kind, '2026-11-22');
      const next = new Date(Date.parse(due) + 86_400_000).toISOString().slice(0, 10);
      expect(isOverdue(kind, '2026-11-22', due)).toBe(false);
      expect(isOverdue(kind, '2026-11-22', next)).toBe(true);
    }
  });

  test('a help entry is withheld from the day on which it expires', () => {
    expect(isExpired('2027-05-22', '2027-05-21')).toBe(false);
    expect(isExpired('2027-05-22', '2027-05-22')).toBe(true);
  });

  test('partners are told to withhold it from the same day, and to take a claim as overdue from the next', () => {
    const told = (name: ApiName, field: string) =>
      (jsonSchemaOf(apiShapes[name], 'https://example.org/') as ListSchema).properties.items.items.properties[field]
        ?.description;
    expect(told('help', 'expires')).toBe('From this day on, do not show it');
    expect(told('claims', 'due')).toBe('The last day on which it is not overdue');
  });
});

test('freshness puts it all together', () => {
  expect(freshnessOf('help', '2026-11-22', '2026-12-23')).toEqual({
    checked: '2026-11-22',
    ageDays: 31,
    due: '2026-12-22',
    overdue: true,
  });
});

test('what is due first comes first, and equal ones stay in their order', () => {
  const things = [
    { id: 'b', checked: '2026-11-22' },
    { id: 'a', checked: '2026-11-22' },
    { id: 'old', checked: '2026-01-01' },
  ];
  const sorted = byDue('claim', things, '2026-11-22');
  expect(sorted.map(({ id }) => id)).toEqual(['old', 'b', 'a']);
  expect(sorted[0]).toMatchObject({ due: '2026-04-01', overdue: true });
});
