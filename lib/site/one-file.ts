// What the link to a language's one file and the step that makes it agree on.
import type { LocaleCode } from '#i18n/locales.ts';

/** Stands for the file's size in kB where words say it. publish/one-file.ts puts the figure there, once the file is made. */
export function oneFileSize(locale: LocaleCode): string {
  return `⟦one-file-${locale}⟧`;
}
