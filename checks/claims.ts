// Check: a claim that is only fairly sure says so: in its section there is a year (in the claim or
// outside claims: another’s is not its own), and whom to ask. A section is what stands under one heading, of any level.
import type { Nodes } from 'mdast';
import type { LocaleCode } from '#i18n/locales.ts';
import { type Catalog, catalogOf } from '#lib/content/catalog.ts';
import { attributesOf, isComponent, type MdxFile } from '#lib/content/mdx-file.ts';
import type { Problem } from '#lib/content/problem.ts';
import type { ContentTree } from '#lib/content/tree.ts';
import { headingAnchor, wordsInAttributes } from '#lib/content/vocabulary.ts';
import { componentOf } from '#lib/share/message.ts';

const year = /\b(?:19|20)\d\d\b/;
/** “Ask a lawyer”, or the organisation to ask. “You have the right to a lawyer” is not that. */
const whom: Readonly<Record<LocaleCode, RegExp>> = {
  en: /\b(?:ask|talk|speak|call|check|contact|find|tell)\b[^.?!]*\b(?:lawyers?|attorneys?|NIJC|ACLU|ICIRR|hotline)\b|\blawyer can tell\b/i,
  es: /(?<!\p{L})(?:pregunt|habl|llam|consult|pid|busc|avis)\p{L}*[^.?!]*(?<!\p{L})(?:abogad[oa]s?|NIJC|ACLU|ICIRR|línea de ayuda)(?!\p{L})|abogado le puede decir/iu,
};

const messageNames: readonly string[] = Object.values(componentOf);

interface Medium {
  readonly line: number | undefined;
  text: string;
}

interface Section {
  text: string;
  /** The words outside claims: a year in one claim is not another's. */
  outside: string;
  /** What shows it says the day on which it was checked. */
  readonly dated?: true;
  readonly medium: Map<string, Medium>;
}

function sectionsOf(page: MdxFile, catalog: Catalog): Section[] {
  const empty = (): Section => ({ text: '', outside: '', medium: new Map() });
  const sections = [empty()];
  const walk = (node: Nodes, claim: string | undefined): void => {
    if (node.type === 'yaml') return;
    // A message to pass on is a section of its own, and its last line says the day (lib/share/signed.ts).
    if (isComponent(node) && messageNames.includes(node.name ?? '')) sections.push({ ...empty(), dated: true });
    if (node.type === 'heading') sections.push(empty());
    const section = sections.at(-1) as Section;
    const add = (words: string) => {
      section.text += words;
      if (claim === undefined) section.outside += words;
      const medium = section.medium.get(claim ?? '');
      if (medium) medium.text += words;
    };
    let inside = claim;
    if (isComponent(node)) {
      const attributes = attributesOf(node);
      const { id = '' } = attributes;
      add(` ${wordsInAttributes(attributes).join(' ')} `);
      if (node.name === 'Claim') inside = id;
      const isMedium = node.name === 'Claim' && catalog.claims.get(id)?.value.confidence === 'medium';
      if (isMedium && !section.medium.has(id)) section.medium.set(id, { line: node.position?.start.line, text: '' });
    }
    if (node.type === 'text') add(node.value.replace(headingAnchor, '. '));
    if ('children' in node) for (const child of node.children) walk(child, inside);
    if (/^(?:paragraph|listItem|tableCell)$/.test(node.type)) add(' ');
  };
  walk(page.tree, undefined);
  return sections;
}

export function claims(tree: ContentTree): Problem[] {
  const catalog = catalogOf(tree);
  return [...catalog.documents.values()].flatMap(({ pages }) =>
    pages.flatMap(({ page, locale }) =>
      sectionsOf(page, catalog).flatMap(({ text, outside, dated, medium }) =>
        [...medium].flatMap(([id, claim]) => {
          const lacking = [
            !dated && !year.test(outside + claim.text) && 'a date (“We checked this on November 22, 2026.”)',
            !whom[locale].test(text) && 'whom to ask (“Ask a lawyer.”)',
          ].filter(Boolean);
          if (!lacking.length) return [];
          return [
            {
              file: page.path,
              line: claim.line,
              found: `${id}, of medium confidence, without ${lacking.join(' and ')}`,
              expected: 'under the same heading, the year it is from and “ask a lawyer” (or another to ask)',
              mend: 'add what is missing to this section, in every language; or read the source and raise the confidence.',
            },
          ];
        }),
      ),
    ),
  );
}
