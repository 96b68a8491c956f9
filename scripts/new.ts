// `npm run new`: writes the skeleton of a guide, a help entry, a language …, in every language. It asks on a terminal.
// Refuses to overwrite, and to write words that could be taken for finished ones: `npm run check` says what is missing.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { localeCodes, locales } from '#i18n/locales.ts';
import { type DataKind, type DocumentKind, dataFolders, documentFolders } from '#lib/content/schema.ts';
import { type ContentTree, readContent } from '#lib/content/tree.ts';
import {
  type Blank,
  dataSkeleton,
  emptyMessages,
  factsSkeleton,
  type Given,
  pageSkeleton,
  registryLine,
  type Skeleton,
  slugOf,
} from './lib/skeleton.ts';
import { commandLine, main, Stop } from './lib/stop.mjs';

const kinds = [...Object.keys(documentFolders), ...Object.keys(dataFolders), 'language'] as const;

const usage = `usage: npm run new -- <${kinds.join('|')}> <id> [--set field=value …]
       npm run new -- help legal-aid-chicago --set name="Legal Aid Chicago" --set does.es="Abogados gratis."
       npm run new -- change clearer-words --set kind=clarified        (its day is today's, or --set on=2026-11-22)
       npm run new -- event 2026-01-31-ice-on-notice
       npm run new -- language fr --set name=Français [--set direction=rtl]
       The id is short, in English: a-z, 0-9 and hyphens. Without an id, on a terminal, it asks.`;

interface Ask {
  /** An answer, or nothing when it is left for later. */
  question(words: string): Promise<string>;
  close(): void;
}

/** A file to write, with its path from the project's root. */
interface NewFile {
  readonly file: string;
  readonly text: string;
}

const isKind = <Kind extends string>(folders: Record<Kind, string>, kind: string): kind is Kind => kind in folders;

function givenBy(settings: readonly string[]): Map<string, string> {
  return new Map(
    settings.map((setting) => {
      const [, field, value] = /^([\w.]+)=([\s\S]*)$/.exec(setting) ?? [];
      if (!field || value === undefined) throw new Stop(`--set ${setting}: write it as --set field=value.\n${usage}`);
      return [field, value.trim()] as const;
    }),
  );
}

/** Every value that was given has to have found its field. */
function refuseUnused(given: Given, used: Iterable<string>, blanks: readonly Blank[]): void {
  const known = new Set(used);
  const unknown = [...given.keys()].filter((field) => !known.has(field));
  if (unknown.length)
    throw new Stop(
      `No field “${unknown[0]}”. There are: ${[...known, ...blanks.map((blank) => blank.path)].join(', ')}.`,
    );
}

/** Asks for what is still empty; an empty answer leaves it for later. */
async function fill(ask: Ask | undefined, given: Map<string, string>, make: () => Skeleton): Promise<void> {
  if (!ask) return;
  for (const { path: field, hint } of make().blanks) {
    const answer = (await ask.question(`${field}${hint && ` (${hint})`}: `)).trim();
    if (answer) given.set(field, answer);
  }
}

function nextOrder(tree: ContentTree, kind: string): number {
  const values = isKind(documentFolders, kind)
    ? tree.documents.filter((document) => document.kind === kind).map(({ facts }) => facts?.value)
    : tree.data.filter((entry) => entry.kind === kind).map(({ file }) => file.value);
  return Math.max(0, ...values.map((value) => Number((value as { order?: unknown } | undefined)?.order) || 0)) + 1;
}

async function documentFiles(kind: DocumentKind, id: string, tree: ContentTree, given: Map<string, string>, ask?: Ask) {
  const twin = tree.documents.find((document) => document.id === id);
  if (twin) throw new Stop(`${twin.folder} is there already. Choose another id, or edit that document.`);
  const folder = `content/${documentFolders[kind]}/${id}`;
  const inLocale = (locale: string): Given => {
    const own = [...given].flatMap(([field, value]) =>
      field.endsWith(`.${locale}`) ? [[field.slice(0, -locale.length - 1), value] as const] : [],
    );
    const title = given.get(`title.${locale}`);
    return new Map([...(title ? [['slug', slugOf(title)] as const] : []), ...own]);
  };
  const pages = () => localeCodes.map((locale) => ({ locale, ...pageSkeleton(inLocale(locale)) }));
  const all = (): Skeleton => ({
    text: '',
    blanks: pages().flatMap(({ locale, blanks }) =>
      // The slug follows from the title.
      blanks
        .filter(({ path: field }) => field !== 'slug')
        .map((blank) => ({ ...blank, path: `${blank.path}.${locale}` })),
    ),
    used: new Set(pages().flatMap(({ locale, used }) => [...used].map((field) => `${field}.${locale}`))),
  });
  await fill(ask, given, all);
  refuseUnused(given, all().used, all().blanks);
  return [
    { file: `${folder}/facts.yml`, text: factsSkeleton(kind, id, nextOrder(tree, kind)).text },
    ...pages().map(({ locale, text }) => ({ file: `${folder}/${locale}.mdx`, text })),
  ];
}

async function dataFiles(kind: DataKind, id: string, tree: ContentTree, given: Map<string, string>, ask?: Ask) {
  const dated = kind === 'event' || kind === 'change';
  const [inName] = dated ? (/^\d{4}(-\d{2}){0,2}(?=-\D)/.exec(id) ?? []) : [];
  const today = new Date().toISOString().slice(0, 10);
  const on = given.get('on') ?? inName ?? (kind === 'change' ? today : undefined);
  if (dated && !on)
    throw new Stop(
      `An ${kind} is named after its day: npm run new -- ${kind} 2026-01-31-${id}, or --set on=2026-01-31.`,
    );
  const name = !dated || inName ? id : `${on}-${id}`;
  given.set('id', name);
  if (on && dated) given.set('on', on);
  if (kind === 'help' || kind === 'phrase') given.set('order', given.get('order') ?? String(nextOrder(tree, kind)));
  if (kind === 'source') given.set('linkChecked', given.get('linkChecked') ?? 'false');
  const make = () => dataSkeleton(kind, given);
  await fill(ask, given, make);
  const { text, used, blanks } = make();
  refuseUnused(given, used, blanks);
  return [{ file: `content/${dataFolders[kind]}/${name}.yml`, text }];
}

/** Puts words after a place in a code file that this script knows by heart. */
function insert(root: string, file: string, after: RegExp, words: string): NewFile {
  const text = readFileSync(path.join(root, file), 'utf8');
  const changed = text.replace(after, (place) => place + words);
  if (changed === text) throw new Stop(`${file} has changed its form. Add the language there by hand: ${words.trim()}`);
  return { file, text: changed };
}

async function languageFiles(root: string, code: string, tree: ContentTree, given: Map<string, string>, ask?: Ask) {
  if (!/^[a-z]{2,3}$/.test(code)) throw new Stop(`“${code}” is no language code. Expected 2 or 3 letters, such as fr.`);
  if (code in locales) throw new Stop(`The language “${code}” is in i18n/locales.ts already.`);
  if (ask && !given.has('name')) given.set('name', await ask.question('Its name in itself, such as Français: '));
  const name = given.get('name')?.trim();
  const direction = given.get('direction') ?? 'ltr';
  if (!name) throw new Stop(`Say how the language calls itself: npm run new -- language ${code} --set name=Français`);
  if (direction !== 'ltr' && direction !== 'rtl') throw new Stop(`direction: “${direction}”. Expected ltr or rtl.`);
  refuseUnused(given, ['name', 'direction'], []);
  const messages = JSON.parse(readFileSync(path.join(root, 'messages/en.json'), 'utf8')) as object;
  const translator = insert(
    root,
    'i18n/translator.ts',
    /(?:import \w+ from '#messages\/\w+\.json' with \{ type: 'json' \};\n)+/,
    `import ${code} from '#messages/${code}.json' with { type: 'json' };\n`,
  );
  return {
    fresh: [
      { file: `messages/${code}.json`, text: `${JSON.stringify(emptyMessages(messages), null, 2)}\n` },
      ...tree.documents.map(({ folder }) => ({ file: `${folder}/${code}.mdx`, text: pageSkeleton(new Map()).text })),
    ],
    changed: [
      insert(
        root,
        'i18n/locales.ts',
        /const registry = \{\n(?: {2}\w+: \{.*\},\n)+/,
        registryLine(code, name, direction),
      ),
      {
        ...translator,
        text: translator.text.replace(/(Record<LocaleCode, Messages> = \{[^}]*?) \}/, `$1, ${code} }`),
      },
    ],
  };
}

/** Writes new files; none of them when one is there already. */
function create(root: string, files: readonly NewFile[]): void {
  const there = files.find(({ file }) => existsSync(path.join(root, file)));
  if (there) throw new Stop(`${there.file} is there already. Nothing was written.`);
  for (const { file, text } of files) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text, { flag: 'wx' });
  }
}

main(async () => {
  const { values, positionals } = commandLine(() =>
    parseArgs({
      allowPositionals: true,
      options: {
        set: { type: 'string', multiple: true, default: [] },
        root: { type: 'string', default: '.' },
        // Asks although nobody sits at a terminal: for the tests.
        ask: { type: 'boolean', default: Boolean(process.stdin.isTTY && process.stdout.isTTY) },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }),
  );
  if (values.help) {
    console.log(usage);
    return;
  }
  const ask: Ask | undefined = values.ask ? prompter() : undefined;
  try {
    if (ask) console.log('Answer, or press Enter to leave it for later.');
    const kind = positionals[0] ?? (await ask?.question(`What is new? (${kinds.join(', ')}): `))?.trim() ?? '';
    if (!(kinds as readonly string[]).includes(kind)) throw new Stop(kind ? `No kind “${kind}”.\n${usage}` : usage);
    const words =
      positionals[1] ?? (await ask?.question('Its id, short and in English, such as at-the-airport: ')) ?? '';
    const id = slugOf(words);
    if (!id || positionals.length > 2) throw new Stop(usage);
    const given = givenBy(values.set);
    const tree = readContent(values.root);
    if (kind === 'language') {
      const { fresh, changed } = await languageFiles(values.root, id, tree, given, ask);
      create(values.root, fresh);
      for (const { file, text } of changed) writeFileSync(path.join(values.root, file), text);
      console.log(`Wrote ${fresh.length} files (messages/${id}.json, and ${id}.mdx beside every facts.yml).`);
      console.log(`Changed ${changed.map(({ file }) => file).join(' and ')}.`);
      console.log(`Write the words. Then set “enabled: true” for “${id}” in i18n/locales.ts.`);
      console.log(
        '“npx tsc” names the places in code that know each language; then “npm run check” names what is unwritten.',
      );
      return;
    }
    const files = isKind(documentFolders, kind)
      ? await documentFiles(kind, id, tree, given, ask)
      : await dataFiles(kind as DataKind, id, tree, given, ask);
    create(values.root, files);
    for (const { file } of files) console.log(`Wrote ${file}`);
    console.log('It is not ready yet. To see what is still to be written, run: npm run check');
  } finally {
    ask?.close();
  }
});

/** Asks on the terminal. When the input ends, everything else is left for later. */
function prompter(): Ask {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const typed: string[] = [];
  const waiting: ((line: string) => void)[] = [];
  let ended = false;
  lines.on('line', (line) => (waiting.shift() ?? ((early: string) => typed.push(early)))(line));
  lines.on('close', () => {
    ended = true;
    for (const answer of waiting.splice(0)) answer('');
  });
  return {
    question(words) {
      process.stdout.write(words);
      const early = typed.shift();
      if (early !== undefined) return Promise.resolve(early);
      return ended ? Promise.resolve('') : new Promise((resolve) => waiting.push(resolve));
    },
    close: () => lines.close(),
  };
}
