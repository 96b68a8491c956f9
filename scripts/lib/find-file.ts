// Decides what a request path means, given the list of files that may be served. A pure function.
// Refuses everything that is not in the list letter by letter: no traversal, no hidden file, no directory listing.

export type Answer =
  | { readonly kind: 'file'; readonly file: string }
  /** A folder asked for without its slash: `to` is where it is. */
  | { readonly kind: 'moved'; readonly to: string }
  | { readonly kind: 'missing' }
  /** Not an address at all. */
  | { readonly kind: 'malformed' };

const missing = { kind: 'missing' } as const;

/**
 * @param files paths from the served folder, each with a slash before it: '/es/index.html'
 * @param target the request target as it came: percent-encoded, with its query
 * @param basePath the folder that the site lives in: '' or '/rights'
 */
export function findFile(files: ReadonlySet<string>, target: string, basePath = ''): Answer {
  if (!target.startsWith('/')) return { kind: 'malformed' };
  const [encoded = '', query] = split(target);
  const path = decode(encoded);
  // A control character has no place in an address, nor in a header that repeats one.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
  if (path === undefined || /[\u0000-\u001f\u007f]/.test(path)) return { kind: 'malformed' };
  if (path === basePath && basePath) return { kind: 'moved', to: `${basePath}/${query}` };
  if (!path.startsWith(`${basePath}/`)) return missing;

  const local = path.slice(basePath.length).normalize();
  if (local.endsWith('/'))
    return files.has(`${local}index.html`) ? { kind: 'file', file: `${local}index.html` } : missing;
  if (files.has(local)) return { kind: 'file', file: local };
  // Only for a folder that is in the list, so that it can never lead to another host.
  return files.has(`${local}/index.html`) ? { kind: 'moved', to: `${encodeURI(basePath + local)}/${query}` } : missing;
}

/** The path and the query with its '?', or an empty query. */
function split(target: string): [string, string] {
  const end = target.search(/[?#]/);
  if (end < 0) return [target, ''];
  const query = target.slice(end);
  return [target.slice(0, end), query.startsWith('?') ? query : ''];
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
