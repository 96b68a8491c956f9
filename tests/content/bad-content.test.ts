// Each way in which content can be wrong, tried against the real command on a copy of the real content.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { silence } from '../silence.ts';
import { command as runCommand } from './command.ts';

const workshop = mkdtempSync(join(tmpdir(), 'bad-content-'));
let root = '';
let count = 0;

beforeEach(() => {
  count += 1;
  root = join(workshop, String(count));
  cpSync('content', join(root, 'content'), { recursive: true });
});
afterAll(() => rmSync(workshop, { recursive: true, force: true }));

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
/** Changes a file, and proves that there was something to change. */
const edit = (path: string, find: string | RegExp, put: string) => {
  const before = read(path);
  const after = before.replace(find, put);
  expect(after, `${path} should hold ${find}`).not.toBe(before);
  write(path, after);
};
/** Adds a passage to a page in both languages. */
const append = (folder: string, text: string) => {
  for (const locale of ['en', 'es']) {
    write(`${folder}/${locale}.mdx`, `${read(`${folder}/${locale}.mdx`)}\n${text}\n`);
  }
};

/** Runs a command of the project on the planted content. */
const command = (script: string, ...args: string[]) => runCommand([script, ...args, '--root', root]);

const check = () => command('checks/run.ts');

// Each case is one whole run of the command: 3 seconds of a processor that may have other work.
const slow = { timeout: 60_000 };

const guide = 'content/guides/remain-silent';
const door = 'content/guides/do-not-open-the-door';
const council = 'content/timeline/2025-01-15-council-tables-plan.yml';
const change = 'content/changes/2025-12-09-pa-104-0440.yml';

interface Case {
  name: string;
  plant: () => void;
  /** File (and line, where one is certain) that the message names. */
  where: RegExp;
  found: RegExp;
  mend: RegExp;
}

const cases: Case[] = [
  {
    name: 'an unknown field in facts.yml',
    plant: () => edit(`${guide}/facts.yml`, /^order: /m, 'odrer: 9\norder: '),
    where: /content\/guides\/remain-silent\/facts\.yml:\d+/,
    found: /a field “odrer” that nothing reads/,
    mend: /Did you mean “order”\?/,
  },
  {
    name: 'an unknown field three levels down',
    plant: () => edit(`${guide}/facts.yml`, /^( +)- source: (.*)$/m, '$1- source: $2\n$1  pinpont: at 3'),
    where: /remain-silent\/facts\.yml:\d+/,
    found: /a field “pinpont” in claims\.\d+\.sources\.\d+/,
    mend: /Did you mean “pinpoint”\?/,
  },
  {
    name: 'a missing title',
    plant: () => edit(`${guide}/es.mdx`, /^title: .*\n/m, ''),
    where: /remain-silent\/es\.mdx:\d+/,
    found: /no “title”/,
    mend: /add “title”/,
  },
  {
    name: 'a nested enum typo',
    plant: () => edit(`${guide}/facts.yml`, 'confidence: high', 'confidence: hihg'),
    where: /remain-silent\/facts\.yml:\d+/,
    found: /confidence: “hihg”/,
    mend: /Did you mean “high”\?/,
  },
  {
    name: 'a value of the wrong kind',
    plant: () => edit(`${guide}/facts.yml`, /^order: .*/m, 'order: first'),
    where: /remain-silent\/facts\.yml:\d+/,
    found: /order: “first”/,
    mend: /change “order”/,
  },
  {
    name: 'an unknown source',
    plant: () => edit(`${guide}/facts.yml`, 'source: berghuis-v-thompkins', 'source: berghuis-v-tompkins'),
    where: /remain-silent\/facts\.yml:\d+/,
    found: /a source “berghuis-v-tompkins”, which does not exist/,
    mend: /Did you mean “berghuis-v-thompkins”\?/,
  },
  {
    name: 'a source that nothing cites',
    plant: () =>
      write(
        'content/sources/lonely.yml',
        read('content/sources/berghuis-v-thompkins.yml').replace(/^id: .*/m, 'id: lonely'),
      ),
    where: /content\/sources\/lonely\.yml/,
    found: /which nothing cites/,
    mend: /cite it in a facts\.yml, .* or delete this file/,
  },
  {
    name: 'a source with a malformed URL',
    plant: () => edit('content/sources/berghuis-v-thompkins.yml', /^url: .*/m, 'url: supreme.justia.com/cases'),
    where: /berghuis-v-thompkins\.yml:\d+/,
    found: /url: “supreme\.justia\.com\/cases”/,
    mend: /change “url”/,
  },
  {
    name: 'a claim in one language only',
    plant: () => edit(`${guide}/es.mdx`, /<Claim id="C1\.2">([\s\S]*?)<\/Claim>/g, '$1'),
    where: /remain-silent\/es\.mdx/,
    found: /claims without C1\.2/,
    mend: /bring the two languages together/,
  },
  {
    name: 'a claim that no facts.yml lists',
    plant: () => append(guide, '<Claim id="C1.99">Words.</Claim>'),
    where: /remain-silent\/en\.mdx:\d+/,
    found: /a claim “C1\.99”, which does not exist/,
    mend: /correct the name, or add what it names/,
  },
  {
    name: 'a claim listed twice',
    plant: () =>
      edit(
        `${door}/facts.yml`,
        /^claims:\n/m,
        'claims:\n  - id: C1.2\n    confidence: high\n    checked: 2026-11-22\n    sources:\n      - source: berghuis-v-thompkins\n',
      ),
    where: /facts\.yml:\d+/,
    found: /the claim C1\.2, which .* lists too/,
    mend: /take one of the two out/,
  },
  {
    name: 'a stale translation hash',
    plant: () => edit(`${guide}/en.mdx`, /<Lead>.*<\/Lead>/, '<Lead>Stay silent, please.</Lead>'),
    where: /remain-silent\/es\.mdx:\d+/,
    found:
      /a translation of an older text\. Changed since:\s+content\/guides\/remain-silent\/en\.mdx:\d+ “<Lead>Stay silent, please\.<\/Lead>”; here it is line \d+/,
    mend: /npm run content -- pin es remain-silent/,
  },
  {
    name: 'a missing translation',
    plant: () => rmSync(join(root, `${guide}/es.mdx`)),
    where: /remain-silent\/es\.mdx/,
    found: /no such file/,
    mend: /write es\.mdx beside the other language/,
  },
  {
    name: 'a missing facts.yml',
    plant: () => rmSync(join(root, `${guide}/facts.yml`)),
    where: /remain-silent\/facts\.yml/,
    found: /no such file/,
    mend: /docs\/content-model\.md shows one/,
  },
  {
    name: 'a slug used twice',
    plant: () => edit(`${door}/es.mdx`, /^slug: .*/m, 'slug: guarde-silencio'),
    where: /es\.mdx:\d+/,
    found: /the slug “guarde-silencio”, which .* has too/,
    mend: /choose another slug/,
  },
  {
    name: 'a phone that cannot be dialled',
    plant: () => edit('content/help/nijc.yml', '+13126601370', '+13121601370'),
    where: /content\/help\/nijc\.yml:\d+/,
    found: /the phone \+13121601370/,
    mend: /read the number again at its source/,
  },
  {
    name: 'a phone number in prose',
    plant: () => append(guide, 'Call 312-660-1370 now.'),
    where: /remain-silent\/en\.mdx:\d+/,
    found: /the telephone number .*660-1370 in the text/,
    mend: /<Phone of="…" \/>/,
  },
  {
    name: 'broken YAML',
    plant: () => edit('content/help/nijc.yml', /^name: .*/m, 'name: "never closed'),
    where: /content\/help\/nijc\.yml:\d+/,
    found: /text that is not YAML/,
    mend: /every quote needs its pair/,
  },
  {
    name: 'broken MDX',
    plant: () => append(guide, '<Note title="open">\n\nNever closed.'),
    where: /remain-silent\/en\.mdx/,
    found: /text that is not MDX/,
    mend: /close every component/,
  },
  {
    name: 'an expression in MDX',
    plant: () => append(guide, 'The sum is {1 + 1}.'),
    where: /remain-silent\/en\.mdx:\d+/,
    found: /an expression: \{1 \+ 1\}/,
    mend: /write the words themselves/,
  },
  {
    name: 'an expression in an attribute',
    plant: () => append(guide, '<Say phrase={"no-entry"} />'),
    where: /remain-silent\/en\.mdx:\d+/,
    found: /<Say> with an attribute that is an expression/,
    mend: /in double quotes/,
  },
  {
    name: 'an import in MDX',
    plant: () => append(guide, 'import fs from "node:fs"'),
    where: /remain-silent\/en\.mdx:\d+/,
    found: /code: “import fs/,
    mend: /take the line out/,
  },
  {
    name: 'an export in MDX',
    plant: () => append(guide, 'export const one = 1'),
    where: /remain-silent\/en\.mdx:\d+/,
    found: /code: “export const one/,
    mend: /take the line out/,
  },
  {
    name: 'an unknown component',
    plant: () => append(guide, '<Sya phrase="no-entry" />'),
    where: /remain-silent\/en\.mdx:\d+/,
    found: /<Sya>/,
    mend: /Did you mean “Say”\?/,
  },
  {
    name: 'HTML in MDX',
    plant: () => append(guide, '<marquee>Run</marquee>'),
    where: /remain-silent\/en\.mdx:\d+/,
    found: /<marquee>/,
    mend: /write it in Markdown/,
  },
  {
    name: 'a wrong attribute',
    plant: () => append(guide, '<Say frase="no-entry" />'),
    where: /remain-silent\/en\.mdx:\d+/,
    found: /<Say> with a field “frase”/,
    mend: /Did you mean “phrase”\?/,
  },
  {
    name: 'an id that two documents have',
    plant: () => cpSync(join(root, guide), join(root, 'content/pages/remain-silent'), { recursive: true }),
    where: /content\/(guides|pages)\/remain-silent\/facts\.yml:\d+/,
    found: /the id “remain-silent”, which .* has too/,
    mend: /rename one of the two folders/,
  },
  {
    name: 'an id that is not the folder’s name',
    plant: () => edit(`${guide}/facts.yml`, /^id: .*/m, 'id: stay-silent'),
    where: /remain-silent\/facts\.yml:1/,
    found: /id “stay-silent”/,
    mend: /change the id to “remain-silent”/,
  },
  {
    name: 'a link to a document that does not exist',
    plant: () => append(guide, '[Read on](doc:atorney)'),
    where: /remain-silent\/en\.mdx:\d+/,
    found: /a document “atorney”, which does not exist/,
    mend: /Did you mean “attorney”\?/,
  },
  {
    name: 'a link to an anchor that does not exist',
    plant: () => append(guide, '[Read on](doc:attorney#nowhere)'),
    where: /remain-silent\/en\.mdx:\d+/,
    found: /an anchor “attorney#nowhere”, which does not exist/,
    mend: /correct the name/,
  },
  {
    name: 'a link by path',
    plant: () => append(guide, '[Read on](/en/help/)'),
    where: /remain-silent\/en\.mdx:\d+/,
    found: /a link to “\/en\/help\/”/,
    mend: /write doc: and the document’s id/,
  },
  {
    name: 'a word that the glossary avoids',
    plant: () => edit(`${guide}/es.mdx`, /\n## /, '\nPida ver la garantía.\n\n## '),
    where: /remain-silent\/es\.mdx:\d+/,
    found: /“garantía”/,
    mend: /write “orden judicial”/,
  },
  {
    name: 'a heading that skips a level',
    plant: () => append(guide, '#### Too deep [#too-deep]'),
    where: /remain-silent\/en\.mdx:\d+/,
    found: /a heading of level 4 under one of level [12]/,
    mend: /take a # away/,
  },
  {
    name: 'a guide that does not begin with an instruction',
    plant: () => edit(`${guide}/es.mdx`, /<Lead>.*<\/Lead>/, 'Introducción.'),
    where: /remain-silent\/es\.mdx:\d+/,
    found: /words before the first instruction/,
    mend: /begin with what to do/,
  },
  {
    name: 'a recording that says what the phrase said before',
    plant: () => {
      const facts = 'phrase: no-entry\nsays: You may come in.\nspeaker: A\nconsent: 2026-11-25\nlicense: CC0-1.0\n';
      write('content/audio/no-entry.en.yml', facts);
      writeFileSync(join(root, 'content/audio/no-entry.en.mp3'), silence(2));
    },
    where: /content\/audio\/no-entry\.en\.yml:2/,
    found: /a recording of “You may come in\.”/,
    mend: /record it anew/,
  },
  {
    name: 'a file that nothing reads',
    plant: () => renameSync(join(root, 'content/help/nijc.yml'), join(root, 'content/help/nijc.yaml')),
    where: /content\/help\/nijc\.yaml/,
    found: /a file that nothing reads/,
    mend: /correct its name/,
  },
  {
    name: 'an event without a source',
    plant: () => edit(council, /^sources: .*/m, 'sources: []'),
    where: /2025-01-15-council-tables-plan\.yml:\d+/,
    found: /sources: \[\]/,
    mend: /change “sources”/,
  },
  {
    name: 'an event with a source that does not exist',
    plant: () => edit(council, 'cbs-council-vote-2025-01-15', 'cbs-council-vote-2025-01-16'),
    where: /2025-01-15-council-tables-plan\.yml:\d+/,
    found: /a source “cbs-council-vote-2025-01-16”, which does not exist/,
    mend: /Did you mean “cbs-council-vote-2025-01-15”\?/,
  },
  {
    name: 'an event on a day that no calendar has',
    plant: () => edit(council, /^on: .*/m, 'on: 2025-01-32'),
    where: /2025-01-15-council-tables-plan\.yml:2/,
    found: /on: “2025-01-32”/,
    mend: /change “on”/,
  },
  {
    name: 'an event whose name does not begin with its date',
    plant: () => edit(council, /^on: .*/m, 'on: 2025-01-16'),
    where: /2025-01-15-council-tables-plan\.yml:1/,
    found: /id: “2025-01-15-council-tables-plan”/,
    mend: /change “id”/,
  },
  {
    name: 'an event of nobody’s',
    plant: () => edit(council, /^about: .*/m, 'about: citty'),
    where: /2025-01-15-council-tables-plan\.yml:\d+/,
    found: /about: “citty”/,
    mend: /Did you mean “city”\?/,
  },
  {
    name: 'an event in one language only',
    plant: () => edit(council, /^ {2}es: .*\n/m, ''),
    where: /2025-01-15-council-tables-plan\.yml:\d+/,
    found: /no “summary\.es”/,
    mend: /add “summary\.es”/,
  },
  {
    name: 'an event told in a sentence that is too long',
    plant: () =>
      edit(council, 'There was no debate. The law', `There was no debate${' and no vote'.repeat(7)}. The law`),
    where: /2025-01-15-council-tables-plan\.yml:\d+/,
    found: /summary \(en\): longest sentence, in words 2\d/,
    mend: /use shorter sentences/,
  },
  {
    name: 'a change that affects a document that does not exist',
    plant: () => edit(change, /^affects: .*/m, 'affects: [local-polise]'),
    where: /2025-12-09-pa-104-0440\.yml:\d+/,
    found: /a document “local-polise”, which does not exist/,
    mend: /Did you mean “local-police”\?/,
  },
  {
    name: 'a change in the law without a source',
    plant: () => edit(change, /^sources: .*/m, 'sources: []'),
    where: /2025-12-09-pa-104-0440\.yml:\d+/,
    found: /sources: \[\]/,
    mend: /change “sources”/,
  },
  {
    name: 'a change of an unknown kind',
    plant: () => edit(change, /^kind: .*/m, 'kind: laws'),
    where: /2025-12-09-pa-104-0440\.yml:\d+/,
    found: /kind: “laws”/,
    mend: /Did you mean “law”\?/,
  },
  {
    name: 'a page that is too hard to read',
    plant: () =>
      append(
        guide,
        'Notwithstanding constitutional protections, administrative determinations regarding undocumented individuals frequently necessitate representation by experienced immigration attorneys. Immigration authorities frequently investigate undocumented individuals.',
      ),
    where: /remain-silent\/en\.mdx:\d+/,
    found: /a paragraph: Flesch-Kincaid grade \d/,
    mend: /use shorter sentences and words/,
  },
  {
    name: 'a date that differs by a day in one language',
    plant: () => edit(`${guide}/es.mdx`, '11 de abril de 2025', '12 de abril de 2025'),
    where: /remain-silent\/es\.mdx:\d+/,
    found: /C1\.9: figures without 2025-04-11, with 2025-04-12 besides/,
    mend: /read both languages/,
  },
  {
    name: 'a “not” that a translation has lost',
    plant: () => edit(`${guide}/es.mdx`, 'No tiene que decir nada de esto', 'Tiene que decir todo esto'),
    where: /remain-silent\/es\.mdx:\d+/,
    found: /C1\.3: 1 sentences that deny something/,
    mend: /look for a “not” that one language has lost/,
  },
  {
    name: 'a list item that one language lacks',
    plant: () => edit(`${guide}/es.mdx`, '- ¿Dónde nació?\n', ''),
    where: /remain-silent\/es\.mdx:\d+/,
    found: /#questions: lists and tables without a list of 3, with a list of 2 besides/,
    mend: /read both languages/,
  },
  {
    name: 'an English sentence on a Spanish page',
    plant: () => append(guide, 'Keep the door closed and talk through it.'),
    where: /remain-silent\/es\.mdx:\d+/,
    found: /English: “Keep the door closed and talk through it\.”/,
    mend: /<In lang="en">/,
  },
  {
    name: 'a promise that nobody can keep',
    plant: () => append(guide, 'ICE can never enter your home.'),
    where: /remain-silent\/en\.mdx:\d+/,
    found: /“ICE can never enter”/,
    mend: /they may try anyway/,
  },
  {
    name: 'a Spanish question without its opening mark',
    plant: () => edit(`${guide}/es.mdx`, '¿Dónde nació?', 'Dónde nació?'),
    where: /remain-silent\/es\.mdx:\d+/,
    found: /\? without its pair/,
    mend: /add the other one/,
  },
  {
    name: 'a misspelled word in a data file',
    plant: () => edit('content/help/nijc.yml', /es: Abogados de/, 'es: Avogados de'),
    where: /content\/help\/nijc\.yml:\d+/,
    found: /the word “Avogados”/,
    mend: /correct it \(Abogados, /,
  },
  {
    name: 'a claim of medium confidence without its date',
    plant: () => edit(`${guide}/en.mdx`, ' We last checked this rule on November 22, 2026.', ''),
    where: /remain-silent\/en\.mdx:\d+/,
    found: /C1\.7, of medium confidence, without a date/,
    mend: /add what is missing to this section/,
  },
  {
    name: 'a link to a site that nobody has looked at',
    plant: () => edit('content/help/nijc.yml', /^url: .*/m, 'url: https://immigrant-justice.example'),
    where: /content\/help\/nijc\.yml:\d+/,
    found: /a link to immigrant-justice\.example, which nobody has looked at/,
    mend: /checks\/hosts\.txt/,
  },
];

describe('content that is right', slow, () => {
  it('passes', async () => {
    const { code, output } = await check();
    expect(output).toMatch(/no problem/);
    expect(code).toBe(0);
  });
});

describe('content that is wrong stops the check, with the file, what was found and how to mend it', slow, () => {
  for (const { name, plant, where, found, mend } of cases) {
    it(name, async () => {
      plant();
      const { code, output } = await check();
      expect(code).toBe(1);
      const problem = output.split('\n\n').find((text) => found.test(text));
      expect(problem, `no problem says ${found} in:\n${output}`).toBeDefined();
      expect(problem?.split('\n')[0]).toMatch(where);
      expect(problem).toMatch(/expected: \S/);
      expect(problem).toMatch(mend);
    });
  }

  it('lists all problems at once', async () => {
    edit(`${guide}/facts.yml`, 'source: berghuis-v-thompkins', 'source: berghuis-v-tompkins');
    edit(`${door}/es.mdx`, /^slug: .*/m, 'slug: guarde-silencio');
    edit('content/help/nijc.yml', '+13126601370', '+13121601370');
    const { output } = await check();
    for (const found of [/berghuis-v-tompkins/, /guarde-silencio/, /\+13121601370/]) expect(output).toMatch(found);
  });

  it('names the files that cannot be read, all of them, and nothing that only follows from that', async () => {
    edit(`${guide}/facts.yml`, /^order: /m, 'odrer: ');
    edit(`${door}/es.mdx`, /^title: .*\n/m, '');
    edit('content/help/nijc.yml', /^name: /m, 'nmae: ');
    const { output } = await check();
    const files = new Set(output.match(/^content\/\S+?(?=:\d|$)/gm));
    expect(files).toEqual(new Set([`${guide}/facts.yml`, `${door}/es.mdx`, 'content/help/nijc.yml']));
    expect(output).toMatch(/\b\d problems in .* The rest is checked once these files can be read\.$/m);
  });
});

describe('npm run content -- pin', slow, () => {
  it('pins a translation again when the source has changed, and the check passes', async () => {
    edit(`${guide}/en.mdx`, /<Lead>.*<\/Lead>/, '<Lead>Stay silent now.</Lead>');
    expect((await check()).code).toBe(1);
    expect((await command('scripts/content.ts', 'pin', 'es', 'remain-silent')).code).toBe(0);
    // The two languages agree again; now paper with the old words is to be told.
    expect((await check()).output).toMatch(/a new edition of D\d+/);
    expect((await command('scripts/editions.ts')).code).toBe(0);
    expect((await check()).output).toMatch(/no problem/);
  });

  it('does not call a re-wrapped line a change', async () => {
    write(`${guide}/en.mdx`, read(`${guide}/en.mdx`).replace(/(\S) (\S+)\.\n\n/, '$1\n$2.\n\n'));
    expect((await check()).output).toMatch(/no problem/);
  });

  it('refuses a document that does not exist, and writes nothing', async () => {
    const before = read(`${guide}/es.mdx`);
    const { code, output } = await command('scripts/content.ts', 'pin', 'es', 'remain-silnt');
    expect(code).toBe(1);
    expect(output).toMatch(/No document “remain-silnt”/);
    expect(read(`${guide}/es.mdx`)).toBe(before);
  });

  it('pins none when one of them cannot be pinned', async () => {
    edit(`${door}/en.mdx`, /<Lead>.*<\/Lead>/, '<Lead>Do not open.</Lead>');
    rmSync(join(root, `${guide}/es.mdx`));
    const before = read(`${door}/es.mdx`);
    const { code, output } = await command('scripts/content.ts', 'pin', 'es', 'do-not-open-the-door', 'remain-silent');
    expect(code).toBe(1);
    expect(output).toBe(`${guide}: found no es.mdx. Write it first, then pin it.\n`);
    expect(read(`${door}/es.mdx`)).toBe(before);
  });

  it('refuses an option that it does not have, in one sentence', async () => {
    const { code, output } = await command('scripts/content.ts', 'pin', 'es', '--everything');
    expect(code).toBe(1);
    expect(output).toMatch(/^Unknown option '--everything'.*\n$/);
  });
});
