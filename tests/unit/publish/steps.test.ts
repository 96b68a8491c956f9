// Each step of publish/, on a small export: what it does, and what it refuses.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Root } from 'hast';
import { describe, expect, it } from 'vitest';
import { bundleElements } from '#publish/bundle-elements.ts';
import { checksums } from '#publish/checksums.ts';
import { lostBehaviour } from '#publish/client-components.ts';
import { compress } from '#publish/compress.ts';
import { addPolicies, allowedIn, headerPolicy, pagePolicy } from '#publish/content-security-policy.ts';
import {
  caddySnippet,
  cloudflareHeaders,
  headerTable,
  nginxSnippet,
  vercelConfig,
  writeHeaders,
} from '#publish/headers.ts';
import { inlineStyles, namesIn, usedRules } from '#publish/inline-styles.ts';
import { addNavigation, speculationRules } from '#publish/navigation.ts';
import { parsePages } from '#publish/parse-pages.ts';
import { prune } from '#publish/prune.ts';
import { serializePages } from '#publish/serialize-pages.ts';
import { integrity, type PublishStep, type Site } from '#publish/site.ts';
import { stripFramework } from '#publish/strip-framework.ts';
import { context, css, exported, flight, site, textOf } from './fixtures.ts';

const through = async (start: Site, ...steps: PublishStep[]): Promise<Site> => {
  let made = start;
  for (const { run } of steps) made = await run(made, context);
  return made;
};

const page = 'es/index.html';
const export_ = () => site({ [page]: exported, 'es/index.txt': flight, '_next/static/chunks/a.css': css });

describe('parse the pages', () => {
  it('drops the copies of the 404 page and puts a language’s own where hosts look for it', async () => {
    const files = {
      '404.html': exported,
      '404/index.html': exported,
      '_not-found/index.html': exported,
      'es/404/index.html': exported,
    };
    expect([...(await through(site(files), parsePages)).pages.keys()]).toEqual(['404.html', 'es/404.html']);
  });
});

describe('refuse client components', () => {
  const modules = new Map([
    ['7', '/node_modules/next/dist/esm/client/components/layout-router.js'],
    ['9', '/components/site/counter.tsx'],
  ]);

  it('names the page and the component whose behaviour would be lost', async () => {
    const [problem, ...more] = lostBehaviour(await through(export_(), parsePages), modules);
    expect(more).toEqual([]);
    expect(problem).toMatch(/^\/es\/\n {2}found: {4}the client component “Counter” of components\/site\/counter\.tsx/);
    expect(problem).toMatch(/custom element in elements\//);
  });

  it('looks at the pages for wrong addresses too, whose data lies where Next wrote them', async () => {
    const files = {
      '404.html': exported,
      '_not-found/index.html': exported,
      '_not-found/index.txt': '3:I[7,[],"default"]\n',
      'es/404/index.html': exported,
      'es/404/index.txt': flight,
    };
    const problems = lostBehaviour(await through(site(files), parsePages), modules);
    expect(problems).toEqual([expect.stringMatching(/^\/es\/404\.html\n {2}found: {4}the client component “Counter”/)]);
  });

  it('names a page that does not say what it asks for, and lets none pass unread', async () => {
    const files = { [page]: exported, '404.html': exported, '_not-found/index.txt': 'in another form' };
    const problems = lostBehaviour(await through(site(files), parsePages), modules);
    expect(problems).toEqual([
      expect.stringMatching(/^\/es\/\n {2}found: {4}no list of the modules .* in es\/index\.txt/),
      expect.stringMatching(/^\/404\.html\n {2}found: {4}no list of the modules .* in _not-found\/index\.txt/),
    ]);
  });

  it('lets the framework’s own workings pass, and nothing it does not know', async () => {
    const parsed = await through(site({ [page]: exported, 'es/index.txt': '3:I[7,[],"default"]\n' }), parsePages);
    expect(lostBehaviour(parsed, modules)).toEqual([]);
    expect(lostBehaviour(parsed, new Map())).toHaveLength(1);
    const link = new Map([['7', '/node_modules/next/dist/client/app-dir/link.js']]);
    expect(lostBehaviour(parsed, link)).toHaveLength(1);
  });
});

describe('take out the framework', () => {
  it('keeps the words, structured data and hidden words, and nothing of the framework', async () => {
    const html = textOf(await through(export_(), parsePages, stripFramework, serializePages), page);
    expect(html).not.toMatch(/__next|_next\/static\/chunks\/b|preload|precedence|size-adjust|<!--/);
    expect(html).toMatch(/<meta property=og:title content=T><meta name=twitter:card content=summary>(?!<meta)/);
    expect(html).toMatch(/<h1>Uno<\/h1><p class=lead>Dos/);
    expect(html).toMatch(/<div hidden>Se queda<\/div>/);
    expect(html).toMatch(/<script type=application\/ld\+json>\{"@type":"WebPage"\}<\/script>/);
  });
});

describe('inline the styles', () => {
  it('keeps the rules that the page uses, in every kind of block, and no other', async () => {
    const html = textOf(await through(export_(), parsePages, stripFramework, inlineStyles, serializePages), page);
    const style = /<style>(.*?)<\/style>/.exec(html)?.[1] ?? '';
    for (const rule of [
      'h1{color:red}',
      '.lead{color:green}',
      'a:hover{color:teal}',
      '--used:1px',
      '.lead{color:#000}',
    ])
      expect(style).toContain(rule);
    expect(style).not.toMatch(/unused/);
    expect(html).not.toMatch(/rel=stylesheet/);
  });

  it('leaves out what is about the elements or the paper of other pages', async () => {
    const { pages } = await through(
      site({ [page]: '<html lang=es><body><main class="say"><p class="words">A</p><my-own></my-own></main>' }),
      parsePages,
    );
    const rules = await usedRules(
      [
        'main:has(.note){a:b}main:has(> .words),main:has(.note) p{c:d}',
        'main:has(> my-own){e:f}main:has(fill-sheet),main>p:has(+fill-sheet){g:h}main:has(p:nth-child(4)){i:j}',
        '.say{page:own}@page own{size:A4}@page{margin:1in}@page sheet{size:A5}',
      ].join(''),
      namesIn(pages.get(page) as never),
    );
    expect(rules).toBe(
      'main:has(> .words){c:d}main:has(> my-own){e:f}main:has(p:nth-child(4)){i:j}.say{page:own}@page own{size:A4}@page{margin:1in}',
    );
  });

  it('keeps a rule for each element, class, attribute and state of the real style sheets that a page can match', async () => {
    const { pages } = await through(
      site({
        [page]:
          '<html lang=es><body><table><tbody><tr><td data-label="x">1</table><div class="say"><p class="words">A</p><p role=status></div>',
      }),
      parsePages,
    );
    const rules = await usedRules(
      '.say>:last-child{margin:0}.say .words{a:b}td:before{content:attr(data-label)}[data-label]{c:d}.note>:last-child{e:f}[role=status]{g:h}',
      namesIn(pages.get(page) as never),
    );
    expect(rules).toBe(
      '.say>:last-child{margin:0}.say .words{a:b}td:before{content:attr(data-label)}[data-label]{c:d}[role=status]{g:h}',
    );
  });
});

describe('bundle the elements', () => {
  const bundled = (html: string) =>
    through(site({ 'a.html': html, 'b.html': '<p>No</p>' }), parsePages, bundleElements, addPolicies, serializePages);

  it('lets the pages that hold one fetch it as a hashed module with its sum', async () => {
    const made = await bundled('<share-page></share-page>');
    const html = textOf(made, 'a.html');
    const [, src = '', sum] = /<link rel=modulepreload href=\/(\S+) integrity="?(sha256-[^"> ]+)/.exec(html) ?? [];
    expect(src).toMatch(/^assets\/share-page\.[0-9a-f]{8}\.js$/);
    expect(sum).toBe(integrity(made.files.get(src) ?? ''));
    const loader = /<script type=module>(.+)<\/script>$/s.exec(html)?.[1] ?? '';
    expect(html).toContain(`script-src 'self' '${integrity(loader)}';`);
    expect(textOf(made, 'b.html')).not.toMatch(/<script|<link/);
    expect(textOf(made, 'b.html')).toContain("script-src 'none'");
  });

  it('puts one that is needed at once behind the words, and lets just that code run there', async () => {
    const made = await bundled('<main><quick-exit></quick-exit><p>Words</main>');
    const html = textOf(made, 'a.html');
    const code = /<p>Words<\/main><script type=module>(.+)<\/script>$/s.exec(html)?.[1] ?? '';
    expect(code).toContain('customElements.define("quick-exit"');
    expect(html).toContain(`script-src '${integrity(code)}';`);
    expect([...made.files.keys()].filter((path) => path.endsWith('.js'))).toEqual([]);
  });

  it('lets a page load what its element asks for later', async () => {
    const html = textOf(await bundled('<site-search data-code="/assets/search.js"></site-search>'), 'a.html');
    expect(html).toContain("script-src 'self'");
  });

  it('refuses an element that no file defines', async () => {
    await expect(
      through(site({ 'a.html': '<no-such-thing></no-such-thing>' }), parsePages, bundleElements),
    ).rejects.toThrow(/elements\/no-such-thing\.ts/);
  });
});

describe('delete what nothing refers to', () => {
  it('takes away the router’s data and keeps the rest', async () => {
    const made = await through(
      site({
        [page]: exported,
        'es/index.txt': flight,
        'es/__next._tree.txt': 'x',
        '_next/static/chunks/b.js': 'x',
        'es/guarde-silencio.txt': 'words',
        'robots.txt': 'x',
      }),
      parsePages,
      stripFramework,
      prune,
    );
    expect([...made.files.keys()].sort()).toEqual(['es/guarde-silencio.txt', 'robots.txt']);
  });

  it('refuses a type of file that the site does not publish, by name', async () => {
    await expect(through(site({ 'es/notes.docx': 'x' }), prune)).rejects.toThrow(
      /out\/es\/notes\.docx[\s\S]*add its type to publish\/prune\.ts/,
    );
  });
});

describe('security policies', () => {
  it('allow by hash exactly what stands in the page', async () => {
    const html = textOf(
      await through(export_(), parsePages, stripFramework, inlineStyles, addNavigation, addPolicies, serializePages),
      page,
    );
    const content = /http-equiv=Content-Security-Policy content="([^"]+)"/.exec(html)?.[1] ?? '';
    const sum = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const style = /<style>(.*?)<\/style>/.exec(html)?.[1] ?? '';
    expect(content).toContain("default-src 'none'");
    expect(content).toContain(`style-src ${sum(style)};`);
    expect(content).toContain(`script-src ${sum(speculationRules)};`);
    expect(content).not.toMatch(/unsafe|frame-ancestors|'self';? *script/);
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<style>'));
  });

  it('put together, allow what any page needs, and the header adds what a meta may not say', () => {
    const one = { styles: new Set(["'a'"]), scripts: new Set(["'s'"]), images: false, sounds: false, workers: false };
    const two = { styles: new Set(["'b'"]), scripts: new Set<string>(), images: true, sounds: true, workers: true };
    const text = headerPolicy([one, two]);
    expect(text).toContain("script-src 's'");
    expect(text).toContain("img-src 'self'");
    expect(text).toContain("media-src 'self'");
    expect(text).toContain("object-src 'none'");
    // Styles are left to the page's own policy.
    expect(text).not.toMatch(/style-src|default-src/);
    expect(headerPolicy([one])).toContain("media-src 'none'");
    expect(pagePolicy(one)).not.toContain('media-src');
    expect(text).toContain("frame-ancestors 'none'");
    expect(pagePolicy(allowedIn({ type: 'root', children: [] }))).toContain("script-src 'none'");
  });
});

describe('a recorded phrase', () => {
  it('lets its page play sounds of the site, and no other page', () => {
    const card = (recorded?: string): Root => ({
      type: 'root',
      children: [
        { type: 'element', tagName: 'say-aloud', properties: recorded ? { dataRecorded: recorded } : {}, children: [] },
      ],
    });
    expect(pagePolicy(allowedIn(card('/audio/no-entry.en.mp3')))).toContain("media-src 'self'");
    expect(pagePolicy(allowedIn(card()))).not.toContain('media-src');
  });
});

describe('the header table', () => {
  const table = headerTable("default-src 'none'");
  const root = { basePath: '', languages: ['es'] };

  it('says the same for every host', () => {
    const vercel = JSON.parse(vercelConfig(table, '')) as {
      headers: { source: string; headers: { key: string; value: string }[] }[];
    };
    for (const [name, value] of Object.entries(table.all)) {
      expect(cloudflareHeaders(table, '')).toContain(`  ${name}: ${value}\n`);
      expect(vercel.headers[0]?.headers).toContainEqual({ key: name, value });
      expect(nginxSnippet(table, root)).toContain(`add_header ${name} "${value}" always;`);
    }
  });

  it('opens one folder to programs of other sites, for every host', () => {
    const { path, headers } = table.open;
    expect(Object.keys(table.all)).not.toContain('Access-Control-Allow-Origin');
    for (const [name, value] of Object.entries(headers)) {
      expect(cloudflareHeaders(table, '')).toContain(`\n${path}*\n  ${name}: ${value}\n`);
      expect(JSON.parse(vercelConfig(table, '')).headers).toContainEqual({
        source: `${path}(.*)`,
        headers: [{ key: name, value }],
      });
      expect(nginxSnippet(table, root)).toContain(`if ($uri ~ "^${path}")`);
      expect(caddySnippet(table, root)).toContain(`@open path ${path}*\nheader @open ${name} "${value}"`);
    }
  });

  it('names what stands in a folder of the host by its whole address, for every host, and nothing outside it', () => {
    const place = { basePath: '/my.rights', languages: ['es', 'en'] };
    const texts = [
      cloudflareHeaders(table, place.basePath),
      vercelConfig(table, place.basePath),
      nginxSnippet(table, place),
      caddySnippet(table, place),
    ];
    for (const text of texts) {
      expect(text).toMatch(/\/my\\?\.rights\/assets\//);
      expect(text).toMatch(/\/my\\?\.rights\/api\/v1\//);
      expect(text).not.toMatch(/(?<!\/my\\?\.rights)(?<!\/my\\?\.rights\/e[sn])\/(assets|api|404\.html|es|en)\b/);
    }
    const [cloudflare, vercel = '', nginx, caddy] = texts;
    expect(cloudflare?.split('\n').filter((line) => /^\S/.test(line))).toEqual([
      '/my.rights/*',
      '/my.rights/assets/*',
      '/my.rights/api/v1/*',
    ]);
    for (const { source } of JSON.parse(vercel).headers) expect(source).toMatch(/^\/my\.rights\//);
    expect(nginx).toContain('error_page 404 /my.rights/404.html;');
    expect(nginx).toContain('if ($uri ~ "^/my\\.rights/assets/")');
    // What is said for the whole server would be said for what others keep there.
    expect(nginx?.slice(0, nginx.indexOf('location /my.rights/ {'))).not.toMatch(/add_header|error_page|index/);
    expect(caddy).toContain("{err.status_code} == 404 && path('/my.rights/*')");
    expect(caddy).toContain('rewrite @en /my.rights/en/404.html');
    expect(caddy?.slice(0, caddy.indexOf('handle /my.rights/* {'))).not.toMatch(/header|file_server/);
  });

  it('goes to a file for each host, which knows the folder', async () => {
    const place = { ...context, basePath: '/rights' };
    const made = await writeHeaders.run(site({}), place);
    const texts = ['_headers', 'vercel.json'].map((path) => textOf(made, path));
    texts.push(...['nginx.conf', 'Caddyfile'].map((name) => made.deploy.get(name) ?? ''));
    for (const text of texts) expect(text).toContain('/rights/assets/');
    // The table is for our own server, which looks files up by their path in out/.
    expect(made.deploy.get('headers.json')).toContain('"lastingPath": "/assets/"');
  });

  it('goes to a file for each host', async () => {
    const made = await through(export_(), parsePages, stripFramework, inlineStyles, writeHeaders);
    expect(textOf(made, '_headers')).toContain('Content-Security-Policy: ');
    expect([...made.deploy.keys()]).toEqual(['headers.json', 'nginx.conf', 'Caddyfile']);
  });
});

describe('compress and sum', () => {
  it('puts copies beside text that open to the same bytes, and none beside pictures', async () => {
    const place = { ...context, root: mkdtempSync(join(tmpdir(), 'compress-')) };
    const made = await compress.run(site({ 'a.html': 'hola '.repeat(100), 'b.png': 'x' }), place);
    expect(brotliDecompressSync(made.files.get('a.html.br') ?? '').toString()).toBe('hola '.repeat(100));
    expect(gunzipSync(made.files.get('a.html.gz') ?? '').toString()).toBe('hola '.repeat(100));
    expect(made.files.has('b.png.br')).toBe(false);
  });

  it('makes the same copies again when what it kept is damaged, or of other words', async () => {
    const root = mkdtempSync(join(tmpdir(), 'compress-'));
    const copyOf = async (words: string) =>
      (await compress.run(site({ 'a.html': words }), { ...context, root })).files.get('a.html.br');
    const first = await copyOf('hola '.repeat(100));
    const [kept = ''] = readdirSync(join(root, '.cache', 'brotli'));
    for (const bytes of ['no brotli', brotliCompressSync('adiós')]) {
      writeFileSync(join(root, '.cache', 'brotli', kept), bytes);
      expect(await copyOf('hola '.repeat(100))).toEqual(first);
    }
    expect(brotliDecompressSync((await copyOf('otra')) ?? '').toString()).toBe('otra');
  });

  it('writes sums that sha256sum --check reads', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sums-'));
    const made = await through(site({ 'a.txt': 'uno', 'b.txt': 'dos' }), checksums);
    for (const [path, bytes] of made.files) writeFileSync(join(folder, path), bytes);
    expect(execFileSync('sha256sum', ['--check', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8' })).toBe(
      'a.txt: OK\nb.txt: OK\n',
    );
    writeFileSync(join(folder, 'b.txt'), 'tres');
    expect(() => execFileSync('sha256sum', ['--check', 'SHA256SUMS'], { cwd: folder, stdio: 'pipe' })).toThrow();
  });
});
