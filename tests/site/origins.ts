// What a browser fetches, or sends, by itself when it shows a document. Links that a reader may follow are not that.
import type { Root } from 'hast';
import { selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';

/** Links of these kinds are only words about the page; every other one makes a browser fetch or connect. */
const silentLinks = new Set(['canonical', 'alternate', 'author', 'license', 'next', 'prev', 'me']);

/** Attributes that load or send, whatever element they stand on. */
const loading = [
  'src',
  'poster',
  'data',
  'action',
  'formAction',
  'background',
  'manifest',
  'xLinkHref',
  'codeBase',
] as const;
/** Attributes with a list of addresses. */
const lists = ['srcSet', 'imageSrcSet', 'ping'] as const;
/** What other programs fetch when the page is shared. */
const previews = ['og:image', 'og:audio', 'og:video', 'twitter:image'];

/** The addresses that a page loads from or sends to, as they are written. */
export function loadsOf(tree: Root): string[] {
  return selectAll('*', tree).flatMap((element) => {
    const { tagName, properties } = element;
    const found: string[] = loading.flatMap((name) => (properties[name] ? String(properties[name]) : []));
    for (const name of lists) {
      const value = properties[name];
      const items = Array.isArray(value) ? value.map(String) : String(value ?? '').split(/[\s,]+(?=\S*[/.:])/);
      found.push(...items.map((item) => item.trim().split(/\s/)[0] ?? '').filter(Boolean));
    }
    if (tagName === 'link' || tagName === 'base' || tagName === 'use' || tagName === 'image') {
      const kinds = (properties.rel ?? []) as string[];
      const silent = kinds.length > 0 && kinds.every((kind) => silentLinks.has(kind));
      if (properties.href && !silent) found.push(String(properties.href));
    }
    if (tagName === 'meta') {
      const name = String(properties.property ?? properties.name ?? '');
      if (previews.some((preview) => name.startsWith(preview)) && !/:(alt|type|width|height)$/.test(name))
        found.push(String(properties.content));
      if (String(properties.httpEquiv).toLowerCase() === 'refresh')
        found.push(String(properties.content).replace(/^[^=]*=\s*/, ''));
    }
    if (tagName === 'style') found.push(...loadsOfCss(textOf(element)));
    if (properties.style) found.push(...loadsOfCss(String(properties.style)));
    return found;
  });
}

/** The addresses that a style sheet loads from. */
export function loadsOfCss(css: string): string[] {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '');
  const urls = [...plain.matchAll(/(?:url|src)\(\s*(["']?)(.*?)\1\s*\)/gi)].map((match) => match[2]);
  const strings = [...plain.matchAll(/(?:@import|image-set\()\s*(["'])(.*?)\1/gi)].map((match) => match[2]);
  return [...urls, ...strings].flatMap((url) => url || []);
}

/** The hosts of every whole address in a text, with a protocol or without one. */
export function hostsIn(text: string): string[] {
  const name = String.raw`((?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d+)?|localhost(?::\d+)?)`;
  const plain = text.replaceAll('\\/', '/');
  const whole = [...plain.matchAll(new RegExp(String.raw`\b(?:https?|wss?):\/\/${name}`, 'gi'))];
  const short = [...plain.matchAll(new RegExp(String.raw`["'(=\x60]\/\/${name}(?=["'/)\s\x60])`, 'gi'))];
  return [...new Set([...whole, ...short].map((match) => (match[1] ?? '').toLowerCase()))];
}
