// A flyer's words in HTML, for a sheet that the browser prints: what print/kit.typ is for the PDFs. Draws the same data,
// and refuses what it has no form for: a sheet without one of its sentences must not be printed.
import { type LocaleCode, officerLocale } from '#i18n/locales.ts';
import type { Passage, Word } from '#lib/print/words.ts';

export function Words({ of }: { of: readonly Word[] }) {
  return of.map((word, place) => {
    if (typeof word === 'string') return word;
    if (word.is === 'strong')
      return (
        <strong key={place}>
          <Words of={word.of} />
        </strong>
      );
    if (word.is === 'lang')
      return (
        <span key={place} lang={word.lang}>
          <Words of={word.of} />
        </span>
      );
    // No link: this is paper. A saved copy withholds the number from this day (worker/saved-page.ts).
    return (
      <span key={place} className="tel" data-expires={word.expires}>
        <bdi dir="ltr">{word.text}</bdi>
      </span>
    );
  });
}

interface PassagesProps {
  of: readonly Passage[];
  /** The language of the words around. */
  locale: LocaleCode;
}

export function Passages({ of, locale }: PassagesProps) {
  return of.map((passage, place) => {
    switch (passage.is) {
      case 'paragraph':
        return (
          <p key={place}>
            <Words of={passage.of} />
          </p>
        );
      case 'list': {
        const List = passage.ordered ? 'ol' : 'ul';
        return (
          <List key={place}>
            {passage.items.map((item, at) => (
              <li key={at}>
                <Item of={item} locale={locale} />
              </li>
            ))}
          </List>
        );
      }
      case 'say':
        return (
          <div key={place} className="spoken">
            <p className="words" lang={locale === officerLocale ? undefined : officerLocale}>
              {passage.words}
            </p>
            {passage.means && <p>{passage.means}</p>}
            {passage.sounds && <p className="sounds">{passage.sounds}</p>}
            {passage.only && <p>{passage.only}</p>}
          </div>
        );
      case 'table': {
        const [head = [], ...rows] = passage.rows;
        return (
          <table key={place}>
            <caption>{passage.caption}</caption>
            <thead>
              <tr>
                {head.map((cell, at) => (
                  <th key={at} scope="col">
                    <Words of={cell} />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(([name = [], ...cells], row) => (
                <tr key={row}>
                  <th scope="row">
                    <Words of={name} />
                  </th>
                  {cells.map((cell, at) => (
                    <td key={at}>
                      <Words of={cell} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        );
      }
      case 'write':
        return (
          <p key={place} className="write">
            <b>{passage.label}</b> {passage.hint && <small>{passage.hint}</small>}
            {Array.from({ length: passage.lines }, (_, line) => (
              <span key={line} />
            ))}
          </p>
        );
      default:
        throw new Error(
          `print: a flyer holds “${passage.is}”, which the flyer maker cannot draw. Add it to components/print/paper-words.tsx.`,
        );
    }
  });
}

/** What is read to an officer: what is said aloud in heavy letters, without a frame. `means` says it in the reader's words. */
export function Aloud({ of, locale, means }: PassagesProps & { means?: boolean }) {
  return of.map((passage, place) =>
    passage.is === 'say' ? (
      <p key={place}>
        <strong>{means ? passage.means : passage.words}</strong>
      </p>
    ) : (
      <Passages key={place} of={[passage]} locale={locale} />
    ),
  );
}

/** What stands in a list: one paragraph needs no frame of its own. */
function Item({ of, locale }: PassagesProps) {
  const [first, ...others] = of;
  if (first?.is !== 'paragraph') return <Passages of={of} locale={locale} />;
  return (
    <>
      <Words of={first.of} />
      <Passages of={others} locale={locale} />
    </>
  );
}
