// <save-offline>: saves the pages of a language for when there is no signal, when its button is pressed and not before.
// Says what it cannot do where a browser has no service worker or stores nothing; leaves nothing half-saved behind.
import { fill, tracesOf } from './traces.ts';

interface TrustedPolicies {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

/** Settled when a worker has stored everything, or has given up. */
function stored(worker: ServiceWorker): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (worker.state === 'activated') resolve();
      if (worker.state === 'redundant') reject(new Error(worker.state));
    };
    worker.addEventListener('statechange', look);
    look();
  });
}

class SaveOffline extends HTMLElement {
  connectedCallback(): void {
    const status = this.querySelector('[role=status]');
    const removal = this.querySelector<HTMLButtonElement>('[data-remove]');
    const offers = [...this.querySelectorAll<HTMLButtonElement>('[data-save]')];
    if (!status || !removal) return;
    const words = this.dataset;
    const { base = '/', worker = '' } = words;
    const say = (text: string | undefined, ...counts: readonly number[]) => {
      status.textContent = fill(text, ...counts);
    };
    const workers = navigator.serviceWorker;
    if (!workers || !globalThis.caches) {
      say(words.unable);
      return;
    }
    const traces = tracesOf(base);

    // The page's policy lets this one through, and it lets through this one address.
    const trusted = (globalThis as { trustedTypes?: TrustedPolicies }).trustedTypes?.createPolicy('save-offline', {
      createScriptURL(url) {
        if (url.replace(/^(.*\?save=)[a-z,-]+$/, '$1') !== `${worker}?save=`) throw new TypeError(url);
        return url;
      },
    });

    const current = async () => (await workers.getRegistration(base))?.active ?? undefined;
    const setsOf = ({ scriptURL }: ServiceWorker) => new URL(scriptURL).searchParams.get('save')?.split(',') ?? [];

    const busy = async (work: () => Promise<void>) => {
      const buttons = [...offers, removal];
      for (const button of buttons) button.disabled = true;
      try {
        await work();
      } finally {
        for (const button of buttons) button.disabled = false;
      }
    };

    const save = async (wanted: string) => {
      let undo: () => Promise<unknown> = traces.clear;
      try {
        say(words.saving);
        const before = await current();
        if (before) undo = await traces.remember();
        const sets = new Set([...(before ? setsOf(before) : []), ...wanted.split(',')]);
        const url = `${worker}?save=${[...sets].sort().join()}`;
        const registration = await workers.register(trusted?.createScriptURL(url) ?? url, {
          scope: base,
          updateViaCache: 'none',
        });
        const made = registration.installing ?? registration.waiting ?? registration.active;
        if (!made) throw new Error(url);
        await stored(made);
        say(words.saved, (await traces.count()).files);
        removal.hidden = false;
      } catch (error) {
        // The worker takes back what it stored; not when the browser ended it, as after five minutes on a slow line.
        await undo();
        // A browser that refuses to store says so at once; anything else is a lost signal or a full phone.
        say(/^(Security|NotSupported|InvalidState)Error$/.test((error as Error).name) ? words.unable : words.failed);
      }
    };

    for (const offer of offers) {
      offer.hidden = false;
      offer.addEventListener('click', () => busy(() => save(offer.dataset.save ?? '')));
    }
    removal.addEventListener('click', () =>
      busy(async () => {
        const rest = await traces.clear();
        removal.hidden = rest === 0;
        say(rest ? words.remains : words.removed, rest);
      }),
    );
    current().then(
      (active) => {
        removal.hidden = !active;
        if (active) say(words.already);
      },
      () => say(words.unable),
    );
  }
}

customElements.define('save-offline', SaveOffline);
