// <share-page>: adds two buttons to links that already share a page without it. Sends nothing, stores nothing.
// One opens the phone's own sheet (Web Share), the other copies the address; each is shown only where it works.

class SharePage extends HTMLElement {
  connectedCallback(): void {
    const share = this.querySelector<HTMLButtonElement>('[data-text]');
    const copy = this.querySelector<HTMLButtonElement>('[data-copied]');
    const status = this.querySelector('[role=status]');
    if (!share || !copy || !status) return;
    const url = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;

    const offer = (button: HTMLButtonElement, act: () => Promise<void>, done = '') => {
      button.hidden = false;
      button.addEventListener('click', async () => {
        status.textContent = '';
        try {
          await act();
          status.textContent = done;
        } catch (error) {
          // Closing the phone's sheet is no failure; anything else is told, with the address to copy by hand.
          if ((error as Error).name !== 'AbortError') status.textContent = url;
        }
      });
    };
    if ('share' in navigator)
      offer(share, () => navigator.share({ title: document.title, text: share.dataset.text ?? '', url }));
    if (navigator.clipboard) offer(copy, () => navigator.clipboard.writeText(url), copy.dataset.copied);
  }
}

customElements.define('share-page', SharePage);
