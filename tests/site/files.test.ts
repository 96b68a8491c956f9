// out/ holds what a reader's browser asks for and nothing else.
import { siteRule } from './rule.ts';

/** What may be published. A new kind of file is added here on purpose, and in the headers of the server. */
const kinds = new Set([
  'html',
  'css',
  'js',
  'txt',
  'md',
  'json',
  'xml',
  'webmanifest',
  'png',
  'svg',
  'ico',
  'pdf',
  'zip',
  'br',
  'gz',
]);
/** Files for hosts and checkers, which have names and no endings. */
const forHosts = new Set(['/_headers', '/SHA256SUMS', '/.nojekyll', '/.well-known/security.txt']);

siteRule(
  'only files of known kinds are published: no source maps, fonts, or leftovers of editors',
  ({ files }) =>
    [...files].filter((file) => {
      const name = file.split('/').at(-1) ?? '';
      return !forHosts.has(file) && (name.startsWith('.') || !kinds.has(name.split('.').slice(1).at(-1) ?? ''));
    }),
  [
    [{ '/a.html': '', '/b.pdf': '', '/_headers': '' }, []],
    [
      { '/a.js.map': '', '/b.woff2': '', '/.DS_Store': '', '/c': '', '/d.mdx': '', '/.env.txt': '' },
      ['/a.js.map', '/b.woff2', '/.DS_Store', '/c', '/d.mdx', '/.env.txt'],
    ],
  ],
);

siteRule(
  'a compressed file stands beside the file that it is a copy of',
  ({ files }) => [...files].filter((file) => /\.(br|gz)$/.test(file) && !files.has(file.replace(/\.\w+$/, ''))),
  [[{ '/a.css': '', '/a.css.br': '', '/b.css.gz': '' }, ['/b.css.gz']]],
);

siteRule(
  'names are plain: what one host or system can serve, every other one can too',
  ({ files }) => {
    // Next's own data, which no link leads to, goes with its scripts (issue 3).
    const named = [...files].filter((file) => !/\/__next\.[^/]*\.txt$/.test(file));
    const small = Map.groupBy(named, (file) => file.toLowerCase());
    return [
      ...named.filter((file) => !/^[\w./~-]+$/.test(file)),
      ...[...small.values()].filter((same) => same.length > 1).map((same) => same.join(' and ')),
    ];
  },
  [[{ '/a b.txt': '', '/ñ.txt': '', '/c.txt': '', '/C.txt': '' }, ['/a b.txt', '/ñ.txt', '/c.txt and /C.txt']]],
);

siteRule(
  'no file tells where it was built',
  (site) =>
    [...site.files].filter(
      (file) => /\.(html|css|js|txt|json|xml|svg|webmanifest)$/.test(file) && site.read(file).includes(process.cwd()),
    ),
  [[{ '/a.js': `"${process.cwd()}/app/page.tsx"`, '/b.js': '' }, ['/a.js']]],
);
