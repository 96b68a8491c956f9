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

/** What a phone dials: `tel:+13126601370`, `tel:311`. https://www.rfc-editor.org/rfc/rfc3966 */
export function phoneUri({ e164, service }: PhoneNumber): string {
  return `tel:${e164 ?? service}`;
}
