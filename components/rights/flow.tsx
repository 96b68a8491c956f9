// Who is told what, in which order: an ordered list that is drawn as boxes with arrows. The words exist once, in the list.
import type { ReactNode } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import type { IconName } from '#lib/content/vocabulary.ts';

export function Flow({ children }: { children: ReactNode }) {
  return <ol className="flow">{children}</ol>;
}

/** One box. A bullet list in it is a fork: each bullet is a box of its own, at the end of its own arrow. */
export function FlowStep({ icon, children }: { icon: IconName; children: ReactNode }) {
  return (
    <li>
      <svg className="arrow" viewBox="0 0 24 40" aria-hidden="true">
        <path d="M12 2c1 12-1 24 0 34M5 29c2 3 5 5 7 8 2-3 5-5 7-8" />
      </svg>
      <Icon name={icon} />
      <div>{children}</div>
    </li>
  );
}
