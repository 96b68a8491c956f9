// The card to show an officer: one screen, one moment, the English words in the largest type that fits.
// Plain anchors step through it; elements/rights-card.ts only keeps the screen from going dark.
import { type LocaleCode, locales, officerLocale } from '#i18n/locales.ts';
import type { Translate } from '#i18n/translator.ts';
import { phraseById, recordingOf } from '#lib/content/repository.ts';
import { cardPanels } from '#lib/content/rights-card.ts';
import { wallpaperPath } from '#lib/share/pictures.ts';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'rights-card': HTMLAttributes<HTMLElement>;
    }
  }
}

export function RightsCard({ locale, t }: { locale: LocaleCode; t: Translate }) {
  const foreign = locale !== officerLocale;
  return (
    <>
      <rights-card data-dark={t('card.goesDark')}>
        {cardPanels.map((panel) => {
          const phrases = panel.phrases.map(phraseById);
          // Two sentences are said in one breath: by the device, even where each has been recorded.
          const only = panel.phrases.length === 1 ? panel.phrases[0] : undefined;
          return (
            <section key={panel.id} id={panel.id} aria-label={t(`card.panel.${panel.id}`)}>
              <div
                className={phrases.length > 1 ? 'words two' : 'words'}
                lang={foreign ? officerLocale : undefined}
                dir={foreign ? locales[officerLocale].direction : undefined}
              >
                {phrases.map(({ id, says }) => (
                  <p key={id}>{says[officerLocale]}</p>
                ))}
              </div>
              {foreign && <p className="means">{phrases.map(({ says }) => says[locale]).join(' ')}</p>}
              <div className="controls">
                <nav aria-label={t('card.steps')}>
                  {cardPanels.map(({ id }) => (
                    <a key={id} href={`#${id}`} aria-current={id === panel.id ? 'step' : undefined}>
                      {t(`card.panel.${id}`)}
                    </a>
                  ))}
                </nav>
                <say-aloud hidden data-none={t('say.noVoice')} data-recorded={only && recordingOf(only)}>
                  <button type="button" aria-pressed="false">
                    {t('say.hear')}
                  </button>
                  <p role="status" />
                </say-aloud>
              </div>
            </section>
          );
        })}
        <p role="status" />
      </rights-card>
      <p>
        <a href={wallpaperPath(locale)}>{t('picture.wallpaper')}</a>. {t('picture.seen')}
      </p>
    </>
  );
}
