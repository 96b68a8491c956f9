// The service worker: keeps the pages that a reader asked to save, and shows them when there is no signal.
// It is registered by <save-offline> on a press, and by nothing else; it stores what the press named, and no page that is visited.
import { NavigationRoute, NetworkOnly, type PrecacheEntry, type RouteHandlerCallbackOptions, Serwist } from 'serwist';
import { followInstall } from './all-or-nothing.ts';
import { ageInWords, type SavedWords, withNotice, withoutExpired } from './saved-page.ts';

/** Address and revision of a file. */
type File = readonly [url: string, revision: string];

/** What publish/offline.ts puts in, by name of a set: `es`, or `es-pdf` for the sheets of that language. */
interface Edition {
  /** Changes when any file does. */
  readonly id: string;
  readonly home: string;
  readonly sets: Readonly<Record<string, readonly File[]>>;
  readonly languages: Readonly<
    Record<string, { formats: string; notFound: string; changes: string; words: SavedWords }>
  >;
}
declare const EDITION: Edition;

/** An event whose work the browser waits for. */
type Extendable = Event & { waitUntil(work: Promise<unknown>): void };

/** Seconds that a page may take to come before the saved one is shown. */
const patience = 3;
const name = 'kyr';
const chosen = (new URLSearchParams(location.search).get('save') ?? '').split(',');
const files = new Map(chosen.flatMap((set) => EDITION.sets[set] ?? []));

const scope = (globalThis as unknown as { registration: ServiceWorkerRegistration }).registration;
const notesName = `${name}-notes-${scope.scope}`;

interface Notes {
  /** When this edition was stored, in milliseconds since 1970. */
  saved: number;
  id: string;
  /** It took the place of an older one, and no page has said so yet. */
  isNews: boolean;
}

const readNotes = async (): Promise<Notes | undefined> =>
  // Asked for first: opening a cache makes one, and a reader may just have cleared them all.
  (await caches.has(notesName)) ? (await (await caches.open(notesName)).match(EDITION.home))?.json() : undefined;

const writeNotes = async (notes: Notes) =>
  (await caches.open(notesName)).put(EDITION.home, new Response(JSON.stringify(notes)));

const following = followInstall();

const serwist = new Serwist({
  precacheEntries: [...files].map(([url, revision]): PrecacheEntry => ({ url, revision })),
  // Named here: Serwist has named its cache before it reads its own `cacheId`.
  precacheOptions: {
    cacheName: `${name}-files-${scope.scope}`,
    cleanURLs: false,
    directoryIndex: '',
    concurrency: 4,
    plugins: [following.plugin],
  },
  skipWaiting: true,
  clientsClaim: true,
});

const hurried = new NetworkOnly({ networkTimeoutSeconds: patience });
const patient = new NetworkOnly();

/** The language of an address: its first folder; else the first one that was saved. */
function languageOf(url: string): string {
  const folder = url.slice(new URL(EDITION.home, location.href).href.length).split('/')[0] ?? '';
  return EDITION.languages[folder] && chosen.includes(folder) ? folder : (chosen[0] ?? '');
}

/** The same page with other words. What is said of its length no longer holds. */
function rewritten(response: Response, html: string): Response {
  const headers = new Headers(response.headers);
  for (const header of ['content-length', 'content-encoding', 'etag']) headers.delete(header);
  return new Response(html, { status: response.status, headers });
}

const isPage = (response: Response) => (response.headers.get('content-type') ?? '').startsWith('text/html');

/** A saved page, with its age and without expired numbers; a page that says so when it was not saved. */
async function saved(url: string): Promise<Response> {
  const language = languageOf(url);
  const { formats, notFound, words } = EDITION.languages[language] ?? {};
  const found = await serwist.matchPrecache(url);
  const response = found ?? (notFound && (await serwist.matchPrecache(notFound)));
  if (!response || !words || !formats) return Response.error();
  if (!isPage(response)) return response;
  const notes = await readNotes();
  const now = Date.now();
  const age = notes ? ageInWords(words, notes.saved, now, formats) : '';
  const html = withoutExpired(await response.text(), words, now);
  return rewritten(response, withNotice(html, language, found ? age : `${words.missing} ${age}`));
}

/** A page from the network; the first one after a new edition was stored says so. */
async function withNews(response: Response, url: string): Promise<Response> {
  const notes = response.ok && isPage(response) ? await readNotes() : undefined;
  if (!notes?.isNews) return response;
  const language = languageOf(url);
  const { changes, words } = EDITION.languages[language] ?? {};
  if (!words) return response;
  await writeNotes({ ...notes, isNews: false });
  const notice = `${words.renewed} <a href=${changes}>${words.changes}</a>`;
  return rewritten(response, withNotice(await response.text(), language, notice));
}

/** Pages: the network's when it answers in time, else the saved one. What is not saved gets all the time it needs. */
async function page({ request, event }: RouteHandlerCallbackOptions): Promise<Response> {
  const address = new URL(request.url);
  address.search = '';
  address.hash = '';
  const last = address.pathname.split('/').at(-1) ?? '';
  if (last && !last.includes('.')) address.pathname += '/';
  const isSaved = serwist.getPrecacheKeyForUrl(address.href) !== undefined;
  try {
    const response = await (isSaved ? hurried : patient).handle({ request, event });
    return isSaved && response.status >= 500 ? await saved(address.href) : await withNews(response, address.href);
  } catch {
    return saved(address.href);
  }
}

// Serwist answers from its list first; pages are asked of the network first, so their route goes before that one.
const [fromList] = serwist.routes.get('GET') ?? [];
if (fromList) serwist.unregisterRoute(fromList);
serwist.registerRoute(new NavigationRoute(page));
if (fromList) serwist.registerRoute(fromList);

// Serwist leaves what came before a file that did not; the browser waits until that is gone.
const install = serwist.handleInstall;
serwist.handleInstall = (event) => {
  const installed = install(event);
  (event as unknown as Extendable).waitUntil(installed.catch(following.undo));
  return installed;
};
serwist.addEventListeners();

addEventListener('activate', (event) => {
  const record = async () => {
    const before = await readNotes();
    const isNews = before !== undefined && (before.isNews || before.id !== EDITION.id);
    await writeNotes({ saved: Date.now(), id: EDITION.id, isNews });
  };
  (event as Extendable).waitUntil(record());
});
