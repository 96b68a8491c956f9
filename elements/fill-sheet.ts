// <fill-sheet>: helps with a form that can be typed in and printed without it. Adds and takes off groups, asks before
// words are lost, and forgets them when the page is left. Stores nothing, sends nothing.

const field = 'textarea';

class FillSheet extends HTMLElement {
  /** A tapped number opens the telephone, not another page: nothing is lost, so nothing is asked. */
  private calling = false;

  connectedCallback(): void {
    const form = this.querySelector('form');
    const status = this.querySelector<HTMLElement>('[role=status]');
    if (!form || !status) return;
    for (const button of this.querySelectorAll<HTMLButtonElement>('button[hidden]'))
      button.hidden = button.dataset.do === 'print' && typeof print !== 'function';
    // What the groups were at first. A copy of a box holds its words too, so these are taken out.
    const groups = this.repeats().map((group) => emptied(group.cloneNode(true) as HTMLElement));
    this.repeats().forEach(count);
    this.keep();

    const erase = () => {
      emptied(form);
      this.repeats().forEach((group, at) => {
        const fresh = groups[at]?.cloneNode(true) as HTMLElement;
        group.replaceWith(fresh);
        count(fresh);
      });
      this.keep();
    };

    form.addEventListener('input', ({ target }) => {
      status.textContent = '';
      // A copy of the words behind the box makes it as high as they are (app/styles/sheet.css).
      if (target instanceof HTMLTextAreaElement && target.parentElement)
        target.parentElement.dataset.typed = target.value;
      this.keep();
    });
    form.addEventListener('click', (event) => {
      const button = (event.target as Element).closest('button');
      if (!button) return;
      if (button.type === 'reset') {
        event.preventDefault();
        erase();
        const details = button.closest('details');
        details?.removeAttribute('open');
        details?.querySelector('summary')?.focus();
        status.textContent = status.dataset.erased ?? '';
      }
      if (button.dataset.do === 'print') print();
      if (button.dataset.do === 'add') add(button);
      if (button.dataset.do === 'remove') status.textContent = remove(button, status.dataset.removed ?? '');
      this.keep();
    });
    document.addEventListener(
      'click',
      (event) => {
        const link = (event.target as Element).closest('a');
        this.calling = link !== null && /^(tel|sms|mailto):/.test(link.protocol);
        if (this.calling) setTimeout(() => (this.calling = false), 1000);
        // A website opens beside the sheet, so that the words stay.
        else if (link && this.contains(link) && link.origin !== location.origin)
          link.target = this.hasWords() ? '_blank' : '';
      },
      true,
    );
    // The browser may keep a page that was left, to show it again: without the words.
    addEventListener('pagehide', erase);
  }

  /** The quick exit empties the page before it leaves it: there is nothing more to ask. */
  disconnectedCallback(): void {
    removeEventListener('beforeunload', this.ask);
  }

  private repeats(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('.repeat')];
  }

  private hasWords(): boolean {
    return [...this.querySelectorAll(field)].some(({ value }) => value.trim() !== '');
  }

  /** Asks before the page is left, only while there are words to lose. */
  private keep(): void {
    const change = this.hasWords() ? addEventListener : removeEventListener;
    change('beforeunload', this.ask);
  }

  private readonly ask = (event: BeforeUnloadEvent): void => {
    if (this.calling) return;
    event.preventDefault();
    event.returnValue = true;
  };
}

/** Takes the words out of every box. @returns what it was given */
function emptied<Part extends HTMLElement>(part: Part): Part {
  for (const box of part.querySelectorAll(field)) {
    box.value = '';
    delete box.parentElement?.dataset.typed;
  }
  return part;
}

const blocksOf = (group: Element) => [...group.querySelectorAll(':scope > fieldset')] as HTMLElement[];

/** Numbers a group's blocks, and offers what can be done with them. */
function count(group: HTMLElement): void {
  const blocks = blocksOf(group);
  blocks.forEach((block, at) => {
    const number = block.querySelector('legend > span');
    if (number) number.textContent = String(at + 1);
    const button = block.querySelector<HTMLElement>('[data-do=remove]');
    if (button) button.hidden = blocks.length < 2;
  });
  const button = group.querySelector<HTMLElement>('[data-do=add]');
  if (button) button.hidden = blocks.length >= Number(group.dataset.most);
}

function add(button: HTMLElement): void {
  const group = button.parentElement as HTMLElement;
  const last = blocksOf(group).at(-1) as HTMLElement;
  const block = emptied(last.cloneNode(true) as HTMLElement);
  last.after(block);
  count(group);
  block.querySelector(field)?.focus();
}

/** @returns what to say about it; nothing when the reader keeps the block after all */
function remove(button: HTMLElement, removed: string): string {
  const block = button.parentElement as HTMLElement;
  const group = block.parentElement as HTMLElement;
  const holdsWords = [...block.querySelectorAll(field)].some(({ value }) => value.trim());
  if (holdsWords && !confirm(group.dataset.ask)) return '';
  const name = block.querySelector('legend')?.textContent ?? '';
  block.remove();
  count(group);
  group.querySelector<HTMLElement>('[data-do=add]')?.focus();
  return `${name}: ${removed}`;
}

customElements.define('fill-sheet', FillSheet);
