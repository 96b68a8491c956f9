// What to do beside what not to do. Never told apart by colour alone: a word and a sign go with it.
import type { ReactNode } from 'react';
import type { Translate } from '#i18n/translator.ts';

interface Part {
  t: Translate;
  children: ReactNode;
}

export function DoDont({ children }: { children: ReactNode }) {
  return <div className="do-dont">{children}</div>;
}

export function Do({ t, children }: Part) {
  return (
    <div className="do">
      <p className="label">
        <Sign path="M4 13l5 5L20 6" />
        {t('do.title')}
      </p>
      {children}
    </div>
  );
}

export function Dont({ t, children }: Part) {
  return (
    <div className="dont">
      <p className="label">
        <Sign path="M5 5l14 14M19 5 5 19" />
        {t('dont.title')}
      </p>
      {children}
    </div>
  );
}

function Sign({ path }: { path: string }) {
  return (
    <svg className="sign" viewBox="0 0 24 24" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
