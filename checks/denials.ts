// Which sentences deny something, in each language: what parity compares so that no “not” is lost.
import type { LocaleCode } from '#i18n/locales.ts';
import { sentences } from '#lib/reading/sentences.ts';

// Words that deny, and verbs that do: “may be refused” is «le pueden negar».
const denials: Readonly<Record<LocaleCode, RegExp>> = {
  en: /\b(?:not|no|never|nor|neither|none|nothing|nobody|without|cannot|disagree\w*|refus\w+|den(?:y|ies|ied)|bar(?:s|red)?|ban(?:s|ned)?|forbid\w*|prohibit\w*)\b|n[’']t\b/iu,
  // «Ni» in the middle is only one more; a sentence that has lost its «no» keeps it.
  es: /^\P{L}*ni(?!\p{L})|(?<!\p{L})(?:no|nunca|ningun[oa]s?|ningún|nada|nadie|sin|tampoco|jamás|nieg\p{L}+|neg(?:ar\p{L}*|ó|aron|ad[oa]s?)|prohi?í?b\p{L}+)(?!\p{L})/iu,
};

/** The sentences of a text that deny something; how many denials one sentence holds differs by language. */
export const denying = (text: string, locale: LocaleCode) =>
  sentences(text).filter((sentence) => denials[locale].test(sentence));
