// <say-aloud>: plays the English words of its card, on a press: a recording when there is one, else a voice of the
// device. Refuses a voice of the network, which would be told what is read. One sound at a time; nothing before a press.

/** How long a recording or a voice may take to begin, and how long the list of voices may take to come. Milliseconds. */
const patience = 6000;
const voicesWithin = 1500;

/** Begins to play, tells when it is heard and when it has ended by itself, and returns how to end it. */
type Player = (heard: () => void, ended: (well: boolean) => void) => () => void;

/** Ends what is being played. */
let stop: (() => void) | undefined;

function recording(source: string, rate: number): Player {
  return (heard, ended) => {
    const audio = new Audio(source);
    audio.playbackRate = audio.defaultPlaybackRate = rate;
    audio.onplaying = heard;
    audio.onended = () => ended(true);
    audio.onerror = () => ended(false);
    audio.play().catch(() => ended(false));
    return () => audio.pause();
  };
}

/** A voice for English on the device itself; of the United States first, and an Apple's voices for jokes last. */
function englishVoice(): SpeechSynthesisVoice | undefined {
  const rank = ({ lang, voiceURI }: SpeechSynthesisVoice) =>
    (/^en.us/i.test(lang) ? 0 : 1) + (/eloquence|speech\.synthesis/i.test(voiceURI) ? 2 : 0);
  return speechSynthesis
    .getVoices()
    .filter(({ lang, localService }) => localService && /^en(?![a-z])/i.test(lang))
    .sort((a, b) => rank(a) - rank(b))[0];
}

function speech(words: string, rate: number): Player {
  return (heard, ended) => {
    const utterance = new SpeechSynthesisUtterance(words);
    let timer: ReturnType<typeof setTimeout> | undefined;
    let waited = 0;
    // Asked again and again rather than by “voiceschanged”, which old Safari never says. The first time at once: an
    // iPhone speaks only while the press is being answered.
    const begin = () => {
      const voice = englishVoice();
      if (!voice) {
        waited += 100;
        if (waited > voicesWithin) ended(false);
        else timer = setTimeout(begin, 100);
        return;
      }
      utterance.voice = voice;
      utterance.lang = voice.lang;
      utterance.rate = rate;
      utterance.onstart = heard;
      utterance.onend = () => ended(true);
      utterance.onerror = () => ended(false);
      speechSynthesis.speak(utterance);
    };
    begin();
    return () => {
      clearTimeout(timer);
      speechSynthesis.cancel();
    };
  };
}

/** Plays the first that can be heard. @param silent told when none can */
function play(button: Element, players: readonly Player[], silent: () => void): void {
  const press = (pressed: boolean) => button.setAttribute('aria-pressed', String(pressed));
  const rest = () => {
    stop = undefined;
    press(false);
  };
  const attempt = ([player, ...others]: readonly Player[]) => {
    if (!player) {
      rest();
      silent();
      return;
    }
    let isOver = false;
    let end = () => {};
    const finish = () => {
      isOver = true;
      clearTimeout(timer);
      end();
    };
    const ended = (well: boolean) => {
      if (isOver) return;
      finish();
      if (well) rest();
      else attempt(others);
    };
    const timer = setTimeout(ended, patience, false);
    stop = () => {
      finish();
      rest();
    };
    end = player(() => clearTimeout(timer), ended);
  };
  press(true);
  attempt(players);
}

class SayAloud extends HTMLElement {
  connectedCallback(): void {
    const words = this.closest('figure, section')?.querySelector('.words');
    const status = this.querySelector('[role=status]');
    const buttons = [...this.querySelectorAll('button')];
    if (!words || !status) return;
    // Many buttons on a page have one name: what each is about is read after it.
    words.id ||= `words-${[...document.querySelectorAll(this.localName)].indexOf(this)}`;
    for (const button of buttons) {
      button.setAttribute('aria-describedby', words.id);
      button.addEventListener('click', () => {
        const again = button.getAttribute('aria-pressed') === 'true';
        stop?.();
        status.textContent = '';
        if (again) return;
        const rate = Number(button.dataset.rate ?? 1);
        const { recorded, none = '' } = this.dataset;
        play(
          button,
          [
            ...(recorded ? [recording(recorded, rate)] : []),
            ...('speechSynthesis' in window
              ? [speech([...words.childNodes].map((part) => part.textContent).join(' '), rate)]
              : []),
          ],
          () => {
            status.textContent = none;
          },
        );
      });
    }
    this.hidden = false;
  }
}

// Another page, or another part of the card, where the button that would stop it is not.
for (const left of ['pagehide', 'hashchange']) addEventListener(left, () => stop?.());
customElements.define('say-aloud', SayAloud);
