// Situation tiles: a pictogram and a verb, big enough for a thumb.
import type { ReactNode } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import type { IconName } from '#lib/content/vocabulary.ts';

export function Tiles({ children }: { children: ReactNode }) {
  return <ul className="tiles">{children}</ul>;
}

export function Tile({ href, icon, children }: { href: string; icon: IconName; children: ReactNode }) {
  return (
    <li>
      <a href={href}>
        <Icon name={icon} />
        <span>{children}</span>
      </a>
    </li>
  );
}
