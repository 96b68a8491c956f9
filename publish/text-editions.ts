// Step: every page as plain text (at most 80 columns, for the slowest phone and for lynx) and as Markdown (for programs
// that quote it), an index of the texts in each language, and llms.txt. All are made from the pages, never beside them.

import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { convert, type HtmlToTextOptions } from 'html-to-text';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { type LocaleCode, localeCodes, locales } from '#i18n/locales.ts';
import { translator } from '#i18n/translator.ts';
import { allDocuments, type Document, editionOf, listedDocuments } from '#lib/content/repository.ts';
import { absolute, codePath, pagePath, textPath, typed } from '#lib/site/address.ts';
import { license } from '#lib/site/license.ts';
import { basePath, siteUrl } from '#lib/site/settings.ts';
import { readingCopy } from './reading-copy.ts';
import { type PublishStep, pathOf, type Site } from './site.ts';

const columns = 78;

/** Without it a browser that is told no character set takes UTF-8 text for another one (RFC 3629, section 6). */
const byteOrderMark = '\uFEFF';

const textOptions: HtmlToTextOptions = {
  wordwrap: columns,
  selectors: [
    { selector: 'a', options: { linkBrackets: ['<', '>'], hideLinkHrefIfSameAsText: true } },
    { selector: 'h1', options: { leadingLineBreaks: 1 } },
    { selector: 'h2', options: { leadingLineBreaks: 3 } },
    { selector: 'h3', options: { uppercase: false } },
    { selector: 'figure', format: 'block', options: { leadingLineBreaks: 2, trailingLineBreaks: 2 } },
    { selector: 'figcaption', format: 'block' },
    { selector: 'ul', options: { itemPrefix: ' - ' } },
  ],
};

const markdown = unified()
  .use(rehypeRemark)
  .use(remarkGfm)
  .use(remarkStringify, { bullet: '-', emphasis: '_', rule: '-' });

/** The file of a page, in the site as the steps pass it on. */
const fileOf = ({ locale, slug }: Document) => pathOf(pagePath(locale, slug), basePath);

function treeOf(site: Site, document: Document): Root {
  const tree = site.pages.get(fileOf(document));
  if (!tree) throw new Error(`publish: no page ${fileOf(document)} to make a text of`);
  return tree;
}

const whole = (href: string) => new URL(href, siteUrl).href;

const copyOf = ({ locale, slug }: Document, tree: Root) => readingCopy(tree, pagePath(locale, slug), whole);

/** What stands before and after the words, whatever the form: whose they are, how old, and what they are not. */
function frame(document: Document) {
  const t = translator(document.locale);
  const { label, code } = editionOf(document.id);
  const check = t('edition.short', { address: typed(absolute(codePath(code))) });
  return {
    before: [t('site.name'), absolute(pagePath(document.locale, document.slug)), t('edition.code', { label })],
    after: [check, t('footer.notAdvice'), t('footer.license')],
  };
}

function asText(document: Document, tree: Root): string {
  const { before, after } = frame(document);
  const words = convert(toHtml(copyOf(document, tree)), textOptions);
  const rule = '-'.repeat(columns);
  const wrapped = after.map((line) => convert(toHtml({ type: 'text', value: line }), textOptions));
  return `${byteOrderMark}${[...before, rule, '', words, '', rule, ...wrapped].join('\n')}\n`;
}

function asMarkdown(document: Document, tree: Root): string {
  const { before, after } = frame(document);
  const mdast = markdown.runSync(copyOf(document, tree)) as Parameters<typeof markdown.stringify>[0];
  return `${[...before].join('  \n')}\n\n${markdown.stringify(mdast).trim()}\n\n---\n\n${after.join('  \n')}\n`;
}

/** Every text of a language, with what it is about. */
function indexOf(locale: LocaleCode): string {
  const t = translator(locale);
  const groups = listedDocuments(locale).map(({ kind, listed }) =>
    [
      `${t(`search.kind.${kind}`)}\n`,
      ...listed.map(({ title, slug }) => `${title}\n  ${absolute(textPath(locale, slug, 'txt'))}`),
    ].join('\n'),
  );
  return `\n${t('text.index').toLocaleUpperCase(locale)}\n\n${groups.join('\n\n')}\n`;
}

/** https://llmstxt.org: what assistants may read, and how to quote it. */
function forAssistants(): string {
  const lists = localeCodes.map((locale) => {
    const t = translator(locale);
    const items = allDocuments(locale).map(
      ({ title, slug, summary }) => `- [${title}](${absolute(textPath(locale, slug, 'md'))}): ${summary}`,
    );
    const unread = allDocuments(locale).some(({ claims, legalReview }) => claims.length > 0 && !legalReview);
    const quote = [t('text.quote'), ...(unread ? [t('text.notReviewed')] : [])].join(' ');
    return `## ${locales[locale].name}\n\n${quote}\n\n${items.join('\n')}\n`;
  });
  const names = localeCodes.map((locale) => translator(locale)('site.name')).join(' · ');
  const about = localeCodes.map((locale) => `> ${translator(locale)('site.tagline')}`).join('\n>\n');
  return `# ${names}\n\n${about}\n\n${license.name}: ${license.url}\n\n${lists.join('\n')}`;
}

export const addTextEditions: PublishStep = {
  name: 'write the text editions',
  run(site) {
    const files = new Map(site.files);
    const add = (path: string, words: string) => files.set(pathOf(path, basePath), Buffer.from(words));
    for (const locale of localeCodes) {
      for (const document of allDocuments(locale)) {
        const tree = treeOf(site, document);
        const index = document.slug ? '' : indexOf(locale);
        add(textPath(locale, document.slug, 'txt'), asText(document, tree) + index);
        add(textPath(locale, document.slug, 'md'), asMarkdown(document, tree));
      }
    }
    add(`${basePath}/llms.txt`, forAssistants());
    return { ...site, files };
  },
};
