// A device's voices for tests: what is asked of them is written down, and nothing is heard.
import type { Page } from '@playwright/test';

interface Voice {
  readonly name: string;
  readonly lang: string;
  readonly localService: boolean;
  readonly voiceURI?: string;
}

export const voices = {
  network: { name: 'Network English', lang: 'en-US', localService: false },
  spanish: { name: 'Local Spanish', lang: 'es-MX', localService: true },
  british: { name: 'Local British', lang: 'en_GB', localService: true },
  joke: { name: 'Bells', lang: 'en-US', localService: true, voiceURI: 'com.apple.speech.synthesis.voice.Bells' },
  american: { name: 'Local American', lang: 'en-US', localService: true },
} as const satisfies Record<string, Voice>;

interface Device {
  readonly voices?: readonly Voice[];
  /** Milliseconds until the list of voices is there. */
  readonly after?: number;
  /** What a voice does when it is asked: it speaks until it is stopped, ends at once, fails, or never answers. */
  readonly asked?: 'speaks' | 'ends' | 'fails' | 'is silent';
}

/** Gives the pages that are opened from now on these voices. */
export function mockSpeech(page: Page, { voices: given = [], after = 0, asked = 'speaks' }: Device): Promise<unknown> {
  return page.addInitScript(
    ({ given, after, asked }) => {
      const log: string[] = [];
      const opened = performance.now();
      let current: SpeechSynthesisUtterance | undefined;
      const tell = (utterance: SpeechSynthesisUtterance, name: string) => utterance.dispatchEvent(new Event(name));
      class Utterance extends EventTarget {
        text: string;
        voice: Voice | undefined;
        rate = 1;
        lang = '';
        constructor(text: string) {
          super();
          this.text = text;
          for (const name of ['start', 'end', 'error'])
            this.addEventListener(name, (event) =>
              (this as unknown as Record<string, ((event: Event) => void) | undefined>)[`on${name}`]?.(event),
            );
        }
      }
      const synthesis = {
        getVoices: () => (performance.now() - opened < after ? [] : given.map((voice) => ({ voiceURI: '', ...voice }))),
        speak(utterance: SpeechSynthesisUtterance) {
          current = utterance;
          log.push(`${utterance.voice?.name} at ${utterance.rate}: ${utterance.text}`);
          if (asked === 'is silent') return;
          setTimeout(() => {
            tell(utterance, asked === 'fails' ? 'error' : 'start');
            if (asked === 'ends') tell(utterance, 'end');
          });
        },
        cancel() {
          if (!current) return;
          const stopped = current;
          current = undefined;
          log.push('stopped');
          setTimeout(() => tell(stopped, 'error'));
        },
      };
      Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
      Object.assign(window, { SpeechSynthesisUtterance: Utterance, spoken: log });
    },
    { given, after, asked },
  );
}

/** Takes Web Speech away, as in browsers that have none. */
export function withoutSpeech(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    Reflect.deleteProperty(window, 'speechSynthesis');
    Reflect.deleteProperty(window, 'SpeechSynthesisUtterance');
  });
}

/** What the voices were asked. */
export const spoken = (page: Page) => page.evaluate(() => (window as unknown as { spoken: string[] }).spoken);
