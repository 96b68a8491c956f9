// `npm run check:links`: asks every outside address whether it still answers, and prints a table. Not part of
// `npm run check`: it needs the network, and another's site that is down for an hour is no fault of our content.
// `--root DIR` · `--json` · `--timeout SECONDS` (15) · `--retries N` (2) · `--at-once N` (6). Exit code 1 when one is broken, or nobody was asked.
import { readContent } from '#lib/content/tree.ts';
import { type Answer, askAll, type Verdict } from './ask.ts';
import { readOptions, wholeNumber } from './command-line.ts';
import { type OutsideLink, outsideLinks } from './links.ts';

/** One line an address, the worst first, with every place that links to it. */
export function table(answers: readonly Answer[], links: readonly OutsideLink[]): string {
  const order: Verdict[] = ['broken', 'refused', 'moved', 'ok'];
  const lines = [...answers]
    .sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict))
    .map(({ url, verdict, detail }) => {
      const places = links.filter((link) => link.url === url).map(({ file, line }) => `${file}:${line ?? 1}`);
      return [verdict.padEnd(8), detail.padEnd(18), url, verdict === 'ok' ? '' : ` ← ${places.join(', ')}`]
        .join(' ')
        .trimEnd();
    });
  const count = (verdict: Verdict) => answers.filter((answer) => answer.verdict === verdict).length;
  const summary = order.map((verdict) => `${count(verdict)} ${verdict}`).join(', ');
  return [...lines, '', `${answers.length} addresses: ${summary}. “refused” answers a person, perhaps: open it.`].join(
    '\n',
  );
}

if (import.meta.main) {
  const text = (value: string) => ({ type: 'string', default: value }) as const;
  const values = readOptions({
    options: {
      root: text('.'),
      json: { type: 'boolean', default: false },
      timeout: text('15'),
      retries: text('2'),
      'at-once': text('6'),
    },
  });
  const options = {
    timeout: wholeNumber('timeout', values.timeout, 1, 600) * 1000,
    retries: wholeNumber('retries', values.retries, 0, 10),
    atOnce: wholeNumber('at-once', values['at-once'], 1, 100),
    pause: 1000,
  };
  const links = outsideLinks(readContent(values.root));
  const answers = await askAll(
    links.map(({ url }) => url),
    options,
  );
  console.log(values.json ? JSON.stringify(answers, null, 2) : table(answers, links));
  process.exitCode = answers.some(({ verdict }) => verdict === 'broken') ? 1 : 0;
}
