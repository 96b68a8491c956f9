// How old a fact may be, and what follows. Days are calendar days in UTC, written `2026-11-22`.

/** Days after which a claim or its source, or a help entry's numbers, are due to be read again (brief/standards). */
export const dueAfter = { claim: 90, help: 30, source: 90 } as const;
export type DueKind = keyof typeof dueAfter;

const millisecondsADay = 86_400_000;

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / millisecondsADay);
}

/** Days since something was checked; 0 when that is later than `today`, as a day can be in another time zone. */
export function ageInDays(checked: string, today: string): number {
  return Math.max(0, daysBetween(checked, today));
}

/** The last day on which something that was checked on `checked` is not yet overdue. */
export function dueDay(kind: DueKind, checked: string): string {
  return new Date(Date.parse(checked) + dueAfter[kind] * millisecondsADay).toISOString().slice(0, 10);
}

/** True when something checked on `checked` should have been checked again before `today`. */
export function isOverdue(kind: DueKind, checked: string, today: string): boolean {
  return today > dueDay(kind, checked);
}

/** The day on which the oldest of a page's claims was checked: a page is only as fresh. @returns nothing when it has none */
export function oldestCheck(claims: readonly { readonly checked: string }[]): string | undefined {
  return claims.map(({ checked }) => checked).sort()[0];
}

/** True from the day on which a help entry is to be withheld. */
export function isExpired(expires: string, today: string): boolean {
  return today >= expires;
}

/** How fresh a thing is on a day. */
export interface Freshness {
  readonly checked: string;
  readonly ageDays: number;
  readonly due: string;
  readonly overdue: boolean;
}

export function freshnessOf(kind: DueKind, checked: string, today: string): Freshness {
  return {
    checked,
    ageDays: ageInDays(checked, today),
    due: dueDay(kind, checked),
    overdue: isOverdue(kind, checked, today),
  };
}

/** The things given, each with its freshness, what is due first before the rest; equal ones stay in their order. */
export function byDue<T extends { readonly checked: string }>(
  kind: DueKind,
  things: readonly T[],
  today: string,
): readonly (T & Freshness)[] {
  return things
    .map((thing) => ({ ...thing, ...freshnessOf(kind, thing.checked, today) }))
    .sort((a, b) => (a.due === b.due ? 0 : a.due < b.due ? -1 : 1));
}
