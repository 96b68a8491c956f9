// Ways to pass a page on. Plain links that work without a script; elements/share-page.ts adds one button to them.
import type { Translate } from '#i18n/translator.ts';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'share-page': HTMLAttributes<HTMLElement>;
    }
  }
}

interface ShareProps {
  title: string;
  /** Whole address of the page, without parameters. */
  address: string;
  t: Translate;
}

export function Share({ title, address, t }: ShareProps) {
  const message = encodeURIComponent(`${title} ${address}`);
  return (
    <share-page className="share">
      <h2>{t('share.title')}</h2>
      <p>
        <a href={`https://wa.me/?text=${message}`}>{t('share.whatsapp')}</a>
        <a href={`sms:?&body=${message}`}>{t('share.sms')}</a>
        <button
          type="button"
          hidden
          data-share={t('share.share')}
          data-copy={t('share.copy')}
          data-copied={t('share.copied')}
        />
      </p>
      <p role="status" />
    </share-page>
  );
}
