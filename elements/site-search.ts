// <site-search>: shows the search form, and what it finds. Code and index load when the field is first used, or when
// the address asks: ?q= of a link, or #q=, which this writes, for a fragment is not sent to the host. Words become text
// nodes and nothing else: no markup is ever made of what was typed.

interface Found {
  readonly title: string;
  readonly href: string;
  readonly heading: string;
  readonly passage: readonly { readonly text: string; readonly isMatch: boolean }[];
}
type Search = (query: string) => readonly Found[];

/** The words in a part of an address, `?q=` or `#q=`; never throws, for a `%` that begins nothing stands for itself. */
const wordsIn = (part: string): string | null => new URLSearchParams(part.slice(1)).get('q');

/** Puts words where a reload, a restored tab and a link that is passed on do not send them to the host. */
function keepInFragment(words: string): void {
  const address = new URL(location.href);
  address.searchParams.delete('q');
  address.hash = words.trim() ? `${new URLSearchParams({ q: words })}` : '';
  history.replaceState(null, '', address);
}

class SiteSearch extends HTMLElement {
  #search: Promise<Search> | undefined;

  connectedCallback(): void {
    const form = this.querySelector('form');
    const input = this.querySelector('input');
    const status = this.querySelector<HTMLElement>('[role=status]');
    const list = this.querySelector('ol');
    const sample = list?.firstElementChild;
    if (!form || !input || !status || !list || !sample) return;

    const itemOf = ({ title, href, heading, passage }: Found): Node => {
      const item = sample.cloneNode(true) as HTMLElement;
      const [over, words] = item.children as unknown as [HTMLElement, HTMLElement];
      const mark = words.querySelector('mark') as HTMLElement;
      const link = document.createElement('a');
      link.textContent = title;
      link.href = href;
      over.textContent = heading;
      over.hidden = !heading;
      words.replaceChildren(
        ...passage.map(({ text, isMatch }) => {
          if (!isMatch) return text;
          const marked = mark.cloneNode() as HTMLElement;
          marked.textContent = text;
          return marked;
        }),
      );
      item.prepend(link);
      return item;
    };

    const show = async (): Promise<void> => {
      const query = input.value;
      let found: readonly Found[] = [];
      let says = '';
      if (query.trim()) {
        try {
          const search = await this.#load();
          // Something else was typed in the meantime, and is being answered.
          if (query !== input.value) return;
          found = search(query);
          says = (found.length ? status.dataset.count : status.dataset.none) ?? '';
        } catch {
          says = status.dataset.failed ?? '';
        }
      }
      list.replaceChildren(...found.map(itemOf));
      list.hidden = found.length === 0;
      status.textContent = says.replace('#', String(found.length));
    };

    form.addEventListener('submit', (event) => {
      event.preventDefault();
      // The address can be shared, or kept, from the moment that somebody presses the button; not before.
      show();
      keepInFragment(input.value);
    });
    input.addEventListener('focus', () => {
      this.#load().catch(() => undefined);
    });
    input.addEventListener('input', show);
    form.hidden = false;

    const answer = (asked: string | null): void => {
      if (asked === null) return;
      input.value = asked;
      show();
    };
    addEventListener('hashchange', () => answer(wordsIn(location.hash)));
    const linked = wordsIn(location.search);
    answer(linked ?? wordsIn(location.hash));
    // The host has had these words once; it need not have them again, nor from those to whom the address is passed on.
    if (linked !== null) keepInFragment(linked);
  }

  /** The search, loaded once; after a failure it is tried again. */
  #load(): Promise<Search> {
    const { code = '', index = '', integrity = '' } = this.dataset;
    this.#search ??= Promise.all([
      import(code) as Promise<{ open(index: unknown): Search }>,
      fetch(index, { integrity }).then((response) => response.json()),
    ])
      .then(([{ open }, words]) => open(words))
      .catch((error) => {
        this.#search = undefined;
        throw error;
      });
    return this.#search;
  }
}

customElements.define('site-search', SiteSearch);
