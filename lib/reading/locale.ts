// The languages whose reading level can be measured: those with a formula and a syllable count here. A language of the
// site without one (i18n/locales.ts) is not in this list; its pages are published without a level, never with a wrong one.

export type ReadingLocale = 'en' | 'es';
