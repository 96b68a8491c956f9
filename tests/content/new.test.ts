// `npm run new` on a copy of the content: every kind gets its files, and the check says what is still to be written.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { documentFolders } from '#lib/content/schema.ts';
import { command } from './command.ts';

const root = mkdtempSync(join(tmpdir(), 'new-content-'));
const slow = 120_000;
vi.setConfig({ testTimeout: slow });

const read = (file: string, folder = root) => readFileSync(join(folder, file), 'utf8');

const make = (...args: string[]) => command(['scripts/new.ts', ...args, '--root', root]);

interface Problem {
  readonly file: string;
  readonly found: string;
  readonly mend: string;
}

/** What the check says of everything, once: all skeletons are made before the first test. */
let problems: readonly Problem[] = [];
const problemsIn = (files: RegExp) => problems.filter(({ file }) => files.test(file));

beforeAll(async () => {
  cpSync('content', join(root, 'content'), { recursive: true });
  const made = [
    ...Object.keys(documentFolders).map((kind) => [kind, `new-${kind}`]),
    ...['source', 'help', 'phrase', 'term'].map((kind) => [kind, `new-${kind}`]),
    ['change', 'new-words', '--set', 'on=2026-11-22', '--set', 'kind=clarified'],
    ['event', '2026-01-31-new-event'],
    ['page', 'night-school', '--set', 'title.es=La «escuela» de noche: ¿ya?', '--set', 'title.en=Night school'],
    ['term', 'new-written', '--set', 'names.es=Corte Suprema', '--set', 'names.en=Supreme Court'],
  ];
  for (const args of made) expect(await make(...args)).toMatchObject({ code: 0 });
  const term = 'content/glossary/new-written.yml';
  writeFileSync(
    join(root, term),
    read(term).replace('es: ""', 'es: La corte más alta del país.').replace('en: ""', 'en: The highest court.'),
  );
  const { output } = await command(['checks/run.ts', '--json', '--root', root]);
  problems = JSON.parse(output.slice(output.indexOf('['), output.lastIndexOf(']') + 1)) as Problem[];
}, slow);
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('a skeleton', () => {
  it.each(Object.entries(documentFolders))(
    'of a %s is refused for what is not written yet, and for nothing else',
    (kind, folder) => {
      for (const file of ['facts.yml', 'en.mdx', 'es.mdx'])
        expect(existsSync(join(root, 'content', folder, `new-${kind}`, file))).toBe(true);
      const found = problemsIn(new RegExp(`new-${kind}/`));
      for (const locale of ['en', 'es'])
        for (const empty of [
          '“title” still empty',
          '“summary” still empty',
          '“share” still empty',
          '<Lead> still empty',
        ])
          expect(found.filter(({ file, found }) => file.endsWith(`${locale}.mdx`) && found === empty)).toHaveLength(1);
      expect(found.filter(({ found }) => !found.includes('still empty'))).toEqual([]);
    },
  );

  it.each([
    ['source', 'sources/new-source', ['kind', 'citation', 'title.en', 'title.es', 'checked']],
    ['help entry', 'help/new-help', ['name', 'does.en', 'does.es', 'verified', 'confidence', 'expires']],
    ['phrase', 'phrases/new-phrase', ['says.en', 'says.es', 'sounds.es', 'when.en', 'onlyIfTrue']],
    ['term', 'glossary/new-term', ['names.en', 'definition.es']],
    ['change', 'changes/2026-11-22-new-words', ['summary.en', 'summary.es']],
    ['event', 'timeline/2026-01-31-new-event', ['about', 'summary.en', 'confidence']],
  ])('of a %s names each field that is empty', (_, file, fields) => {
    const found = problemsIn(new RegExp(`content/${file}\\.yml$`));
    for (const field of fields) expect(found.map(({ found }) => found)).toContain(`“${field}” still empty`);
    for (const { found: words } of found)
      expect(words).toMatch(/still empty|^(regions|sources): \[\]$|which no claim cites/);
    for (const { mend } of found) expect(mend).toMatch(/\S/);
  });

  it('passes the check when the words are written', () => {
    expect(problemsIn(/new-written/)).toEqual([]);
  });

  it('of a change or an event is named after its day', async () => {
    expect(read('content/changes/2026-11-22-new-words.yml')).toMatch(/^on: 2026-11-22\nkind: clarified$/m);
    expect(read('content/timeline/2026-01-31-new-event.yml')).toMatch(/^id: 2026-01-31-new-event\n/);
    expect(await make('event', 'some-day')).toMatchObject({
      code: 1,
      output: expect.stringMatching(/named after its day/),
    });
  });

  it('takes values from the command line, and makes the slug from the title', () => {
    expect(read('content/pages/night-school/es.mdx')).toMatch(
      /^title: "?La «escuela» de noche: ¿ya\?"?\nslug: la-escuela-de-noche-ya$/m,
    );
    expect(read('content/pages/night-school/en.mdx')).toMatch(/^slug: night-school$/m);
    const order = (id: string) => Number(/^order: (\d+)/m.exec(read(`content/pages/${id}/facts.yml`))?.[1]);
    expect(order('night-school')).toBeGreaterThan(order('glossary'));
  });

  it('asks for what is empty, and takes no answer for later', async () => {
    const child = spawn(process.execPath, ['scripts/new.ts', '--ask', '--root', root]);
    child.stdin.end('help\nLegal aid at night\nLegal Aid at Night\nAbogados gratis.\n');
    const output = await text(child.stdout);
    expect(output).toMatch(/What is new\?.*name \(.*does\.es/s);
    expect(read('content/help/legal-aid-at-night.yml')).toMatch(
      /^name: Legal Aid at Night\ndoes:.*\n {2}es: Abogados gratis\.\n {2}en: ""$/m,
    );
  });
});

describe('it refuses', () => {
  it('to overwrite, and writes nothing', async () => {
    const before = read('content/help/nijc.yml');
    expect(await make('help', 'nijc')).toMatchObject({ code: 1, output: expect.stringMatching(/is there already/) });
    expect(read('content/help/nijc.yml')).toBe(before);
    expect(await make('page', 'attorney')).toMatchObject({
      code: 1,
      output: expect.stringMatching(/content\/guides\/attorney is there already/),
    });
    expect(existsSync(join(root, 'content/pages/attorney'))).toBe(false);
  });

  it.each([
    ['a kind that does not exist', ['gide', 'x'], /No kind “gide”/],
    ['no id', ['guide'], /usage:/],
    [
      'a field that does not exist',
      ['source', 'x', '--set', 'titel.en=x'],
      /No field “titel\.en”\. There are: .*title\.en/,
    ],
    ['a setting without a value', ['source', 'x', '--set', 'kind'], /--set field=value/],
    ['a language that is there', ['language', 'es', '--set', 'name=Español'], /is in i18n\/locales\.ts already/],
    ['a language without its name', ['language', 'fr'], /how the language calls itself/],
  ])('%s', async (_, args, message) => {
    const { code, output } = await make(...args);
    expect(code).toBe(1);
    expect(output).toMatch(message);
    expect(output).not.toMatch(/ {4}at /);
  });
});

const checkShape = `
  import { validate } from '#lib/content/validate.ts';
  import { readContent } from '#lib/content/tree.ts';
  import { messages } from '#checks/messages.ts';
  for (const { file, found } of [...validate(readContent('.')), ...messages('.')]) console.log(file + ': ' + found);
`;

describe('a new language', () => {
  it(
    'stands beside the others without stopping them, and is checked once it is enabled',
    async () => {
      const copy = join(root, 'project');
      mkdirSync(copy);
      for (const room of ['app', 'checks', 'components', 'content', 'i18n', 'lib', 'messages', 'publish', 'scripts'])
        cpSync(room, join(copy, room), { recursive: true });
      cpSync('package.json', join(copy, 'package.json'));
      symlinkSync(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'));
      const add = () => command(['scripts/new.ts', 'language', 'fr', '--set', 'name=Français'], copy);
      expect(await add()).toMatchObject({ code: 0, output: expect.stringMatching(/enabled: true/) });
      expect(read('i18n/locales.ts', copy)).toMatch(
        / {2}fr: \{ name: 'Français', direction: 'ltr', formats: 'fr-US', enabled: false \},/,
      );
      expect(read('i18n/translator.ts', copy)).toMatch(/import fr from '#messages\/fr\.json'/);
      expect(read('i18n/translator.ts', copy)).toMatch(/Record<LocaleCode, Messages> = \{ en, es, fr \}/);
      expect(read('content/guides/attorney/fr.mdx', copy)).toMatch(/^title: ""$/m);

      // The checks of words have tables that a developer fills for each language first (`npx tsc` names them).
      const check = async () => {
        const { output } = await command(['--input-type=module', '--eval', checkShape], copy);
        return output;
      };
      expect(await check()).toBe('');

      const registry = join(copy, 'i18n/locales.ts');
      writeFileSync(registry, readFileSync(registry, 'utf8').replace(/(fr: .*enabled: )false/, '$1true'));
      const output = await check();
      expect(output).toMatch(/^content\/guides\/attorney\/fr\.mdx: “title” still empty$/m);
      expect(output).toMatch(/^content\/help\/nijc\.yml: no “does\.fr”$/m);
      expect(output).toMatch(/^messages\/fr\.json: “nav\.help” still empty$/m);
      expect(await add()).toMatchObject({ code: 1, output: expect.stringMatching(/already/) });
    },
    slow,
  );
});
