// <flyer-maker>: puts a group's name, phone and lines on a sheet, as text, when they fit. Measures them on the sheet's
// own line before anything is printed. Stores nothing, sends nothing, and never touches the sheet's other words.

/** Paper and screen round letters differently: this much of a line stays free. */
const room = 0.97;

class FlyerMaker extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    const button = form?.querySelector('button');
    const status = form?.querySelector<HTMLElement>('[role=status]');
    if (!form || !button || !status) return;
    const inputs = [...form.querySelectorAll('input')];
    form.hidden = false;
    // A browser may fill in again what stood here before.
    const forget = () => {
      for (const input of inputs) input.value = '';
      update();
      status.textContent = '';
    };
    const update = () => {
      const wasRight = button.getAttribute('aria-disabled') !== 'true';
      const isRight = inputs.map((input) => this.show(input)).every(Boolean);
      button.setAttribute('aria-disabled', String(!isRight));
      // Said when it changes, not at every key.
      if (isRight !== wasRight) status.textContent = (isRight ? status.dataset.fits : status.dataset.wait) ?? '';
    };
    forget();
    form.addEventListener('input', update);
    form.addEventListener('submit', (event) => event.preventDefault());
    button.addEventListener('click', () => {
      update();
      const wrong = inputs.find((input) => input.getAttribute('aria-invalid') === 'true');
      if (!wrong) return print();
      status.textContent = status.dataset.wait ?? '';
      wrong.focus();
    });
    addEventListener('pagehide', forget);
  }

  /** Puts one box's words on the sheet, or says why they are not there. @returns whether they are */
  private show(input: HTMLInputElement): boolean {
    const words = input.value.trim();
    const wrong = document.getElementById(`${input.id}-wrong`) as HTMLElement;
    const places = [...this.querySelectorAll<HTMLElement>(`[data-shows=${input.dataset.field}]`)];
    const over = this.surplus(words);
    const { one = '', many = '', form = '' } = wrong.dataset;
    const says = over
      ? over === 1
        ? one
        : many.replace('#', String(over))
      : input.validity.patternMismatch
        ? form
        : '';
    wrong.textContent = says;
    input.setAttribute('aria-invalid', String(says !== ''));
    // Half a name would be worse than a line to write on.
    for (const place of places) place.textContent = says ? '' : words;
    return !says;
  }

  /** @returns how many characters of the words must go until they fit on their line */
  private surplus(words: string): number {
    const ruler = this.querySelector('.ruler') as HTMLElement;
    const limit = Number.parseFloat(getComputedStyle(ruler).maxInlineSize) * room;
    const characters = split(words);
    const fits = (count: number) => {
      ruler.textContent = characters.slice(0, count).join('').trimEnd();
      return ruler.scrollWidth <= limit;
    };
    let [least, most] = [0, characters.length];
    if (fits(most)) least = most;
    while (least < most) {
      const middle = Math.ceil((least + most) / 2);
      if (fits(middle)) least = middle;
      else most = middle - 1;
    }
    ruler.textContent = '';
    return characters.length - least;
  }
}

/** Characters as people count them: an emoji of several parts is one. */
function split(words: string): string[] {
  return 'Segmenter' in Intl ? [...new Intl.Segmenter().segment(words)].map(({ segment }) => segment) : [...words];
}

customElements.define('flyer-maker', FlyerMaker);
