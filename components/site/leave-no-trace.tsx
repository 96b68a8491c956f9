// The button that removes what this site keeps in a browser. elements/leave-no-trace.ts does it.
import type { Translate } from '#i18n/translator.ts';
import { entryPath } from '#lib/site/address.ts';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'leave-no-trace': HTMLAttributes<HTMLElement>;
    }
  }
}

export function LeaveNoTrace({ t }: { t: Translate }) {
  return (
    <leave-no-trace
      data-base={entryPath}
      data-found={t('trace.found')}
      data-left={t('trace.left')}
      data-clear={t('trace.clear')}
    >
      <p>
        <button type="button" className="button" hidden>
          {t('trace.button')}
        </button>
      </p>
      <p role="status" />
    </leave-no-trace>
  );
}
