// The code of a page's words, at its end: on a screen a link to “is it still right?”, on paper a QR beside it.
import type { Translate } from '#i18n/translator.ts';
import type { Edition } from '#lib/content/editions.ts';
import { absolute, codePath, codeQrPath, typed } from '#lib/site/address.ts';

interface EditionMarkProps {
  edition: Edition;
  /** Whole address of the page, and the path of its text. */
  address: string;
  text: string;
  t: Translate;
}

export function EditionMark({ edition: { code, edition, label }, address, text, t }: EditionMarkProps) {
  return (
    <div className="edition-mark">
      {/* Hidden on a screen and lazy, so that it is fetched for paper only. Its words stand beside it. */}
      <img className="print-only" src={codeQrPath(code)} alt="" width="120" height="120" loading="lazy" />
      <p>
        <a href={codePath(code, edition)}>{t('edition.code', { label })}</a> · <a href={text}>{t('text.link')}</a>
      </p>
      <p className="print-only">{t('edition.short', { address: typed(absolute(codePath(code))) })}</p>
      <p className="print-only">{t('print.from', { address })}</p>
    </div>
  );
}
