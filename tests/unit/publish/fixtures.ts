// A page as Next exports it, small enough to read, and the shape that steps take.
import type { Site } from '#publish/site.ts';

export const css = [
  '@layer base{h1{color:red}.unused{color:blue}.lead{color:green}a:hover{color:teal}}',
  ':root{--used:1px;--unused:2px}.lead{margin:var(--used)}',
  '@media print{.lead{color:#000}.unused-too{color:#111}}',
].join('');

export const exported = `<!DOCTYPE html><html lang="es" dir="ltr"><head><meta charSet="utf-8"/><link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/><link rel="preload" as="script" href="/_next/static/chunks/b.js"/><script src="/_next/static/chunks/b.js" async=""></script><meta name="next-size-adjust" content=""/><meta property="og:title" content="T"/><meta name="twitter:card" content="summary"/><meta name="twitter:title" content="T"/><title>T</title></head><body><div hidden=""><!--$--><!--/$--></div><h1>Uno</h1><p class="lead">Dos</p><a href="/es/ayuda/">Ayuda</a><div hidden="">Se queda</div><script type="application/ld+json">{"@type":"WebPage"}</script><script>self.__next_f.push([1,"3:I[7,[],\\"default\\"]"])</script></body></html>`;

export const flight = '1:"$Sreact.fragment"\n3:I[7,["$2"],"default"]\n4:I[9,[],"Counter"]\n';

export const site = (files: Record<string, string>): Site => ({
  pages: new Map(),
  files: new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)])),
  deploy: new Map(),
});

export const context = { root: '.', basePath: '', languages: ['es', 'en'] };

export const textOf = (made: Site, path: string): string => made.files.get(path)?.toString('utf8') ?? '';
