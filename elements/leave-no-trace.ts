// <leave-no-trace>: one press removes all that this site keeps in the browser, and says how much that was.
// Counts again afterwards: what it says is left is what is left.
import { fill, tracesOf } from './traces.ts';

class LeaveNoTrace extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    const status = this.querySelector('[role=status]');
    if (!button || !status) return;
    const { base = '/', found, left, clear } = this.dataset;

    button.hidden = false;
    button.addEventListener('click', async () => {
      button.disabled = true;
      try {
        const traces = tracesOf(base);
        const before = await traces.count();
        const rest = await traces.clear();
        status.textContent = `${fill(found, ...Object.values(before))} ${rest ? fill(left, rest) : clear}`;
      } finally {
        button.disabled = false;
      }
    });
  }
}

customElements.define('leave-no-trace', LeaveNoTrace);
