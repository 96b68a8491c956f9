// The search: a form that only elements/site-search.ts shows, since it can do nothing without a script. The page that
// holds it lists every page below, for whoever has none. One item stands here, hidden, to be copied.
import type { Translate } from '#i18n/translator.ts';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'site-search': HTMLAttributes<HTMLElement>;
    }
  }
}

export function SiteSearch({ t }: { t: Translate }) {
  return (
    <site-search className="search">
      {/* biome-ignore lint/a11y/useSemanticElements: <search> has no role in the browsers of 2020 */}
      <form role="search" hidden>
        <label htmlFor="q">{t('search.label')}</label>
        <p id="q-hint">{t('search.hint')}</p>
        <div>
          {/* A browser's spell checker may send what is typed to its maker. */}
          <input
            id="q"
            name="q"
            type="search"
            maxLength={200}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            enterKeyHint="search"
            aria-describedby="q-hint"
          />
          <button type="submit">{t('search.button')}</button>
        </div>
      </form>
      <p role="status" data-count={t('search.count')} data-none={t('search.none')} data-failed={t('search.failed')} />
      <ol hidden aria-label={t('search.results')}>
        <li>
          <p className="fine" />
          <p>
            <mark />
          </p>
        </li>
      </ol>
    </site-search>
  );
}
