// Words that wait behind their name, for who looks for them. No script: the browser folds and unfolds them.
import type { ReactNode } from 'react';

export function Fold({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="fold">
      <summary>{title}</summary>
      {children}
    </details>
  );
}
