// Ways to pass a page on. Plain links that work without a script; elements/share-page.ts adds two buttons to them.
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
  /** What the page is good for, in one sentence: it stands under the title on the card of a link. */
  sentence: string;
  /** Whole address of the page, without parameters. */
  address: string;
  /** Path of the page with whole messages, where there is one. */
  messages: string | undefined;
  t: Translate;
}

export function Share({ title, sentence, address, messages, t }: ShareProps) {
  const message = encodeURIComponent(`${sentence}\n${address}`);
  return (
    <share-page className="share">
      <h2>{t('share.title')}</h2>
      <p>
        <a href={`https://wa.me/?text=${message}`}>{t('share.whatsapp')}</a>
        <a href={`sms:?&body=${message}`}>{t('share.sms')}</a>
        <a href={`mailto:?subject=${encodeURIComponent(title)}&body=${message}`}>{t('share.email')}</a>
        <button type="button" hidden data-text={sentence}>
          {t('share.share')}
        </button>
        <button type="button" hidden data-copied={t('share.copied')}>
          {t('share.copy')}
        </button>
      </p>
      <p role="status" />
      {messages && (
        <p>
          <a href={messages}>{t('message.link')}</a>
        </p>
      )}
    </share-page>
  );
}
