// How old a fact may be, and what follows. Days are calendar days in UTC, written `2026-11-22`.

/** Days after which a claim's sources, or a help entry's numbers, are due to be read again (brief/standards). */
export const dueAfter = { claim: 90, help: 30 } as const;

const millisecondsADay = 86_400_000;

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / millisecondsADay);
}

/** True when something checked on `checked` is due to be checked again on `today`. */
export function isDue(kind: keyof typeof dueAfter, checked: string, today: string): boolean {
  return daysBetween(checked, today) > dueAfter[kind];
}

/** True from the day on which a help entry is to be withheld. */
export function isExpired(expires: string, today: string): boolean {
  return today >= expires;
}
