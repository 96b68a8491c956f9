// Runs every check over content/ and prints all that is wrong at once. Exit code 1 when anything is.
// `--root DIR` checks another folder (the tests do); `--json` prints problems for machines.
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { formatProblem, sortProblems } from '#lib/content/problem.ts';
import { readContent } from '#lib/content/tree.ts';
import { validate } from '#lib/content/validate.ts';
import { messages } from './messages.ts';
import { readingLevel } from './reading-level.ts';

const { values } = parseArgs({
  options: { root: { type: 'string', default: '.' }, json: { type: 'boolean', default: false } },
});

const projectRoot = join(import.meta.dirname, '..');
const started = performance.now();
const tree = readContent(values.root);
const problems = sortProblems([...validate(tree), ...readingLevel(tree), ...messages(projectRoot)]);

if (values.json) console.log(JSON.stringify(problems, null, 2));
else {
  for (const problem of problems) console.error(`${formatProblem(problem)}\n`);
  const size = `${tree.documents.length} documents, ${tree.data.length} data files`;
  const time = `${((performance.now() - started) / 1000).toFixed(1)} s`;
  if (problems.length)
    console.error(
      `content: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in ${size} (${time}). Nothing was built.`,
    );
  else console.log(`content: ${size}, no problem (${time})`);
}
process.exitCode = problems.length ? 1 : 0;
