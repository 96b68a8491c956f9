// Runs every check over content/ and prints all that is wrong at once. Exit code 1 when anything is.
// `--root DIR` checks another folder (the tests do); `--json` prints problems for machines; `--strict` makes what is
// overdue a problem too, and not only a warning.
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { localeCodes } from '#i18n/locales.ts';
import { catalogOf } from '#lib/content/catalog.ts';
import { formatProblem, type Problem, sortProblems } from '#lib/content/problem.ts';
import { editions } from '#lib/content/rules/editions.ts';
import { readContent } from '#lib/content/tree.ts';
import { misused, unreadable } from '#lib/content/validate.ts';
import { bannedPhrases } from './banned-phrases.ts';
import { claims } from './claims.ts';
import { readOptions } from './command-line.ts';
import { expiredOnPaper, freshness } from './freshness.ts';
import { language } from './language.ts';
import { links } from './links.ts';
import { proseOfMessages } from './message-prose.ts';
import { messages } from './messages.ts';
import { parity } from './parity.ts';
import { proseOf } from './prose.ts';
import { readingLevel } from './reading-level.ts';
import { recordingProblems } from './recordings.ts';
import { spellersOf, spelling, wordListProblems } from './spelling.ts';
import { typography } from './typography.ts';
import { unwritten } from './unwritten.ts';

const values = readOptions({
  options: {
    root: { type: 'string', default: '.' },
    json: { type: 'boolean', default: false },
    strict: { type: 'boolean', default: false },
  },
});

const projectRoot = join(import.meta.dirname, '..');
const started = performance.now();
const tree = readContent(values.root);
// The build and `npm run check` say which day it is; run alone, this says nothing of age.
const today = process.env.SOURCE_DATE_EPOCH && (await import('#lib/site/settings.ts')).buildDay;
const overdue = today ? sortProblems(freshness(tree, today)) : [];
const prose = [...proseOf(tree), ...proseOfMessages(projectRoot)];
const unread = unreadable(tree);
/** In turns: what is asked next would mislead while the turn before finds anything. */
const turns: readonly (() => Problem[] | Promise<Problem[]>)[] = [
  // A page that has just been begun: its blanks stand in both.
  () => (unread.length ? [...unread, ...unwritten(tree)] : []),
  async () => [
    ...misused(tree),
    ...readingLevel(tree),
    ...[parity, claims, links, unwritten].flatMap((check) => check(tree)),
    ...[language, bannedPhrases, typography].flatMap((check) => check(prose)),
    ...spelling(prose, await spellersOf()),
    ...(await Promise.all(localeCodes.map((code) => wordListProblems(code)))).flat(),
    ...messages(projectRoot),
    ...(await recordingProblems(tree.recordings, catalogOf(tree))),
    ...(today ? expiredOnPaper(tree, today) : []),
    ...(values.strict ? overdue : []),
  ],
  // An edition is of words that are right.
  () => editions(tree),
];
let problems: Problem[] = [];
for (const ask of turns) {
  problems = sortProblems(await ask());
  if (problems.length) break;
}

if (values.json) console.log(JSON.stringify(problems, null, 2));
else {
  // First, so that what stops a build is not lost above them.
  if (overdue.length && !values.strict) {
    for (const { file, line, found } of overdue) console.warn(`warning: ${file}:${line} ${found}`);
    console.warn(`content: ${overdue.length} overdue on ${today}. With --strict this is a failure.`);
  }
  for (const problem of problems) console.error(`${formatProblem(problem)}\n`);
  const size = `${tree.documents.length} documents, ${tree.data.length} data files`;
  const time = `${((performance.now() - started) / 1000).toFixed(1)} s`;
  if (problems.length)
    console.error(
      `content: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in ${size} (${time}). Nothing was built.${unread.length ? ' The rest is checked once these files can be read.' : ''}`,
    );
  else console.log(`content: ${size}, no problem (${time})`);
}
const blind = values.strict && !today;
if (blind) console.error('content: nobody said which day it is. Run “npm run check -- --strict”.');
process.exitCode = problems.length || blind ? 1 : 0;
