// What is written by hand on a printed flyer: a name, and lines under it. Nothing can be typed in it on the screen.
import type { MdxAttributes } from '#lib/content/vocabulary.ts';

export function Write({ label, hint, lines = '1' }: MdxAttributes<'Write'>) {
  return (
    <p className="write">
      <b>{label}</b> {hint && <small>{hint}</small>}
      {Array.from({ length: Number(lines) }, (_, line) => (
        <span key={line} />
      ))}
    </p>
  );
}
