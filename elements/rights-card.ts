// <rights-card>: keeps the screen lit while the card is on it. The phone lets the lock go when the page is hidden or left;
// it is taken again when the page is back. Says so when the phone refuses.

class RightsCard extends HTMLElement {
  #lock: WakeLockSentinel | undefined;
  /** The phone has been asked, and has not answered: a page that is shown tells so twice. */
  #asking = false;
  #isShown = false;

  #keep = async (): Promise<void> => {
    this.#isShown = true;
    if (this.#asking || document.visibilityState !== 'visible' || (this.#lock && !this.#lock.released)) return;
    this.#asking = true;
    let said = '';
    try {
      const lock = await navigator.wakeLock.request('screen');
      // The reader may have gone on while the phone was asked.
      if (this.#isShown) this.#lock = lock;
      else await lock.release();
    } catch {
      // No wake lock in this browser, or refused (a low battery): the words on the card do not depend on it.
      if (document.visibilityState === 'visible') said = this.dataset.dark ?? '';
    }
    this.#asking = false;
    const status = this.querySelector(':scope > [role=status]');
    if (status) status.textContent = said;
  };

  #leave = (): void => {
    this.#isShown = false;
    this.#lock?.release();
    this.#lock = undefined;
  };

  connectedCallback(): void {
    document.addEventListener('visibilitychange', this.#keep);
    addEventListener('pageshow', this.#keep);
    addEventListener('pagehide', this.#leave);
    this.#keep();
  }

  disconnectedCallback(): void {
    document.removeEventListener('visibilitychange', this.#keep);
    removeEventListener('pageshow', this.#keep);
    removeEventListener('pagehide', this.#leave);
    this.#leave();
  }
}

customElements.define('rights-card', RightsCard);
