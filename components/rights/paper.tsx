// A drawn paper with the list that explains it. Every printed word in the drawing stands in the list beside it too.
import { Children, cloneElement, isValidElement, type ReactElement, type ReactNode } from 'react';
import { officerLocale } from '#i18n/locales.ts';
import { drawingOf, printedAt, type Shape } from '#lib/content/paper-drawing.ts';
import type { PaperKind, PaperPart } from '#lib/content/vocabulary.ts';

export function Paper({ kind, children }: { kind: PaperKind; children: ReactNode }) {
  return (
    <figure className="paper">
      <Drawing kind={kind} />
      <ol>
        {Children.map(children, (child) =>
          isValidElement(child)
            ? cloneElement(child as ReactElement<PartProps>, {
                printed: printedAt(kind, (child as ReactElement<PartProps>).props.of),
              })
            : null,
        )}
      </ol>
    </figure>
  );
}

interface PartProps {
  of: PaperPart;
  /** Put in by the Paper around it. */
  printed?: string | undefined;
  children: ReactNode;
}

/** What one numbered part of the drawing means. */
export function Part({ printed, children }: PartProps) {
  return (
    <li>
      {printed && <b lang={officerLocale}>{printed}</b>} {children}
    </li>
  );
}

function Drawing({ kind }: { kind: PaperKind }) {
  const { width, height, groups } = drawingOf(kind);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} lang={officerLocale} aria-hidden="true">
      {groups.map(({ y, shapes }) => (
        <g key={`${y} ${shapes.length}`} {...(y && { transform: `translate(0 ${y})` })}>
          {shapes.map(draw)}
        </g>
      ))}
    </svg>
  );
}

function draw(shape: Shape) {
  if ('r' in shape) return <circle key="disc" {...shape} />;
  if ('text' in shape) {
    const { text, as, x, y } = shape;
    return (
      <text key={text} className={as} x={x} y={y}>
        {text}
      </text>
    );
  }
  const { d, as, transform, dashes } = shape;
  return <path key={`${d} ${transform}`} className={as} d={d} transform={transform} strokeDasharray={dashes} />;
}
