// Codes and editions, tried with the real commands on a copy of the real content: what an editor does, what paper is told.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { catalogOf } from '#lib/content/catalog.ts';
import { answerOf, type CodeAnswer, type Ledger, ledgerPath } from '#lib/content/editions.ts';
import { editionWordsOf, entriesOf } from '#lib/content/rules/editions.ts';
import { readContent } from '#lib/content/tree.ts';
import { command as runCommand } from './command.ts';

const slow = { timeout: 120_000 };
const door = 'content/guides/do-not-open-the-door';
let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'editions-'));
  cpSync('content', join(root, 'content'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const command = (script: string, ...args: string[]) => runCommand([script, ...args, '--root', root]);
const check = () => command('checks/run.ts');
const editions = (...args: string[]) => command('scripts/editions.ts', ...args);
const edit = (path: string, find: string, put: string) => {
  const before = readFileSync(join(root, path), 'utf8');
  expect(before, path).toContain(find);
  writeFileSync(join(root, path), before.replace(find, put));
};
const ledger = () => parse(readFileSync(join(root, ledgerPath), 'utf8')) as Ledger;
const codeOf = (document: string) =>
  Object.entries(ledger()).find(([, entry]) => entry.document === document)?.[0] as string;

/** What `/v/<code>/` says of a document of the copy. */
function answer(document: string): CodeAnswer {
  const catalog = catalogOf(readContent(root));
  const files = catalog.documents.get(document);
  const code = codeOf(document);
  return answerOf(code, ledger()[code] as Ledger[string], files && editionWordsOf(catalog, files, entriesOf(catalog)));
}

describe('a sentence that changes', () => {
  it('asks for a new edition; the old one is told what changed', slow, async () => {
    edit(`${door}/en.mdx`, 'Keep the door closed and locked.', 'Keep the door closed and lock it.');
    edit(`${door}/es.mdx`, 'Mantenga la puerta cerrada y con llave.', 'Mantenga la puerta cerrada. Eche llave.');
    await command('scripts/content.ts', 'pin', 'es', 'do-not-open-the-door');
    const code = codeOf('do-not-open-the-door');
    const first = ledger()[code]?.editions.length as number;

    const refused = await check();
    expect(refused.code).toBe(1);
    expect(refused.output).toMatch(
      new RegExp(
        `${door}\\s+found: +words that edition ${code}·e${first} does not hold: es: “Mantenga la puerta cerrada. Eche llave.”`,
      ),
    );
    expect(refused.output).toMatch(/to mend: +read the change once more; then npm run editions/);

    const told = await editions();
    expect(told.output).toContain(`${code}·e${first + 1}  do-not-open-the-door`);
    expect(told.output).toContain('en: Keep the door closed and lock it.');
    expect((await check()).output).toMatch(/no problem/);

    const [newest, old] = answer('do-not-open-the-door').editions;
    expect([newest?.status, old?.status]).toEqual(['current', 'changed']);
    expect(old?.changes).toEqual({
      es: { added: ['Mantenga la puerta cerrada. Eche llave.'], gone: 1 },
      en: { added: ['Keep the door closed and lock it.'], gone: 1 },
    });
  });

  it('is no new edition when it is only wrapped, marked or linked anew', slow, async () => {
    edit(
      `${door}/en.mdx`,
      'Talk through the door or a closed window.',
      'Talk through the\n  door or a **closed** window.',
    );
    await command('scripts/content.ts', 'pin', 'es', 'do-not-open-the-door');
    expect((await check()).output).toMatch(/no problem/);
  });

  it('makes an old edition right again when the words come back', slow, async () => {
    const good = 'I do not consent to your entry.';
    edit('content/phrases/no-entry.yml', good, 'I do not agree to your entry.');
    await editions();
    edit('content/phrases/no-entry.yml', 'I do not agree to your entry.', good);
    await editions();
    const states = answer('do-not-open-the-door').editions.map(({ status }) => status);
    expect(states.slice(0, 3)).toEqual(['current', 'changed', 'current']);
  });
});

describe('what other files say', () => {
  it('reaches every document that says it: a phrase, and a telephone number', slow, async () => {
    edit('content/phrases/no-entry.yml', 'I do not consent to your entry.', 'I do not agree to your entry.');
    expect((await editions()).output).toMatch(/·e\d+ {2}do-not-open-the-door[\s\S]*es: I do not agree to your entry\./);
    edit('content/help/nijc.yml', '+13126601370', '+13126601371');
    const { output } = await editions();
    for (const document of ['attorney', 'help', 'they-took-someone'])
      expect(output).toMatch(new RegExp(`·e\\d+ {2}${document}\n`));
    expect(output).not.toMatch(/ {2}accessibility\n/);
  });
});

describe('paper that nobody should use', () => {
  it('is withdrawn with the reason, in every language', slow, async () => {
    const code = codeOf('do-not-open-the-door');
    expect((await editions('withdraw', code, '--es', 'El número está mal.')).output).toMatch(/missing in: en/);
    expect((await editions('withdraw', code, '--es', 'El número está mal.', '--en', 'The number is wrong.')).code).toBe(
      0,
    );
    const [newest] = answer('do-not-open-the-door').editions;
    expect(newest?.status).toBe('withdrawn');
    expect(newest?.withdrawn?.why).toEqual({ es: 'El número está mal.', en: 'The number is wrong.' });
    expect((await check()).code).toBe(0);
  });

  it('gets the reason that was corrected, keeps its day, and hears of nothing that was not done', slow, async () => {
    const code = codeOf('do-not-open-the-door');
    const withdraw = (es: string, en: string) => editions('withdraw', code, '--es', es, '--en', en);
    const first = await withdraw('El número está mal.', 'The number is rong.');
    expect(first.output).toMatch(new RegExp(`^${code}: e1(, e\\d+)* withdrawn from \\d{4}-\\d\\d-\\d\\d on\n$`));
    edit(ledgerPath, 'withdrawn:\n        on: ', 'withdrawn:\n        on: 2026-01-02 # ');
    const again = await withdraw('El número está mal.', 'The number is wrong.');
    expect(again.output).toMatch(new RegExp(`${code}: e1.* withdrawn before; the reason is corrected`));
    const [newest] = answer('do-not-open-the-door').editions;
    expect(newest?.withdrawn).toMatchObject({ why: { en: 'The number is wrong.' } });
    expect(ledger()[code]?.editions[0]?.withdrawn).toEqual({
      on: '2026-01-02',
      why: { es: 'El número está mal.', en: 'The number is wrong.' },
    });
    const before = readFileSync(join(root, ledgerPath), 'utf8');
    const third = await withdraw('El número está mal.', 'The number is wrong.');
    expect(third).toEqual({ code: 0, output: `Nothing changed: ${ledgerPath} says so already.\n` });
    expect(readFileSync(join(root, ledgerPath), 'utf8')).toBe(before);
  });

  it('is asked for by a code that there is, in large or small letters', slow, async () => {
    const words = ['--es', 'Más claro.', '--en', 'Clearer.'];
    const { code, output } = await editions('note', 'D999', ...words);
    expect(code).toBe(1);
    expect(output).toMatch(/^No document has the code “D999”/);
    expect(output).not.toMatch(/usage/);
    expect((await editions('note', codeOf('attorney').toLowerCase(), ...words, '--edition', '1')).output).toMatch(
      /^D\d+·e1: noted/,
    );
    expect(ledger()[codeOf('attorney')]?.editions[0]?.note).toEqual({ es: 'Más claro.', en: 'Clearer.' });
  });

  it('of a document that is gone must be withdrawn, and keeps its answer', slow, async () => {
    // A flyer that no page names.
    const code = codeOf('which-paper-sheet');
    rmSync(join(root, 'content/flyers/which-paper-sheet'), { recursive: true });
    const refused = await check();
    expect(refused.output).toContain(`${code} of the document “which-paper-sheet”, which is not there any more`);
    await editions('withdraw', code, '--es', 'La página ya no existe.', '--en', 'The page is gone.');
    expect((await check()).code).toBe(0);
    const { document, editions: given } = answer('which-paper-sheet');
    expect(document).toBeUndefined();
    expect(given[0]?.status).toBe('withdrawn');
  });
});

describe('the ledger', () => {
  it('is asked for when it is not there, and given by the command', slow, async () => {
    rmSync(join(root, ledgerPath));
    expect((await check()).output).toMatch(/content\/editions\.yml\s+found: +no code for content\/guides\/attorney/);
    await editions();
    expect((await check()).output).toMatch(/no problem/);
  });

  it('of another shape is refused, and nothing is written over it', slow, async () => {
    writeFileSync(join(root, ledgerPath), 'D01: {document: attorney}\n');
    expect((await check()).output).toMatch(/content\/editions\.yml:1\s+found: +no “D01\.title”/);
    expect((await editions()).output).toMatch(/is not a ledger/);
    expect(readFileSync(join(root, ledgerPath), 'utf8')).toBe('D01: {document: attorney}\n');
  });
});
