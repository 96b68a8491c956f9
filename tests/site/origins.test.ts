// Nothing in the site is fetched from anybody else, and no address of a stranger is in any of its files.

import { exitAddress } from '#lib/site/quick-exit.ts';
import { citedHosts } from './content.ts';
import { hostsIn, loadsOf, loadsOfCss } from './origins.ts';
import { fileOf, type Page, type Site, siteUrl } from './pages.ts';
import { pageRule, siteRule } from './rule.ts';

const { origin, host } = new URL(siteUrl);

/** Those of the addresses that are not the site's own, seen from a page. */
const strangers = (addresses: readonly string[], { path }: Pick<Page, 'path'>) =>
  addresses.filter((address) => {
    const url = URL.parse(address, origin + path);
    return url?.origin !== origin && url?.protocol !== 'data:';
  });

pageRule('no page loads from, or sends to, another origin', (page) => strangers(loadsOf(page.tree), page), [
  ['<a href="https://example.org/">a</a><link rel=canonical href="https://example.org/"><img src="/a.png">', []],
  ['<img src="https://a.example/a.png">', ['https://a.example/a.png']],
  ['<script src="//b.example/b.js"></script>', ['//b.example/b.js']],
  ['<link rel="stylesheet" href="https://c.example/c.css">', ['https://c.example/c.css']],
  ['<link rel="alternate stylesheet" href="https://c.example/c.css">', ['https://c.example/c.css']],
  ['<link rel="shortcut icon" href="https://d.example/d.ico">', ['https://d.example/d.ico']],
  ['<link rel=preconnect href="https://e.example">', ['https://e.example']],
  ['<link rel=preload imagesrcset="https://f.example/f.png 1x" as=image>', ['https://f.example/f.png']],
  ['<img srcset="/a.png 1x, https://g.example/g.png 2x">', ['https://g.example/g.png']],
  [
    '<form action="https://h.example/"><button formaction="http://i.example/">',
    ['https://h.example/', 'http://i.example/'],
  ],
  ['<style>p{background:url(https://j.example/j.png)}</style>', ['https://j.example/j.png']],
  ['<p style="background:url(\'//k.example/k.png\')">', ['//k.example/k.png']],
  ['<iframe src="https://l.example/">', ['https://l.example/']],
  ['<object data="https://m.example/">', ['https://m.example/']],
  [
    '<video poster="https://n.example/"><source src="https://o.example/">',
    ['https://n.example/', 'https://o.example/'],
  ],
  [
    '<svg><use href="https://p.example/p.svg#a"/><image xlink:href="https://q.example/"/></svg>',
    ['https://p.example/p.svg#a', 'https://q.example/'],
  ],
  [
    '<meta property="og:image" content="https://r.example/r.png"><meta property="og:image:width" content="1200">',
    ['https://r.example/r.png'],
  ],
  ['<meta http-equiv="refresh" content="0; url=https://s.example/">', ['https://s.example/']],
  ['<a href="/es/" ping="https://t.example/">a</a>', ['https://t.example/']],
  ['<base href="https://u.example/">', ['https://u.example/']],
  ['<link rel=manifest href="https://v.example/m.json">', ['https://v.example/m.json']],
]);

const styleSheets = ({ files }: Site) => [...files].filter((file) => file.endsWith('.css'));

siteRule(
  'no style sheet loads from another origin',
  (site) =>
    styleSheets(site).flatMap((file) =>
      strangers(loadsOfCss(site.read(file)), { path: file }).map((address) => `${file}: ${address}`),
    ),
  [
    [{ '/a.css': 'p { background: url("/a.png") } /* url(https://a.example) */ a { color: red }' }, []],
    [
      {
        '/a.css':
          '@import "https://a.example/a.css"; @import url(//b.example/b.css); @font-face { src: url( "https://c.example/c.woff2" ) }',
      },
      ['/a.css: //b.example/b.css', '/a.css: https://c.example/c.woff2', '/a.css: https://a.example/a.css'],
    ],
    [{ '/a.css': 'p{background:image-set("https://d.example/d.png" 1x)}' }, ['/a.css: https://d.example/d.png']],
  ],
);

siteRule(
  'what the site loads of its own is there',
  (site) => {
    const missing = (addresses: readonly string[], path: string) =>
      addresses
        .filter((address) => !/^(data:|#)/.test(address))
        .map((address) => URL.parse(address, origin + path))
        .filter((url) => url?.origin === origin && !site.files.has(fileOf(url.pathname)))
        .map((url) => `${path}: ${url?.pathname}`);
    return [
      ...site.pages.flatMap((page) => missing(loadsOf(page.tree), page.path)),
      ...styleSheets(site).flatMap((file) => missing(loadsOfCss(site.read(file)), file)),
    ];
  },
  [
    [{ '/index.html': '<img src=a.png>', '/a.png': '', '/b/c.css': 'p{background:url(../a.png)}' }, []],
    [{ '/index.html': '<img src=a.png>', '/b/c.css': 'p{background:url(a.png)}' }, ['/: /a.png', '/b/c.css: /b/a.png']],
  ],
);

const textFile = /\.(html|css|js|mjs|txt|json|xml|svg|webmanifest)$/;
/** Names of formats, which nobody fetches. */
const names = new Set([
  'www.w3.org',
  'schema.org',
  'www.sitemaps.org',
  'jsonfeed.org',
  'backend.userland.com',
  'json-schema.org',
]);
/** Where links to pass a page on lead, when a reader presses them. */
const sharing = new Set(['wa.me']);
/** In the messages of errors inside the framework's own scripts. Gone when they are (issue 3). */
const frameworkWords = new Set(['nextjs.org', 'react.dev', 'github.com']);

/** In the message of a library about its own misuse. Nobody fetches it. */
const libraryWords = new Map([['/sw.js', 'bit.ly']]);
/** Where a press on “exit this page” leads (docs/adr/0017). */
const exits = new Set(Object.values(exitAddress).map((address) => new URL(address).host));

const isKnown = (name: string, file: string) =>
  name === host ||
  names.has(name) ||
  sharing.has(name) ||
  citedHosts.has(name) ||
  exits.has(name) ||
  libraryWords.get(file) === name ||
  (file.startsWith('/_next/static/') && frameworkWords.has(name));

siteRule(
  'no file names a host but our own and those that the content cites',
  (site) =>
    [...site.files]
      .filter((file) => textFile.test(file))
      .flatMap((file) =>
        hostsIn(site.read(file))
          .filter((name) => !isKnown(name, file))
          .map((name) => `${file}: ${name}`),
      ),
  [
    [
      { '/a.js': 'import("https://cdn.example.com/x.js"); fetch("//b.example.org/"); // a "//" and //nothing.here' },
      ['/a.js: cdn.example.com', '/a.js: b.example.org'],
    ],
    [{ '/a.txt': `${origin}/es/ http://www.w3.org/2000/svg` }, []],
    [{ '/index.html': '<script>new WebSocket("wss:\\/\\/c.example.net\\/")</script>' }, ['/index.html: c.example.net']],
    [{ '/es/index.txt': 'https://nextjs.org/docs' }, ['/es/index.txt: nextjs.org']],
  ],
);
