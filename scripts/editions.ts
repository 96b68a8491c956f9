// `npm run editions`: gives new documents a code, and a new edition to those whose words have changed.
// `npm run editions -- withdraw D17 --es "…" --en "…"` tells all who hold that paper to throw it away;
// `npm run editions -- note D17 --es "…" --en "…"` says why its newest edition came. Refuses words that the check refuses.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { type LocaleCode, localeCodes } from '#i18n/locales.ts';
import { catalogOf } from '#lib/content/catalog.ts';
import { type Ledger, type LedgerEntry, ledgerPath, ledgerSchema, ledgerText } from '#lib/content/editions.ts';
import { formatProblem } from '#lib/content/problem.ts';
import { updateLedger } from '#lib/content/rules/editions.ts';
import { readContent } from '#lib/content/tree.ts';
import { validate } from '#lib/content/validate.ts';
import { commandLine, main, Stop } from './lib/stop.mjs';

type Localized = Record<LocaleCode, string>;

const usage = `usage: npm run editions
       npm run editions -- withdraw <code> ${localeCodes.map((code) => `--${code} "…"`).join(' ')} [--edition N]
       npm run editions -- note <code> ${localeCodes.map((code) => `--${code} "…"`).join(' ')} [--edition N]`;

await main(async () => {
  const { values, positionals } = commandLine(() =>
    parseArgs({
      allowPositionals: true,
      options: {
        root: { type: 'string', default: '.' },
        edition: { type: 'string' },
        ...Object.fromEntries(localeCodes.map((code) => [code, { type: 'string' } as const])),
      },
    }),
  );
  const { root = '.', edition } = values as { root?: string; edition?: string };
  const said = Object.fromEntries(
    localeCodes.map((code) => [code, (values as Record<string, string>)[code] ?? '']),
  ) as Localized;
  const [command, written = '', ...rest] = positionals;
  const code = written.toUpperCase();
  const today = new Date().toISOString().slice(0, 10);
  const file = join(root, ledgerPath);
  const ledger = readLedger(root);
  const before = ledgerText(ledger);

  if (command === undefined) update(root, ledger, today);
  else {
    if (!['withdraw', 'note'].includes(command) || rest.length || !written) throw new Stop(usage);
    const entry = ledger[code];
    if (!entry)
      throw new Stop(
        `No document has the code “${written}”. It stands on every page and sheet: D17 in D17·e3. All are in ${ledgerPath}.`,
      );
    const missing = localeCodes.filter((locale) => !said[locale].trim());
    if (missing.length) throw new Stop(`The reason is missing in: ${missing.join(', ')}.\n${usage}`);
    const number = Number(edition ?? entry.editions.length);
    const target = entry.editions[number - 1];
    if (!target) throw new Stop(`${code} has editions 1 to ${entry.editions.length}; found: ${edition}.`);
    if (command === 'note') {
      target.note = said;
      console.log(`${code}·e${number}: noted`);
    } else for (const line of withdraw(entry, number, said, today)) console.log(`${code}: ${line}`);
  }
  const after = ledgerText(ledger);
  if (after !== before || !existsSync(file)) writeFileSync(file, after);
  else if (command === undefined) console.log('Every document has the words of its newest edition.');
  else console.log(`Nothing changed: ${ledgerPath} says so already.`);
  return 0;
});

/**
 * Withdraws an edition and all before it. What was withdrawn before keeps its day; and its reason too, but where it is
 * the one that this edition had, which is being corrected.
 * @returns what it did, in lines
 */
function withdraw({ editions }: LedgerEntry, number: number, why: Localized, today: string): string[] {
  const wrong = editions[number - 1]?.withdrawn?.why;
  const added: string[] = [];
  const corrected: string[] = [];
  for (const [at, edition] of editions.slice(0, number).entries()) {
    if (!edition.withdrawn) {
      added.push(`e${at + 1}`);
      edition.withdrawn = { on: today, why: { ...why } };
    } else if (isDeepStrictEqual(edition.withdrawn.why, wrong) && !isDeepStrictEqual(wrong, why)) {
      corrected.push(`e${at + 1}`);
      edition.withdrawn.why = { ...why };
    }
  }
  return [
    ...(added.length ? [`${added.join(', ')} withdrawn from ${today} on`] : []),
    ...(corrected.length ? [`${corrected.join(', ')} withdrawn before; the reason is corrected`] : []),
  ];
}

/** @throws Stop when the ledger is there and is not one */
function readLedger(root: string): Ledger {
  const { ledger } = readContent(root);
  if (!ledger) return {};
  const parsed = ledgerSchema.safeParse(ledger.value);
  if (parsed.success) return parsed.data;
  const kept = readFileSync(join(root, ledgerPath), 'utf8').split('\n').length;
  throw new Stop(
    `${ledgerPath} (${kept} lines) is not a ledger: ${parsed.error.issues[0]?.message}.\nRestore it: git checkout -- ${ledgerPath}`,
  );
}

/** Brings the ledger up to the words that are there now, and says what it did. */
function update(root: string, ledger: Ledger, today: string): void {
  const tree = readContent(root);
  const problems = validate(tree);
  if (problems.length)
    throw new Stop(
      `${problems.map(formatProblem).join('\n\n')}\n\nAn edition is of words that are right. Mend these first.`,
    );
  for (const { label, document, added } of updateLedger(ledger, catalogOf(tree), today)) {
    console.log(`${label}  ${document}`);
    for (const line of added) console.log(`        ${line}`);
  }
}
