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
      const traces = tracesOf(base);
      const before = await traces.count();
      await traces.remove();
      const after = Object.values(await traces.count()).reduce((sum: number, count: number) => sum + count, 0);
      status.textContent = `${fill(found, ...Object.values(before))} ${after ? fill(left, after) : clear}`;
      button.disabled = false;
    });
  }
}

customElements.define('leave-no-trace', LeaveNoTrace);
