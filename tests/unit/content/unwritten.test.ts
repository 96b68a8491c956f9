// What was left to be written later is found, and finished words are not taken for it.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { unwritten } from '#checks/unwritten.ts';
import { readContent } from '#lib/content/tree.ts';

/** What the check finds on a page with these words. */
function found(words: string): string[] {
  const root = mkdtempSync(join(tmpdir(), 'unwritten-'));
  try {
    mkdirSync(join(root, 'content/pages/x'), { recursive: true });
    writeFileSync(join(root, 'content/pages/x/es.mdx'), `---\ntitle: x\n---\n\n${words}\n`);
    return unwritten(readContent(root)).map(({ found }) => found);
  } finally {
    rmSync(root, { recursive: true });
  }
}

it.each([
  ['', 'a page without words'],
  ['<Lead></Lead>', '<Lead> still empty'],
  ['<Lead> </Lead>', '<Lead> still empty'],
  ['<Note title="x">\n\n</Note>', '<Note> still empty'],
  ['Words <Claim id="C1.1"></Claim>.', '<Claim> still empty'],
  ['<DoDont>\n<Do>\n\n</Do>\n<Dont>\n\n- No corra.\n\n</Dont>\n</DoDont>', '<Do> still empty'],
  ['## [#bond]', 'a heading without words'],
  ['TODO: escribir.', '“TODO:”, which stands for words still to come'],
  ['Cuesta TBD.', '“TBD”, which stands for words still to come'],
  ['Lorem ipsum dolor.', '“Lorem ipsum”, which stands for words still to come'],
  ['Llame al ____.', '“____”, which stands for words still to come'],
])('finds %j', (words, problem) => {
  expect(found(words)).toEqual([problem]);
});

it.each([
  'TODO el día.',
  'Diga todo (la verdad).',
  '<Lead><Phone of="nijc" /></Lead>',
  '<Note title="x">\n<Say phrase="no-entry" />\n</Note>',
  '<Claim id="C1.1">**No corra.**</Claim>',
  '## Fianza [#bond]',
])('lets %j pass', (words) => {
  expect(found(words)).toEqual([]);
});
