import type { ReactNode } from 'react';
import { localeCodes } from '#i18n/locales.ts';
import '#app/styles/site.css';

export { viewport } from '#lib/site/viewport.ts';

/** The one page that is in no single language: each half is marked with its own. */
export default function EntryLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={localeCodes[0]}>
      <body>{children}</body>
    </html>
  );
}
