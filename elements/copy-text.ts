// <copy-text>: adds a button that copies the words beside it. Without it they are selected by hand, as any text.
// Reads nothing but those words, sends nothing, stores nothing.

class CopyText extends HTMLElement {
  connectedCallback(): void {
    const words = this.querySelector('[data-words]');
    const button = this.querySelector('button');
    const status = this.querySelector('[role=status]');
    if (!words || !button || !status || !navigator.clipboard) return;
    button.hidden = false;
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(words.textContent ?? '');
        status.textContent = button.dataset.copied ?? '';
      } catch {
        // The browser said no: the words are marked, and the phone's own menu copies them.
        getSelection()?.selectAllChildren(words);
        status.textContent = button.dataset.marked ?? '';
      }
    });
  }
}

customElements.define('copy-text', CopyText);
