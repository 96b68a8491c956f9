// Check: a claim that is only fairly sure says so: in its section there is a year, and whom to ask.
// A section is what stands under one heading of any level, or before the first. (LOW has no name in the schema.)
import type { Nodes } from 'mdast';
import type { LocaleCode } from '#i18n/locales.ts';
import { type Catalog, catalogOf } from '#lib/content/catalog.ts';
import { attributesOf, isComponent, type MdxFile } from '#lib/content/mdx-file.ts';
import type { Problem } from '#lib/content/problem.ts';
import type { ContentTree } from '#lib/content/tree.ts';
import { headingAnchor } from '#lib/content/vocabulary.ts';

const year = /\b(?:19|20)\d\d\b/;
/** “Ask a lawyer”, or the organisation to ask. “You have the right to a lawyer” is not that. */
const whom: Readonly<Record<LocaleCode, RegExp>> = {
  en: /\b(?:ask|talk|speak|call|check|contact|find|tell)\b[^.?!]*\b(?:lawyers?|attorneys?|NIJC|ACLU|ICIRR|hotline)\b|\blawyer can tell\b/i,
  es: /(?<!\p{L})(?:pregunt|habl|llam|consult|pid|busc|avis)\p{L}*[^.?!]*(?<!\p{L})(?:abogad[oa]s?|NIJC|ACLU|ICIRR|línea de ayuda)(?!\p{L})|abogado le puede decir/iu,
};

interface Section {
  text: string;
  readonly medium: Map<string, number | undefined>;
}

function sectionsOf(page: MdxFile, catalog: Catalog): Section[] {
  let section: Section = { text: '', medium: new Map() };
  const sections = [section];
  const walk = (node: Nodes): void => {
    if (node.type === 'yaml') return;
    if (node.type === 'heading') {
      section = { text: '', medium: new Map() };
      sections.push(section);
    }
    if (isComponent(node)) {
      const { id = '', title, caption } = attributesOf(node);
      section.text += ` ${title ?? caption ?? ''} `;
      const isMedium = node.name === 'Claim' && catalog.claims.get(id)?.value.confidence === 'medium';
      if (isMedium && !section.medium.has(id)) section.medium.set(id, node.position?.start.line);
    }
    if (node.type === 'text') section.text += node.value.replace(headingAnchor, '. ');
    if ('children' in node) node.children.forEach(walk);
    if (/^(?:paragraph|listItem|tableCell)$/.test(node.type)) section.text += ' ';
  };
  walk(page.tree);
  return sections;
}

export function claims(tree: ContentTree): Problem[] {
  const catalog = catalogOf(tree);
  return [...catalog.documents.values()].flatMap(({ pages }) =>
    pages.flatMap(({ page, locale }) =>
      sectionsOf(page, catalog).flatMap(({ text, medium }) => {
        const lacking = [
          !year.test(text) && 'a date (“We checked this on November 22, 2026.”)',
          !whom[locale].test(text) && 'whom to ask (“Ask a lawyer.”)',
        ].filter(Boolean);
        if (!lacking.length) return [];
        return [...medium].map(([id, line]) => ({
          file: page.path,
          line,
          found: `${id}, of medium confidence, without ${lacking.join(' and ')}`,
          expected: 'under the same heading, the year it is from and “ask a lawyer” (or another to ask)',
          mend: 'add what is missing to this section, in every language; or read the source and raise the confidence.',
        }));
      }),
    ),
  );
}
