// English, for search: words to skip, stems (Porter, from Orama), and doubled letters.
import { stemmer } from '@orama/stemmers/english';
import { type Tongue, undouble } from './tongue.ts';

/** Articles, pronouns, prepositions and the small verbs of a question. Not: *out*, *off*, *no* … where they carry sense. */
const skipped =
  'a an the and or but if of to in on at by for with from as so than then into about i me my mine we us our you your yours he him his she her hers it its they them their this that these those there here is am are was were be been being do does did done have has had having can could will would shall should may might must what which who whom whose when where why how just please im ive its dont doesnt cant';

export const tongue: Tongue = {
  skipped: new Set(skipped.split(' ')),
  stem: stemmer,
  sound: (word) => undouble(word.replaceAll('ph', 'f')),
};
