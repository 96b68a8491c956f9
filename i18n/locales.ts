// The registry of languages. A locale code is written nowhere else.
// To add a language: one entry here, one messages file, one <locale>.mdx beside each facts.yml.

export interface Locale {
  /** The language's name in itself, as the language switch shows it. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  /** BCP 47 tag for number and date formats. */
  readonly formats: string;
  /** A language that is being written: its files may stand beside the others; they are neither checked nor published. */
  readonly enabled: boolean;
}

const registry = {
  es: { name: 'Español', direction: 'ltr', formats: 'es-US', enabled: true },
  en: { name: 'English', direction: 'ltr', formats: 'en-US', enabled: true },
} as const satisfies Record<string, Locale>;

export type LocaleCode = keyof typeof registry;

/** The language whose text the others are pinned to. Not an order of importance: Spanish is shown first. */
export const sourceLocale: LocaleCode = 'en';

/** The language that officers are spoken to in. */
export const officerLocale: LocaleCode = 'en';

export const locales: Readonly<Record<LocaleCode, Locale>> = registry;

/** Every enabled language, in the order in which readers are offered them. */
export const localeCodes = (Object.keys(registry) as LocaleCode[]).filter((code) => registry[code].enabled);

/** Enabled languages that are pinned to the source language's text. */
export const translationLocales = localeCodes.filter((code) => code !== sourceLocale);

/** True when `value` is the code of an enabled language. */
export function isLocale(value: string): value is LocaleCode {
  return (localeCodes as string[]).includes(value);
}
