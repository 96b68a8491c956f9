// The contrast of words where axe cannot tell it: in forced colours, whose values it misreads, and where a box sticks
// out of another or has a badge. Looks at the nearest ground behind the words, so it is for plain grounds only.
import type { Page } from '@playwright/test';

/** Ratios as https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio has them: 7 is 7:1. */
interface Least {
  readonly words: number;
  /** Of 24 px and more, or bold and of 18.66 px and more. */
  readonly largeWords: number;
}

/** @returns the words that are hardly seen on their ground, each with its ratio */
export function faintWords(page: Page, within: readonly string[], least: Least): Promise<string[]> {
  return page.evaluate(
    ({ within, least }) => {
      const channels = (color: string) => color.match(/[\d.]+/g)?.map(Number) ?? [];
      const luminance = (color: string) => {
        const [red = 0, green = 0, blue = 0] = channels(color).map((part) =>
          part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
        );
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      };
      const groundOf = (element: Element | null): string => {
        if (!element) return 'rgb(255, 255, 255)';
        const { backgroundColor } = getComputedStyle(element);
        return (channels(backgroundColor)[3] ?? 1) === 0 ? groundOf(element.parentElement) : backgroundColor;
      };
      const found: string[] = [];
      for (const root of within.flatMap((selector) => [...document.querySelectorAll(selector)])) {
        const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
          const words = texts.currentNode.textContent?.trim().slice(0, 30);
          const parent = texts.currentNode.parentElement;
          if (!words || !parent?.checkVisibility({ visibilityProperty: true })) continue;
          const { color, fontSize, fontWeight } = getComputedStyle(parent);
          const size = Number.parseFloat(fontSize);
          const isLarge = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700);
          const [first, second] = [luminance(color), luminance(groundOf(parent))];
          const ratio = (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
          if (ratio < (isLarge ? least.largeWords : least.words))
            found.push(`“${words}” is faint (${ratio.toFixed(1)}:1)`);
        }
      }
      return [...new Set(found)];
    },
    { within, least },
  );
}
