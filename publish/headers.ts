// The response headers of the site: one table, written out for every host. No host's file is edited by hand.
import { apiFolder } from '#lib/site/address.ts';
import { lastingFolder } from './bundle-elements.ts';
import { allowedIn, headerPolicy } from './content-security-policy.ts';
import type { PublishStep, Site } from './site.ts';

export interface HeaderTable {
  /** For every response. */
  readonly all: Readonly<Record<string, string>>;
  /** Cache-Control of files whose name changes with their content, and of all others. */
  readonly cache: { readonly lasting: string; readonly others: string };
  /** Folder, with slashes, that holds the lasting ones. */
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

/** Cloudflare Pages and Netlify. Both revalidate by default what no rule names; two rules for one header would be joined. */
export function cloudflareHeaders({ all, cache, lastingPath, open }: HeaderTable): string {
  const rule = (path: string, headers: Readonly<Record<string, string>>) =>
    `${path}\n${Object.entries(headers)
      .map(([name, value]) => `  ${name}: ${value}\n`)
      .join('')}`;
  return [
    rule('/*', all),
    rule(`${lastingPath}*`, { 'Cache-Control': cache.lasting }),
    rule(`${open.path}*`, open.headers),
  ].join('\n');
}

export function vercelConfig({ all, cache, lastingPath, open }: HeaderTable): string {
  const list = (headers: Readonly<Record<string, string>>) =>
    Object.entries(headers).map(([key, value]) => ({ key, value }));
  const config = {
    trailingSlash: true,
    headers: [
      { source: '/(.*)', headers: list(all) },
      { source: `${lastingPath}(.*)`, headers: list({ 'Cache-Control': cache.lasting }) },
      { source: `/((?!${lastingPath.slice(1)}).*)`, headers: list({ 'Cache-Control': cache.others }) },
      { source: `${open.path}(.*)`, headers: list(open.headers) },
    ],
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}

const quoted = (value: string) => `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

export function nginxSnippet({ all, cache, lastingPath, open }: HeaderTable, languages: readonly string[]): string {
  return `# Made by the build. Include it in a server block whose root is the site's out/ folder.
# gzip_static and brotli_static send the files that the build has compressed already.
index index.html;
error_page 404 /404.html;
charset utf-8;
charset_types text/plain text/css text/xml application/javascript application/json application/rss+xml;
gzip_static on;
# brotli_static on;  # with the module ngx_brotli

set $kyr_cache ${quoted(cache.others)};
if ($uri ~ "^${lastingPath}") { set $kyr_cache ${quoted(cache.lasting)}; }
add_header Cache-Control $kyr_cache always;
${Object.entries(open.headers)
  .map(([name, value], at) => {
    // A header whose value is empty is not sent: https://nginx.org/en/docs/http/ngx_http_headers_module.html
    const variable = `$kyr_open_${at}`;
    return `set ${variable} "";\nif ($uri ~ "^${open.path}") { set ${variable} ${quoted(value)}; }\nadd_header ${name} ${variable} always;`;
  })
  .join('\n')}
${Object.entries(all)
  .map(([name, value]) => `add_header ${name} ${quoted(value)} always;`)
  .join('\n')}

location / { try_files $uri $uri/ =404; }
${languages.map((language) => `location /${language}/ { try_files $uri $uri/ =404; error_page 404 /${language}/404.html; }`).join('\n')}
location ~ \\.md$ { default_type "text/markdown; charset=utf-8"; }
location ~ \\.webmanifest$ { default_type application/manifest+json; }
location ~ /\\.(?!well-known/) { return 404; }
`;
}

export function caddySnippet({ all, cache, lastingPath, open }: HeaderTable, languages: readonly string[]): string {
  return `# Made by the build. Import it in a site block whose root is the site's out/ folder.
file_server {
	precompressed br gzip
}
header {
${Object.entries(all)
  .map(([name, value]) => `	${name} ${quoted(value)}`)
  .join('\n')}
}
@others not path ${lastingPath}*
header @others Cache-Control ${quoted(cache.others)}
@lasting path ${lastingPath}*
header @lasting Cache-Control ${quoted(cache.lasting)}
@open path ${open.path}*
${Object.entries(open.headers)
  .map(([name, value]) => `header @open ${name} ${quoted(value)}`)
  .join('\n')}
handle_errors {
	@absent expression {err.status_code} == 404
	handle @absent {
${languages.map((language) => `		@${language} path /${language}/*\n		rewrite @${language} /${language}/404.html`).join('\n')}
		@other not path ${languages.map((language) => `/${language}/*`).join(' ')}
		rewrite @other /404.html
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
  run(site, { languages }) {
    const table = tableOf(site);
    const forHosts = new Map([
      ['_headers', cloudflareHeaders(table)],
      ['vercel.json', vercelConfig(table)],
    ]);
    const deploy = new Map([
      ['headers.json', `${JSON.stringify(table, null, 2)}\n`],
      ['nginx.conf', nginxSnippet(table, languages)],
      ['Caddyfile', caddySnippet(table, languages)],
    ]);
    return {
      ...site,
      files: new Map([...site.files, ...[...forHosts].map(([path, text]) => [path, Buffer.from(text)] as const)]),
      deploy: new Map([...site.deploy, ...deploy]),
    };
  },
};
