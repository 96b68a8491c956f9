// What the worker changes in a saved page before it shows it: how old the copy is, and numbers that have expired.
// Pure functions over the HTML that publish/ writes; tests/site holds that they find every number of every page.

/** Words of a language, from messages/. */
export interface SavedWords {
  /** `{age}` and `{date}` in it. */
  readonly age: string;
  readonly renewed: string;
  readonly changes: string;
  readonly missing: string;
  readonly expired: string;
}

const millisecondsADay = 86_400_000;

/** The calendar day of a moment, in UTC as everywhere in this project: `2026-11-22`. */
const dayOf = (moment: number) => new Date(moment).toISOString().slice(0, 10);

/**
 * How old a copy is, in words: “… 3 days ago, on November 22, 2026.” A clock that was set back makes no negative age.
 * @param saved when the copy was stored, in milliseconds since 1970
 * @param now likewise
 * @param formats BCP 47 tag
 */
export function ageInWords({ age }: SavedWords, saved: number, now: number, formats: string): string {
  const days = Math.max(0, Math.round((Date.parse(dayOf(now)) - Date.parse(dayOf(saved))) / millisecondsADay));
  const ago = new Intl.RelativeTimeFormat(formats, { numeric: 'auto' }).format(-days, 'day');
  const date = new Intl.DateTimeFormat(formats, { dateStyle: 'long', timeZone: 'UTC' }).format(saved);
  return age.replace('{age}', ago).replace('{date}', date);
}

/** A page with a notice under its heading. The notice is HTML of ours: no word of it comes from a reader or an address. */
export function withNotice(html: string, lang: string, notice: string): string {
  const end = '</h1>';
  return html.replace(end, () => `${end}<p lang=${lang} role=note class=saved-copy><strong>${notice}</strong></p>`);
}

/** What the page tells other machines holds the same numbers, and none of them reads a saved copy. */
const forMachines =
  /<script type="?application\/ld\+json"?>.*?<\/script>|<meta property=(?:[^"'>]|"[^"]*"|'[^']*')*>/gs;

/**
 * A page without the numbers that have expired: what calls becomes a sentence, and how a number is spelled goes.
 * @param today a day, as `expires` in content/help is one
 */
export function withoutExpired(html: string, { expired }: SavedWords, now: number): string {
  const today = dayOf(now);
  return html
    .replace(forMachines, '')
    .replace(
      /<(a|span)\b[^>]*?\sdata-expires="?(\d{4}-\d\d-\d\d)[^>]*>.*?<\/\1>/gs,
      (whole, name: string, expires: string) =>
        today < expires ? whole : name === 'a' ? `<strong class=overdue>${expired}</strong>` : '',
    );
}
