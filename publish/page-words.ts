// What a page says, for the search: its headings and passages, from the page's own tree. A passage can stand alone: a
// question keeps its answer, “but” what it limits, a table's cell its row and column, a phrase when to say it.
import type { Element, ElementContent, Root } from 'hast';
import { select } from 'hast-util-select';
import { sentences, words } from '#lib/reading/sentences.ts';
import type { SearchPart } from '#lib/search/index-data.ts';
import { classesOf, find } from './html.ts';

/** Shown on many pages, or said elsewhere: whom to call, what to read next, ways to share, the list of sources. */
const elsewhere = new Set(['call', 'related', 'sources']);
const unread = new Set(['nav', 'script', 'style', 'template', 'svg', 'button', 'form', 'fieldset', 'h1']);
const unreadClasses = ['mark', 'sounds', 'sources', 'print-only', 'fine', 'back', 'label', 'overdue', 'edition-mark'];
const blocks = new Set(['p', 'li', 'dd', 'dt', 'figcaption', 'caption', 'summary', 'blockquote', 'div']);
const heading = /^h[2-6]$/;
/** What is one passage with all that it holds: nothing in it may be shown without the rest. */
const whole = ['say', 'help-card'];

const has = (element: Element, names: readonly string[]) => classesOf(element).some((name) => names.includes(name));

function isRead(element: Element): boolean {
  const { tagName, properties } = element;
  if (unread.has(tagName) || tagName.includes('-') || properties.hidden || properties.ariaHidden === 'true')
    return false;
  // What a file to keep is called and weighs is no word of the page; and what it weighs is known only later.
  if (properties.download !== undefined) return false;
  if (has(element, unreadClasses)) return false;
  return !elsewhere.has(String(properties.ariaLabelledBy ?? ''));
}

function textOf(node: Element | ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' || !isRead(node)) return '';
  const text = node.children.map(textOf).join('');
  if (node.tagName === 'figcaption') return ` ${text}: `;
  return blocks.has(node.tagName) || heading.test(node.tagName) || node.tagName === 'br' ? ` ${text} ` : text;
}

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Begins with a word that leans on the sentence before it. */
const leans =
  /^(?:["“«]?)(?:But|Or|And|So|Then|It|They|That|This|These|Pero|O|Y|Así|Entonces|Eso|Esto|También|Aun así|Es|Son)\b/u;

/** Whether every quotation and bracket that begins also ends. */
const isBalanced = (text: string) =>
  ['«»', '“”', '()'].every(([begin = '', end = '']) => text.split(begin).length === text.split(end).length);

/** The sentences of a block, put together where one would mislead without the other. */
export function passagesOf(text: string): string[] {
  const joined: string[] = [];
  let open = false;
  for (const sentence of sentences(text)) {
    const previous = joined.length - 1;
    if (joined.length && (open || leans.test(sentence))) joined[previous] = `${joined[previous]} ${sentence}`;
    else joined.push(sentence);
    const last = joined[joined.length - 1] ?? '';
    open = !isBalanced(last) || /[?:]["”»)]*$/.test(last) || words(last).length < 4;
  }
  return joined;
}

/** A table's cells, each with its row and its column. Tables without a caption are lists of dates, not words. */
function cellsOf(table: Element): string[] {
  if (!select('caption', table)) return [];
  const rows: string[] = [];
  const walk = (node: Element): void => {
    if (node.tagName === 'tr') {
      const cells = node.children.filter((child): child is Element => child.type === 'element');
      const row = tidy(
        cells
          .filter(({ tagName }) => tagName === 'th')
          .map(textOf)
          .join(' '),
      );
      for (const cell of cells)
        if (cell.tagName === 'td') {
          const column = String(cell.properties.dataLabel ?? '');
          rows.push([row, column && `${column}:`, tidy(textOf(cell))].filter(Boolean).join(' '));
        }
    } else for (const child of node.children) if (child.type === 'element') walk(child);
  };
  walk(table);
  return rows;
}

/** The parts of a page's main text, from top to bottom. */
export function partsOf(tree: Root): SearchPart[] {
  const parts: { anchor: string; heading: string; passages: string[] }[] = [];
  let title = '';
  const at = (anchor: string) => parts.push({ anchor, heading: title, passages: [] });
  const add = (passages: readonly string[]) => parts[parts.length - 1]?.passages.push(...passages.filter(Boolean));
  at('');
  const walk = (node: Element): void => {
    if (!isRead(node)) return;
    const id = String(node.properties.id ?? '');
    if (heading.test(node.tagName)) {
      title = tidy(textOf(node));
      at(id || (parts[parts.length - 1]?.anchor ?? ''));
      return;
    }
    if (id && ['li', 'dt', 'article', 'tr', 'figure'].includes(node.tagName)) at(id);
    if (node.tagName === 'table') return void add(cellsOf(node));
    if (has(node, whole)) return void add([tidy(textOf(node))]);
    // A term is read with its definition, which follows it.
    if (node.tagName === 'dl') {
      const entries = node.children.filter((child): child is Element => child.type === 'element');
      let term = '';
      for (const entry of entries) {
        if (entry.tagName === 'dt') {
          term = tidy(textOf(entry));
          if (entry.properties.id) at(String(entry.properties.id));
        } else add([`${term}: ${tidy(textOf(entry))}`]);
      }
      return;
    }
    let line = '';
    const flush = () => {
      const text = tidy(line);
      if (text) add(passagesOf(text));
      line = '';
    };
    for (const child of node.children) {
      if (child.type === 'element' && isBlock(child)) {
        flush();
        walk(child);
      } else line += textOf(child);
    }
    flush();
  };
  walk(find(tree, 'main'));
  return parts.filter(({ passages, heading: name }) => passages.length > 0 || name);
}

const containers = new Set(['section', 'article', 'aside', 'header', 'ol', 'ul', 'dl', 'table', 'figure', 'details']);
const isBlock = ({ tagName }: Element) => blocks.has(tagName) || containers.has(tagName) || heading.test(tagName);
