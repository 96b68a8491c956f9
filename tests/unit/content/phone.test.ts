// What a form in the browser takes for a U.S. number, beside the library that knows which numbers there are.
import { parsePhoneNumberWithError } from 'libphonenumber-js/max';
import { describe, expect, it } from 'vitest';
import { catalogOf } from '#lib/content/catalog.ts';
import { formatPhone, usNumberPattern } from '#lib/content/phone.ts';
import { readContent } from '#lib/content/tree.ts';

const form = new RegExp(`^(?:${usNumberPattern})$`, 'v');

describe('the form of a U.S. number', () => {
  const numbers = [...catalogOf(readContent('.')).help.values()].flatMap(({ value }) =>
    value.phones.flatMap(({ e164 }) => e164 ?? []),
  );
  const american = numbers.filter((e164) => parsePhoneNumberWithError(e164).countryCallingCode === '1');

  it('fits every number of ours, however people write it', () => {
    expect(american.length).toBeGreaterThan(5);
    for (const e164 of american) {
      const number = parsePhoneNumberWithError(e164);
      for (const written of [
        e164,
        e164.slice(2),
        formatPhone({ e164 }),
        number.formatNational(),
        number.formatInternational(),
      ])
        expect(written).toMatch(form);
    }
  });

  it.each([
    '',
    '911',
    '312-555',
    '112-555-0123',
    '911-555-0123',
    '312-155-0123',
    '312-555-01234',
    '3125550123x4',
    '(312 555-0123',
    '+52 55 1234 5678',
    '<b>312-555-0123</b>',
  ])('does not fit “%s”', (written) => expect(written).not.toMatch(form));
});
