// Gives each peer our pages in its own natural format: the files that its author would have written by hand.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { localeCodes, locales } from '#i18n/locales.ts';
import { type Page, pathOf, type SiteContent } from './site-content.ts';
import { type Dialect, peerComponents, translateBody, type Writing } from './translate.ts';

/** Components that hold no words. */
const empty: ReadonlySet<string> = new Set(['Say', 'Phone', 'HelpCard', 'HelpList', 'SourceList', 'Corrections']);

const forEveryComponent = (writing: (name: string) => Writing[string]): Writing =>
  Object.fromEntries([...peerComponents].map((name) => [name, writing(name)] as const)) as Writing;

const attributes = (values: Readonly<Record<string, string>>) =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');

/** The anchor that GitHub's rules, and so Astro's defaults, make of a heading. */
const githubSlug = (words: string) =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .replaceAll(' ', '-');

/** MDX with components, and the anchors that Astro makes of headings by itself. */
const astro: Dialect = {
  components: forEveryComponent((name) => (values) => ({
    open: `<${name}${attributes(values)}${empty.has(name) ? ' /' : ''}>`,
    close: `</${name}>`,
  })),
  heading: (marks, words) => `${marks} ${words}`,
  anchor: (_, words) => githubSlug(words),
};

const liquidArguments: Readonly<Record<string, readonly string[]>> = {
  Claim: ['id', 'number', 'first'],
  Say: ['phrase'],
  Note: ['title'],
  Table: ['caption'],
  In: ['lang'],
  Phone: ['of', 'phone'],
  HelpCard: ['of'],
  Tile: ['href', 'icon'],
};
const camelCase = (name: string) => `${name[0]?.toLowerCase()}${name.slice(1)}`;

/** Markdown with Eleventy's shortcodes, and markdown-it-attrs for anchors. */
const liquid: Dialect = {
  components: forEveryComponent((name) => (values) => {
    const given = (liquidArguments[name] ?? []).flatMap((key) => (values[key] ? [`"${values[key]}"`] : []));
    const start = `{% ${camelCase(name)}${given.length ? ` ${given.join(', ')}` : ''} %}`;
    return { open: start, close: `{% end${camelCase(name)} %}` };
  }),
  heading: (marks, words, anchor) => `${marks} ${words} {#${anchor}}`,
  anchor: (anchor) => anchor,
};

/** Markdown with Hugo's shortcodes; goldmark knows {#anchor}. */
const hugo: Dialect = {
  components: forEveryComponent((name) => (values) => {
    const start = `${name.toLowerCase()}${attributes(values)}`;
    return empty.has(name)
      ? { open: `{{< ${start} >}}` }
      : { open: `{{% ${start} %}}`, close: `{{% /${name.toLowerCase()} %}}` };
  }),
  heading: (marks, words, anchor) => `${marks} ${words} {#${anchor}}`,
  anchor: (anchor) => anchor,
};

/**
 * MDX takes the paragraph away from a line of nothing but components. Ours is put back by a plugin; the author of an
 * Astro site writes it out.
 */
function withParagraphs(body: string): string {
  const leaf = /<(?:In|Phone)\b[^>]*?(?:\/>|>[^<]*<\/In>)/.source;
  const onlyInline = new RegExp(`^(?:(?:<Claim\\b[^>]*>(?:[^<]|${leaf})*</Claim>|${leaf})\\s*)+$`);
  return body
    .split('\n')
    .map((line) => (onlyInline.test(line) ? `<p>${line}</p>` : line))
    .join('\n');
}

function write(root: string, name: string, text: string): void {
  const file = path.join(root, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

const yaml = (value: unknown) => stringify(value, { lineWidth: 0, aliasDuplicateObjects: false });
const document = (matter: object, body: string) => `---\n${yaml(matter)}---\n\n${body}\n`;
const json = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`;
const byId = <T extends { id: string }>(items: readonly T[]) =>
  Object.fromEntries(items.map((item) => [item.id, item]));

/** Source text first: it is what `x-default` names. */
const languages = [...localeCodes].sort((a) => (a === 'en' ? -1 : 1));

function matterOf(page: Page, site: SiteContent) {
  const find = (id: string, locale: string) =>
    site.pages.find((other) => other.id === id && other.locale === locale) as Page;
  return {
    title: page.title,
    summary: page.summary,
    translations: languages.map((locale) => ({
      locale,
      name: locales[locale].name,
      path: pathOf(find(page.id, locale)),
    })),
    related: page.related.map((id) => {
      const related = find(id, page.locale);
      return { title: related.title, path: pathOf(related) };
    }),
    help: page.help,
    claims: page.claims,
    checked: page.claims.map(({ checked }) => checked).sort()[0] ?? null,
  };
}

/** Our own pictograms, out of the component that draws them. */
function iconsOf(project: string): Record<string, string> {
  const text = readFileSync(path.join(project, 'components/ui/icon.tsx'), 'utf8');
  return Object.fromEntries(
    [...text.matchAll(/^ {2}(\w+):\s*'([^']+)',$/gm)].map(([, name, drawing]) => [name as string, drawing as string]),
  );
}

const pathsOf = (site: SiteContent) =>
  Object.fromEntries(
    localeCodes.map((locale) => [
      locale,
      Object.fromEntries(site.pages.filter((page) => page.locale === locale).map((page) => [page.id, pathOf(page)])),
    ]),
  );

/** Each writer returns the names of the components that the peers do not have. */
export interface PeerInput {
  readonly site: SiteContent;
  readonly project: string;
  /** Our compiled style sheet, the same for every peer. */
  readonly css: string;
  /** Our icon, as SVG. */
  readonly icon: string;
}

export function writeAstro(root: string, { site, project, css, icon }: PeerInput): string[] {
  const leftOut = new Set<string>();
  for (const page of site.pages) {
    const { translations, ...matter } = matterOf(page, site);
    const paths = Object.fromEntries(translations.map(({ locale, path: to }) => [locale, to]));
    write(
      root,
      `src/content/pages/${page.locale}/${page.slug || 'index'}.mdx`,
      document(
        { id: page.id, locale: page.locale, path: pathOf(page), ...matter, translations: paths },
        withParagraphs(translateBody(page, site, astro, leftOut)),
      ),
    );
  }
  for (const name of ['help', 'phrases', 'sources'] as const) write(root, `src/data/${name}.json`, json(site[name]));
  for (const locale of localeCodes) write(root, `src/data/messages/${locale}.json`, json(site.messages[locale]));
  write(root, 'src/data/icons.json', json(iconsOf(project)));
  write(root, 'public/site.css', css);
  write(root, 'public/icon.svg', icon);
  return [...leftOut];
}

export function writeEleventy(root: string, { site, project, css, icon }: PeerInput): string[] {
  const leftOut = new Set<string>();
  for (const page of site.pages)
    write(
      root,
      `content/${page.locale}/${page.slug || 'index'}.md`,
      document({ path: pathOf(page), ...matterOf(page, site) }, translateBody(page, site, liquid, leftOut)),
    );
  for (const locale of localeCodes) {
    write(root, `content/${locale}/${locale}.json`, json({ locale, layout: 'page.liquid' }));
    write(root, `data/messages/${locale}.json`, json(site.messages[locale]));
  }
  for (const name of ['help', 'phrases', 'sources'] as const) write(root, `data/${name}.json`, json(site[name]));
  write(root, 'data/icons.json', json(iconsOf(project)));
  write(root, 'data/paths.json', json(pathsOf(site)));
  write(root, 'public/site.css', css);
  write(root, 'public/icon.svg', icon);
  return [...leftOut];
}

/** Our nested strings as Hugo's flat ones: `help.title` is `help_title`, `{date}` is `{{ .date }}`. */
function hugoStrings(messages: unknown, prefix = ''): [string, { other: string }][] {
  return Object.entries(messages as Record<string, unknown>).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[prefix + key, { other: value.replace(/\{(\w+)\}/g, '{{ .$1 }}') }] as [string, { other: string }]]
      : hugoStrings(value, `${prefix}${key}_`),
  );
}

export function writeHugo(root: string, { site, project, css, icon }: PeerInput): string[] {
  const leftOut = new Set<string>();
  for (const page of site.pages) {
    const { translations: _, ...matter } = matterOf(page, site);
    const levels = ['high', 'medium'].filter((level) => page.claims.some(({ confidence }) => confidence === level));
    write(
      root,
      `content/${page.locale}/${page.slug || '_index'}.md`,
      document({ translationKey: page.id, ...matter, levels }, translateBody(page, site, hugo, leftOut)),
    );
  }
  for (const locale of localeCodes)
    write(root, `i18n/${locale}.json`, json(Object.fromEntries(hugoStrings(site.messages[locale]))));
  for (const name of ['help', 'phrases', 'sources'] as const)
    write(root, `data/${name}.json`, json(byId<{ id: string }>(site[name])));
  write(root, 'data/helporder.json', json(site.help.map(({ id }) => id)));
  write(root, 'data/kinds.json', json([...new Set(site.sources.map(({ kind }) => kind))]));
  const spoken = [...new Set(site.help.flatMap(({ phones }) => phones.flatMap((phone) => phone.languages ?? [])))];
  const named = (locale: string) => new Intl.DisplayNames(locale, { type: 'language' });
  write(
    root,
    'data/languages.json',
    json(
      Object.fromEntries(
        localeCodes.map((locale) => [
          locale,
          Object.fromEntries(spoken.map((code) => [code, named(locale).of(code) ?? code])),
        ]),
      ),
    ),
  );
  write(root, 'data/icons.json', json(iconsOf(project)));
  write(root, 'data/paths.json', json(pathsOf(site)));
  write(root, 'static/site.css', css);
  write(root, 'static/icon.svg', icon);
  return [...leftOut];
}
