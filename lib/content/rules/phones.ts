// Rule: a number in content/help is one that can be dialled, and no number stands in prose.
import { findPhoneNumbersInText, parsePhoneNumberWithError } from 'libphonenumber-js/max';
import type { Catalog } from '../catalog.ts';
import { passagesOf } from '../passages.ts';
import type { Problem } from '../problem.ts';
import { serviceCodes } from '../schema.ts';

const shortNumber = new RegExp(`(?<![\\d.,$§-])(?:${serviceCodes.join('|')})(?![\\d.,-]*\\d)`, 'g');

/** Numbers that stand in a text outside any component, as a reader would dial them. */
function numbersIn(text: string): string[] {
  const words = text.replace(/<[^>]*>/g, ' ');
  const long = findPhoneNumbersInText(words, 'US').map(({ number }) => number.formatNational());
  return [...long, ...(words.match(shortNumber) ?? [])];
}

function validity(e164: string): string | undefined {
  try {
    const number = parsePhoneNumberWithError(e164);
    return number.isValid() && number.number === e164 ? undefined : 'no such number can be dialled';
  } catch (error) {
    return (error as Error).message.toLowerCase().replaceAll('_', ' ');
  }
}

export function phones(catalog: Catalog): Problem[] {
  const inData = [...catalog.help.values()].flatMap(({ value, file }) =>
    value.phones.flatMap(({ e164 }, index): Problem[] => {
      const reason = e164 && validity(e164);
      return reason
        ? [
            {
              file: file.path,
              line: file.lineOf(['phones', index, 'e164']),
              found: `the phone ${e164} (${reason})`,
              expected: 'a telephone number in E.164 form that its country gives out, such as "+13126601370"',
              mend: 'read the number again at its source, digit for digit.',
            },
          ]
        : [];
    }),
  );
  const inProse = [...catalog.documents.values()].flatMap(({ pages }) =>
    pages.flatMap(({ page }) =>
      passagesOf(page).flatMap((passage) =>
        numbersIn(passage.text).map((number) => ({
          file: page.path,
          line: passage.line,
          found: `the telephone number ${number} in the text`,
          expected: 'no digits of a number in prose: they turn round in right-to-left text and go stale unseen',
          mend: 'write <Phone of="…" /> with the id of a help entry.',
        })),
      ),
    ),
  );
  return [...inData, ...inProse];
}
