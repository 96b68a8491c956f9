// Takes legal names, form numbers and citations out of a text before its reading level is measured. Nothing else.

import { abbreviationPattern } from './abbreviations.ts';
import { endsThere } from './sentences.ts';

// Marks the place of what was taken out until the punctuation around it is tidied.
const gone = '\uE001';

const section = String.raw`\d[\d.:/-]*\w*(?:\(\w{1,4}\))*`;
const sections = String.raw`${section}(?:(?:\s?[–—-]\s?|,\s|\sand\s|\sy\s|\so\s|\sor\s)(?:${section}|\(\w{1,4}\)|\.\d+))*`;
const court = String.raw`(?:\s\([^()]{0,40}\d{4}\))?`;

// Each line is one shape, with an example. Order matters: the longer shape first.
const citations: readonly string[] = [
  String.raw`\d+\s(?:C\.\s?F\.\s?R\.|U\.\s?S\.\s?C\.|ILCS|CFR|USC),?\s(?:(?:§{1,2}|secc?\.)\s?)?${sections}`, // 8 C.F.R. § 287.8(b)(1)–(2); 5 ILCS 805/15
  String.raw`\d+\s(?:U\.S\.|S\.\sCt\.|F\.\dd|F\.4th|F\.\sSupp\.\s\dd|I&N\sDec\.|Fed\.\sReg\.|IL\sApp\s\(\dd\))\s\d+(?:,\s\d+)*${court}`, // 422 U.S. 873 (1975)
  String.raw`(?:P\.\s?A\.|Pub\.\sL\.|Public\sAct|H\.\s?R\.|HB|SB)\s(?:No\.\s)?\d+(?:-\d+)?`, // P.A. 104-0440; HB 1312
  String.raw`U\.S\.\sConst\.\s(?:amends?|art)\.\s[IVX]+`, // U.S. Const. amend. V
  String.raw`(?:Nos?\.\s\d[\w:]*-[\w-]+|\d:\d\d-cv-\d+)${court}`, // No. 25-5320; 1:25-cv-00190
  String.raw`(?:MCC|S\d\d-\d\d(?:-\d\d)?)(?:\s§?\s?${section})?`, // MCC 2-173-020; S06-14-03
  String.raw`§{1,2}\s?${sections}`, // §§ 1292.1, 1292.11
];
const forms = String.raw`(?:I-(?:94|\d{3}[A-Z]?)|(?:AR|EOIR|DS|G|N)-\d{1,4}[A-Z]{0,2}|(?:SF|AO|WH)[\s-]\d{1,4}[A-Z]?)`; // I-94, I-247A (not I-55, a motorway); G-325R; AO 93

/**
 * `text` without the given legal names (as written, a capital at the start allowed; a possessive 's goes too), form
 * numbers and citations. The longest name goes first; a name inside a longer word stays ("acto" in "contacto").
 * The end mark of a sentence stays even when what is taken out ends in it, so sentences are neither joined nor split;
 * emptied brackets and quotes go, and spaces close up.
 * @param names legal names, and English phrases quoted on a Spanish page
 */
export function leaveOut(text: string, names: readonly string[]): string {
  const patterns = [...names]
    .filter((name) => name.trim() !== '')
    .sort((a, b) => b.length - a.length)
    .map((name) => `${pattern(name.normalize('NFC').trim())}(?:['’]s(?!\\p{L}))?`);
  return [...patterns, ...citations, forms]
    .reduce(remove, text.normalize('NFC'))
    .replace(new RegExp(`["“«‘(\\[]${gone}[${gone}\\s,;–—-]*([.!?…]?)[${gone}\\s,;]*["”»’)\\]]`, 'gu'), ' $1')
    .replaceAll(gone, '')
    .replace(/([.!?…])(?:[ \t]+[.!?…]+)+/gu, '$1')
    .replace(/[ \t\u00A0]+(?=[,.;:!?…)\]”»]|\n|$)/gu, '')
    .replace(/[,;:][ \t]*(?=[,;:.!?…])/gu, '')
    .replace(/(?<=[([“«])[ \t]+/gu, '')
    .replace(/[ \t\u00A0]{2,}/g, ' ')
    .replace(/^[ \t\u00A0,;:.]+/gm, '');
}

function pattern(name: string): string {
  const first = name.charAt(0);
  const rest = name
    .slice(1)
    .split(/(\s+|['’])/)
    .map((part) => (/^\s/.test(part) ? '\\s+' : /^['’]$/.test(part) ? "['’]" : RegExp.escape(part)))
    .join('');
  const opening = /\p{L}/u.test(first) ? `[${first}${first.toUpperCase()}]` : RegExp.escape(first);
  return opening + rest;
}

function remove(text: string, shape: string): string {
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])(?:${shape})(?![\\p{L}\\p{N}])`, 'gu'), (found, ...more) => {
    const at = more.find((value) => typeof value === 'number');
    return gone + endMark(found, text.slice((at ?? 0) + found.length));
  });
}

/** The end mark to leave behind: that of a phrase which ends its sentence, unless its period is only an abbreviation's. */
function endMark(found: string, after: string): string {
  const mark = /[.!?…]$/u.exec(found)?.[0];
  if (!mark) return '';
  const written = [...found.matchAll(abbreviationPattern)].find((m) => m.index + m[0].length === found.length)?.[0];
  if (written) return endsThere(written, after) ? mark : '';
  return /^["'”’»)\]]*(?:\s+(?!["'“‘«([]*\p{Ll})|$)/u.test(after) ? mark : '';
}
