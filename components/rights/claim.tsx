// A sentence of law with its source mark: a small number that leads to the citation at the end of the page.
import type { ReactNode } from 'react';
import type { Translate } from '#i18n/translator.ts';

interface ClaimProps {
  id: string;
  /** Place among the page's claims, from 1, put in when the MDX is compiled. */
  number: string;
  /** Present on the first mention in a page, which the citation leads back to. */
  first?: string;
  t: Translate;
  children: ReactNode;
}

export function Claim({ id, number, first, t, children }: ClaimProps) {
  return (
    <>
      {children}
      <a className="mark" id={first && `claim-${id}`} href={`#source-${id}`} aria-label={t('claim.source', { number })}>
        {number}
      </a>
    </>
  );
}
