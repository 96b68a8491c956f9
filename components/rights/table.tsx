// A table with its caption. On a phone each row becomes a card (styles/rights.css).
import { Children, cloneElement, isValidElement, type ReactElement, type ReactNode } from 'react';

/** Wraps one Markdown table and puts the caption inside it, where a screen reader looks for it. */
export function Table({ caption, children }: { caption: string; children: ReactNode }) {
  return Children.map(children, (child) =>
    isValidElement(child) ? cloneElement(child as ReactElement<{ caption?: string }>, { caption }) : child,
  );
}

export function MarkdownTable({ caption, children, ...attributes }: { caption?: string; children?: ReactNode }) {
  return (
    <table {...attributes}>
      {caption && <caption>{caption}</caption>}
      {children}
    </table>
  );
}
