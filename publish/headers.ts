// The response headers of the site: one table, written out for every host. No host's file is edited by hand.
import { apiFolder } from '#lib/site/address.ts';
import { lastingFolder } from './bundle-elements.ts';
import { allowedIn, headerPolicy } from './content-security-policy.ts';
import type { PublishContext, PublishStep, Site } from './site.ts';

export interface HeaderTable {
  /** For every response. */
  readonly all: Readonly<Record<string, string>>;
  /** Cache-Control of files whose name changes with their content, and of all others. */
  readonly cache: { readonly lasting: string; readonly others: string };
  /** Folder under out/, with slashes, that holds the lasting ones. */
  readonly lastingPath: string;
  /** The one folder that programs on other sites may read, and the headers that let them. */
  readonly open: { readonly path: string; readonly headers: Readonly<Record<string, string>> };
}

/** Powers of a browser that this site has no use for, each turned off. Screen wake lock is for the card on the screen. */
const permissions = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'serial',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];

/** @param contentSecurityPolicy one policy that allows what any page needs; each page narrows it to its own */
export function headerTable(contentSecurityPolicy: string): HeaderTable {
  return {
    all: {
      'Content-Security-Policy': contentSecurityPolicy,
      'Strict-Transport-Security': 'max-age=63072000; includeSubDomains; preload',
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Permissions-Policy': permissions.map((name) => `${name}=()`).join(', '),
      'Origin-Agent-Cluster': '?1',
      'X-DNS-Prefetch-Control': 'off',
    },
    cache: { lasting: 'public, max-age=31536000, immutable', others: 'public, no-cache' },
    lastingPath: `/${lastingFolder}/`,
    // Without credentials, which this site has no use for: https://fetch.spec.whatwg.org/#http-access-control-allow-origin
    open: { path: apiFolder, headers: { 'Access-Control-Allow-Origin': '*' } },
  };
}

/** What a host's file needs to know besides the table, whose paths are those in out/. */
export type Place = Pick<PublishContext, 'basePath' | 'languages'>;

/** Cloudflare Pages and Netlify. Both revalidate by default what no rule names; two rules for one header would be joined. */
export function cloudflareHeaders({ all, cache, lastingPath, open }: HeaderTable, basePath: string): string {
  const rule = (path: string, headers: Readonly<Record<string, string>>) =>
    `${basePath}${path}\n${Object.entries(headers)
      .map(([name, value]) => `  ${name}: ${value}\n`)
      .join('')}`;
  return [
    rule('/*', all),
    rule(`${lastingPath}*`, { 'Cache-Control': cache.lasting }),
    rule(`${open.path}*`, open.headers),
  ].join('\n');
}

export function vercelConfig({ all, cache, lastingPath, open }: HeaderTable, basePath: string): string {
  const rule = (path: string, headers: Readonly<Record<string, string>>) => ({
    source: `${basePath}${path}`,
    headers: Object.entries(headers).map(([key, value]) => ({ key, value })),
  });
  const config = {
    trailingSlash: true,
    headers: [
      rule('/(.*)', all),
      rule(`${lastingPath}(.*)`, { 'Cache-Control': cache.lasting }),
      rule(`/((?!${lastingPath.slice(1)}).*)`, { 'Cache-Control': cache.others }),
      rule(`${open.path}(.*)`, open.headers),
    ],
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}

const quoted = (value: string) => `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

const indented = (text: string, by: string) => text.replaceAll(/^(?=.)/gm, by);

/** Where out/ has to be for a host's file, as its first line says. */
const whereItIs = (basePath: string) =>
  basePath ? `where out/ is the folder ${basePath.slice(1)}/ of the root` : "whose root is the site's out/ folder";

/** For a folder of a host, whose other folders are not ours to send headers for: all of it stands in one location. */
export function nginxSnippet(
  { all, cache, lastingPath, open }: HeaderTable,
  { basePath: base, languages }: Place,
): string {
  // The folder's name holds nothing else that a pattern would read (lib/site/site-url.ts).
  const below = (path: string) => quoted(`^${base}${path}`).replaceAll('.', '\\.');
  const opened = Object.entries(open.headers).map(([name, value], at) => ({
    name,
    value,
    variable: `$kyr_open_${at}`,
  }));
  const variables = [
    `set $kyr_cache ${quoted(cache.others)};\nif ($uri ~ ${below(lastingPath)}) { set $kyr_cache ${quoted(cache.lasting)}; }`,
    ...opened.map(
      ({ value, variable }) =>
        `set ${variable} "";\nif ($uri ~ ${below(open.path)}) { set ${variable} ${quoted(value)}; }`,
    ),
  ].join('\n');
  const settings = `index index.html;
error_page 404 ${base}/404.html;
charset utf-8;
charset_types text/plain text/css text/xml application/javascript application/json application/rss+xml;
gzip_static on;
# brotli_static on;  # with the module ngx_brotli
`;
  // A header whose value is empty is not sent: https://nginx.org/en/docs/http/ngx_http_headers_module.html
  const headers = [
    'add_header Cache-Control $kyr_cache always;',
    ...opened.map(({ name, variable }) => `add_header ${name} ${variable} always;`),
    ...Object.entries(all).map(([name, value]) => `add_header ${name} ${quoted(value)} always;`),
  ].join('\n');
  const files = 'try_files $uri $uri/ =404;';
  const locations = `${languages.map((language) => `location ${base}/${language}/ { ${files} error_page 404 ${base}/${language}/404.html; }`).join('\n')}
location ~ \\.md$ { default_type "text/markdown; charset=utf-8"; }
location ~ \\.webmanifest$ { default_type application/manifest+json; }
location ~ /\\.(?!well-known/) { return 404; }`;
  const inside = base
    ? `${variables}

location = ${base} { return 301 ${base}/; }
location ${base}/ {
${indented(`${settings}\n${headers}\n\n${files}\n${locations}`, '  ')}
}`
    : `${settings}
${variables}
${headers}

location / { ${files} }
${locations}`;
  return `# Made by the build. Include it in a server block ${whereItIs(base)}.
# gzip_static and brotli_static send the files that the build has compressed already.
${inside}
`;
}

export function caddySnippet(
  { all, cache, lastingPath, open }: HeaderTable,
  { basePath: base, languages }: Place,
): string {
  const files = `file_server {
	precompressed br gzip
}
header {
${Object.entries(all)
  .map(([name, value]) => `	${name} ${quoted(value)}`)
  .join('\n')}
}
@others not path ${base}${lastingPath}*
header @others Cache-Control ${quoted(cache.others)}
@lasting path ${base}${lastingPath}*
header @lasting Cache-Control ${quoted(cache.lasting)}
@open path ${base}${open.path}*
${Object.entries(open.headers)
  .map(([name, value]) => `header @open ${name} ${quoted(value)}`)
  .join('\n')}`;
  const absent = `{err.status_code} == 404${base && ` && path('${base}/*')`}`;
  return `# Made by the build. Import it in a site block ${whereItIs(base)}.
${base ? `redir ${base} ${base}/\nhandle ${base}/* {\n${indented(files, '\t')}\n}` : files}
handle_errors {
	@absent expression ${absent}
	handle @absent {
${languages.map((language) => `		@${language} path ${base}/${language}/*\n		rewrite @${language} ${base}/${language}/404.html`).join('\n')}
		@other not path ${languages.map((language) => `${base}/${language}/*`).join(' ')}
		rewrite @other ${base}/404.html
		file_server
	}
}
`;
}

/** The table of a site whose pages are still trees. */
export function tableOf(site: Pick<Site, 'pages'>): HeaderTable {
  return headerTable(headerPolicy([...site.pages.values()].map(allowedIn)));
}

export const writeHeaders: PublishStep = {
  name: 'write the header table',
  run(site, place) {
    const table = tableOf(site);
    const forHosts = new Map([
      ['_headers', cloudflareHeaders(table, place.basePath)],
      ['vercel.json', vercelConfig(table, place.basePath)],
    ]);
    const deploy = new Map([
      ['headers.json', `${JSON.stringify(table, null, 2)}\n`],
      ['nginx.conf', nginxSnippet(table, place)],
      ['Caddyfile', caddySnippet(table, place)],
    ]);
    return {
      ...site,
      files: new Map([...site.files, ...[...forHosts].map(([path, text]) => [path, Buffer.from(text)] as const)]),
      deploy: new Map([...site.deploy, ...deploy]),
    };
  },
};
