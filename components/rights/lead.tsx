// The first instruction of a page, before everything else.
import type { ReactNode } from 'react';

export function Lead({ children }: { children: ReactNode }) {
  return <div className="lead">{children}</div>;
}
