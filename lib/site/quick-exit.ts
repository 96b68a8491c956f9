// Which pages a reader can leave in one press, and where to. The choice of the address: docs/adr/0017.
import type { LocaleCode } from '#i18n/locales.ts';
import type { DocumentKind } from '#lib/content/schema.ts';

/** A page that anybody may have open, in the reader's language. Its host is in checks/hosts.txt. */
export const exitAddress: Readonly<Record<LocaleCode, string>> = {
  es: 'https://es.wikipedia.org/',
  en: 'https://en.wikipedia.org/',
};

/** Situations have it, because somebody may be looking over a shoulder; another page when its facts.yml says so. */
export function hasQuickExit({ kind, quickExit }: { kind: DocumentKind; quickExit?: boolean | undefined }): boolean {
  return quickExit ?? kind === 'situation';
}
