// A sheet: boxes that are filled in on the device and printed. Nothing of it is stored or sent; no box has a name that
// an address or a browser's memory could hold. Without a script it can be typed in, erased and printed all the same.

import type { ReactNode } from 'react';
import { noHelpFromAfar } from '#components/ui/no-help-from-afar.ts';
import type { Translate } from '#i18n/translator.ts';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'fill-sheet': HTMLAttributes<HTMLElement>;
    }
  }
}

export function Sheet({ children, t }: { children: ReactNode; t: Translate }) {
  return (
    <fill-sheet>
      <form {...noHelpFromAfar}>
        {children}
        <div className="sheet-tools">
          <button type="button" className="button" hidden data-do="print">
            {t('sheet.print')}
          </button>
          <details>
            <summary>{t('sheet.erase')}</summary>
            <p>{t('sheet.eraseAsk')}</p>
            <button type="reset" className="button">
              {t('sheet.eraseYes')}
            </button>
          </details>
          <p role="status" data-erased={t('sheet.erased')} data-removed={t('sheet.removed')} />
        </div>
      </form>
    </fill-sheet>
  );
}
