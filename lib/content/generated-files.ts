// What contentlayer wrote, read from the disk. A build takes this for `#contentlayer/generated` (next.config.ts): bundled,
// the words of 1,000 pages are megabytes of code that Next compiles once and each of its workers again.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const read = (type: string) =>
  JSON.parse(readFileSync(join(process.cwd(), '.contentlayer', 'generated', type, '_index.json'), 'utf8'));

export const allPageTexts = read('PageText');
export const allFacts = read('Facts');
export const allSources = read('Source');
export const allHelp = read('Help');
export const allPhrases = read('Phrase');
export const allTerms = read('Term');
export const allEvents = read('Event');
export const allChanges = read('Change');
