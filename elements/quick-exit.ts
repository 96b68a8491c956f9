// <quick-exit>: its link, and the one beside “skip”, already leave the page. With a script the page is wiped at once, its
// entry in the history is replaced, and Shift pressed three times does the same. https://design-system.service.gov.uk/components/exit-this-page/

/** Milliseconds in which the three presses must come. */
const patience = 5000;

class QuickExit extends HTMLElement {
  connectedCallback(): void {
    const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-exit]')];
    const leave = () => {
      const to = links[0]?.href ?? '';
      document.title = '';
      // A form that asks before it loses words is gone with the rest: no question keeps the reader from leaving.
      document.body.replaceChildren(this.dataset.leaving ?? '');
      location.replace(to);
    };
    for (const link of links)
      link.addEventListener('click', (event) => {
        event.preventDefault();
        leave();
      });
    let presses: number[] = [];
    addEventListener('keydown', ({ key, repeat, timeStamp }) => {
      if (repeat) return;
      presses = key === 'Shift' ? [...presses.filter((at) => timeStamp - at < patience), timeStamp] : [];
      if (presses.length === 3) leave();
    });
  }
}

customElements.define('quick-exit', QuickExit);
