// One message to pass on: its words, ready to be marked and copied by hand, and the links that send it.
// elements/copy-text.ts adds the button; nothing here needs it.
import type { ReactNode } from 'react';
import type { Translate } from '#i18n/translator.ts';
import { type Channel, type Piece, textOfPieces } from '#lib/share/message.ts';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'copy-text': HTMLAttributes<HTMLElement>;
    }
  }
}

interface MessageProps {
  channel: Channel;
  pieces: readonly Piece[];
  /** Subject of an e-mail with the same words. */
  subject: string;
  /** What is to be said of its length. */
  children: ReactNode;
  t: Translate;
}

const keyed = <T,>(items: readonly T[]) => items.map((item, at) => [`${at}`, item] as const);

export function Message({ channel, pieces, subject, children, t }: MessageProps) {
  const text = encodeURIComponent(textOfPieces(pieces));
  return (
    <section aria-labelledby={channel}>
      <h2 id={channel}>{t(`message.${channel}`)}</h2>
      <copy-text className="share">
        <blockquote className="message" data-words="">
          {keyed(pieces).map(([key, { text, lang, isPhone }]) =>
            lang || isPhone ? (
              <span key={key} lang={lang} className={isPhone ? 'unbroken' : undefined}>
                {text}
              </span>
            ) : (
              text
            ),
          )}
        </blockquote>
        <p className="fine">{children}</p>
        <p>
          {channel === 'whatsapp' ? (
            <>
              <a href={`https://wa.me/?text=${text}`}>{t('message.send.whatsapp')}</a>
              <a href={`mailto:?subject=${encodeURIComponent(subject)}&body=${text}`}>{t('message.send.email')}</a>
            </>
          ) : (
            <a href={`sms:?&body=${text}`}>{t('message.send.sms')}</a>
          )}
          <button type="button" hidden data-copied={t('message.copied')} data-marked={t('message.marked')}>
            {t('message.copy')}
          </button>
        </p>
        <p role="status" />
      </copy-text>
    </section>
  );
}
