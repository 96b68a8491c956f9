// Something that a reader must not miss: an exception, a limit, a question that is still in court.
import type { ReactNode } from 'react';

export function Note({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="note" role="note">
      <p className="label">{title}</p>
      {children}
    </div>
  );
}
