// A text message in the 7-bit alphabet of phones (GSM 03.38), in which a part holds 153 to 160 characters and not 67 to 70.
// The alphabet and the counting are the library's. á í ó ú are not in it, é ñ ü ¿ ¡ are: only the four lose their accent.
import { SegmentedMessage } from 'sms-segments-calculator';

const vowels: Readonly<Record<string, string>> = { á: 'a', í: 'i', ó: 'o', ú: 'u', Á: 'A', Í: 'I', Ó: 'O', Ú: 'U' };

/** The library knows most quotation marks; these few are ours. */
const marks: Readonly<Record<string, string>> = { '«': '"', '»': '"', '·': '-', '…': '...', '\u00A0': ' ' };

/** The same words in letters of the alphabet, as far as it has a way to spell them. */
export function inSmsLetters(text: string): string {
  const known = [...text.normalize('NFC')].map((letter) => vowels[letter] ?? marks[letter] ?? letter).join('');
  return new SegmentedMessage(known, 'auto', true).graphemes.join('');
}

/** Characters of a text that the alphabet has no place for, each once. */
export function foreignToSms(text: string): string[] {
  return [...new Set(new SegmentedMessage(text).getNonGsmCharacters())];
}

/**
 * @param text in letters of the alphabet
 * @returns how many messages a phone pays for
 * @throws when a character is not in the alphabet
 */
export function smsParts(text: string): number {
  return new SegmentedMessage(text, 'GSM-7').segmentsCount;
}
