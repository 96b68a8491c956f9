// How a telephone number is written for people and for machines. Whether it may be written at all is rules/phones.ts.
import { parsePhoneNumberWithError } from 'libphonenumber-js/min';

/** A number in E.164 form, or a service code such as 311. */
export interface PhoneNumber {
  readonly e164?: string | undefined;
  readonly service?: string | undefined;
}

/** `+13126601370` as people in its country read it: `312-660-1370`; a free number keeps its 1: `1-800-898-7180`. */
export function formatPhone({ e164, service }: PhoneNumber): string {
  if (!e164) return service ?? '';
  const number = parsePhoneNumberWithError(e164);
  const national = number.formatNational().replace(/^\((\d{3})\) /, '$1-');
  return /^\+18(00|33|44|55|66|77|88)/.test(e164) ? `1-${national}` : national;
}

/**
 * A U.S. number as people write it: area code and exchange begin with 2–9, and an area code ends in no 11. For a form in
 * the browser, where the library is too heavy (docs/adr/0023): it knows the form of a number, not whether it is given out.
 * Rule: North American Numbering Plan, https://www.nanpa.com/numbering
 */
export const usNumberPattern = String.raw`(\+?1[ .\-]?)?(\([2-9](?!11)\d\d\) ?|[2-9](?!11)\d\d[ .\-]?)[2-9]\d\d[ .\-]?\d{4}`;

/** What a phone dials: `tel:+13126601370`, `tel:311`. https://www.rfc-editor.org/rfc/rfc3966 */
export function phoneUri({ e164, service }: PhoneNumber): string {
  return `tel:${e164 ?? service}`;
}
