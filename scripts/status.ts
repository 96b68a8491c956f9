// `npm run status`: what is due, old or missing in the content, as tables or as JSON (`--json`).
// Refuses to fail: what must stop a build is in checks/. Here the clock is asked, since it is for today's work.
import { parseArgs } from 'node:util';
import { readContent } from '#lib/content/tree.ts';
import { aligned, type Row, soonDays, states, statusOf, type Topic, topics } from './lib/status.ts';
import { commandLine, main, Stop } from './lib/stop.mjs';

const usage = `usage: npm run status [-- <${topics.join('|')}> …] [--all] [--json] [--today 2026-12-31]
       Without a topic: what is due, with a count of the rest. With one: each that needs work. --all: the fine ones too.`;

/** So many at a time of these that a list of them is no help before it is asked for. */
const counted: ReadonlySet<Topic> = new Set(['links', 'reviews']);

function summary(rows: readonly Row[], named: readonly Topic[]): string[] {
  const head = ['', 'all', ...states];
  const lines = named.map((topic) => {
    const own = rows.filter((row) => row.topic === topic);
    const count = (state: string) => own.filter((row) => row.state === state).length;
    return [topic, String(own.length), ...states.map((state) => String(count(state) || '·'))];
  });
  // A state that nothing is in needs no column.
  const columns = head.map((_, at) => at < 2 || lines.some((line) => line[at] !== '·'));
  return aligned([head, ...lines].map((line) => line.filter((_, at) => columns[at])));
}

function list(topic: Topic, rows: readonly Row[]): string[] {
  if (!rows.length) return [];
  const cells = rows.map(({ id, state, due = '', days, note = '', file }) => [
    `  ${id}`,
    state,
    due,
    days === undefined ? '' : days < 0 ? `${-days} days late` : `in ${days} days`,
    note,
    file,
  ]);
  const columns = [0, 1, 2, 3, 4, 5].filter((at) => cells.some((cell) => cell[at]));
  return ['', topic, ...aligned(cells.map((cell) => columns.map((at) => cell[at] ?? '')))];
}

main(async () => {
  const { values, positionals } = commandLine(() =>
    parseArgs({
      allowPositionals: true,
      options: {
        all: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        today: { type: 'string', default: new Date().toISOString().slice(0, 10) },
        root: { type: 'string', default: '.' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }),
  );
  if (values.help) return console.log(usage);
  const unknown = positionals.find((topic) => !(topics as readonly string[]).includes(topic));
  if (unknown) throw new Stop(`No topic “${unknown}”.\n${usage}`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(values.today) || Number.isNaN(Date.parse(values.today)))
    throw new Stop(`--today ${values.today}: expected a day such as 2026-12-31.`);

  const named = topics.filter((topic) => !positionals.length || positionals.includes(topic));
  const all = statusOf(readContent(values.root), values.today).filter(({ topic }) => named.includes(topic));
  const rows = values.all ? all : all.filter(({ state }) => state !== 'fine');
  if (values.json) return console.log(JSON.stringify({ today: values.today, rows }, null, 2));

  console.log(
    [`The content on ${values.today}. “soon”: due within ${soonDays} days.`, '', ...summary(all, named)].join('\n'),
  );
  for (const topic of named) {
    const own = rows.filter((row) => row.topic === topic);
    if (counted.has(topic) && !positionals.length && !values.all) {
      if (own.length) console.log(`\n${topic}: ${own.length}. To list them: npm run status -- ${topic}`);
    } else for (const line of list(topic, own)) console.log(line);
  }
  if (!rows.length) console.log('\nNothing is due.');
});
