// Rule: a page that says law has a message for every channel; it fits into what carries it, and says no law that its page
// does not say.
import { type LocaleCode, locales } from '#i18n/locales.ts';
import { translator } from '#i18n/translator.ts';
import { channels, componentOf, messageBlocks, messagePieces, textOfPieces } from '#lib/share/message.ts';
import { foreignToSms, smsParts } from '#lib/share/sms.ts';
import { type Block, blocksOf } from '../blocks.ts';
import type { Catalog, CatalogPage } from '../catalog.ts';
import type { Problem } from '../problem.ts';
import type { DocumentKind } from '../schema.ts';
import type { Entries } from '../words.ts';
import { entriesOf } from './editions.ts';

/** Characters of words in a WhatsApp message of 700: the rest is for the title, the code, the day and the address. */
export const whatsappWords = 500;
/** Parts of an SMS, its last line among them. */
export const smsMost = 3;
/** Room for the last line of an SMS: code, day and address. */
const smsEnding = '\n'.padEnd(62, 'x');

const names: readonly string[] = Object.values(componentOf);
/** What may stand in a message: it has no links, tables or headings to press. */
const inMessages = ['Claim', 'In', 'Phone', 'Say'];

function componentsIn(blocks: readonly Block[]): { name: string; id: string }[] {
  const found: { name: string; id: string }[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) walk(item);
    else if (typeof value === 'object' && value !== null) {
      const { type, name, attributes } = value as { type?: string; name?: string; attributes?: { id?: string } };
      if ((type === 'inline' || type === 'component') && name) found.push({ name, id: attributes?.id ?? '' });
      if (type === 'heading' || type === 'table' || type === 'link') found.push({ name: type, id: '' });
      for (const inner of Object.values(value)) walk(inner);
    }
  };
  walk(blocks);
  return found;
}

function pageProblems({ locale, page }: CatalogPage, kind: DocumentKind, entries: Entries): Problem[] {
  const blocks = blocksOf(page);
  const uses = page.components.filter(({ name }) => names.includes(name));
  // A flyer is itself what is passed on.
  const law = kind === 'flyer' ? undefined : page.components.find(({ name }) => name === 'Claim');
  if (!uses.length && !law) return [];
  const problem = (at: number, found: string, expected: string, mend: string): Problem => ({
    file: page.path,
    line: (uses[Math.min(at, uses.length - 1)] ?? law)?.line,
    found,
    expected,
    mend,
  });
  if (uses.map(({ name }) => name).join() !== names.join())
    return [
      problem(
        0,
        uses.map(({ name }) => `<${name}>`).join(', ') || 'law, and no message to pass it on',
        `one <${names.join('> and one <')}>, in this order`,
        'write both, at the end of the page: WhatsApp and SMS reach different people.',
      ),
    ];
  const isMessage = (block: Block) => block.type === 'component' && names.includes(block.name);
  const said = new Set(componentsIn(blocks.filter((block) => !isMessage(block))).map(({ id }) => id));
  const t = translator(locale as LocaleCode);

  return channels.flatMap((channel, at) => {
    const words = messageBlocks(blocks, channel) ?? [];
    const text = textOfPieces(messagePieces(words, { channel, locale, entries, t }));
    const used = componentsIn(words);
    const problems = used
      .filter(({ name }) => !inMessages.includes(name))
      .map(({ name }) =>
        problem(at, `${name} in a message`, `text, lists and ${inMessages.join(', ')}`, 'say it in words.'),
      );
    for (const { name, id } of used)
      if (name === 'Claim' && !said.has(id))
        problems.push(
          problem(
            at,
            `${id} in a message`,
            'a claim that the page says too',
            'say it on the page first, or leave it out.',
          ),
        );
    if (channel === 'whatsapp' && text.length > whatsappWords)
      problems.push(
        problem(
          at,
          `a message of ${text.length} characters, phrases and numbers counted`,
          `at most ${whatsappWords}`,
          'say fewer things; the address at its end leads to the rest.',
        ),
      );
    if (channel === 'sms') {
      const foreign = foreignToSms(text);
      if (foreign.length)
        problems.push(
          problem(
            at,
            `“${foreign.join(' ')}” in a text message`,
            'letters of the alphabet of text messages (GSM-7)',
            'write it another way.',
          ),
        );
      else if (smsParts(text + smsEnding) > smsMost)
        problems.push(
          problem(
            at,
            `a text message of ${smsParts(text + smsEnding)} parts (${text.length} characters and its last line)`,
            `at most ${smsMost} parts: each one is paid for`,
            'say fewer things.',
          ),
        );
    }
    return problems;
  });
}

export function messages(catalog: Catalog): Problem[] {
  const entries = entriesOf(catalog);
  return [...catalog.documents.values()].flatMap(({ files, pages }) =>
    pages
      .filter(({ locale, page }) => locale in locales && page.problems.length === 0)
      .flatMap((page) => pageProblems(page, files.kind, entries)),
  );
}
