// <share-page>: adds one button to links that already share a page without it. Sends nothing, stores nothing.
// With Web Share the button opens the phone's own sheet; without, it copies the address.

class SharePage extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    const status = this.querySelector('[role=status]');
    const address = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;
    const canShare = 'share' in navigator;
    if (!button || !status || !(canShare || navigator.clipboard)) return;

    button.textContent = (canShare ? button.dataset.share : button.dataset.copy) ?? '';
    button.hidden = false;
    button.addEventListener('click', async () => {
      status.textContent = '';
      try {
        if (canShare) await navigator.share({ title: document.title, url: address });
        else {
          await navigator.clipboard.writeText(address);
          status.textContent = button.dataset.copied ?? '';
        }
      } catch (error) {
        // Closing the phone's sheet is no failure; anything else is told, with the address to copy by hand.
        if ((error as Error).name !== 'AbortError') status.textContent = address;
      }
    });
  }
}

customElements.define('share-page', SharePage);
