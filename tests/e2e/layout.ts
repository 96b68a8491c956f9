// What can be wrong with the layout of the page that is open. Each of these runs in the page.
import type { Page } from '@playwright/test';

/** Text or boxes that need sideways scrolling, are cut off, or begin above the page. */
export function overflowOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const found: string[] = [];
    const scroller = document.scrollingElement ?? document.documentElement;
    if (scroller.scrollWidth > width) found.push(`the page is ${scroller.scrollWidth} px wide in ${width} px`);

    const isHiddenOnPurpose = (element: Element | null): boolean =>
      element !== null &&
      (getComputedStyle(element).clipPath.startsWith('inset(50%') || isHiddenOnPurpose(element.parentElement));
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const node = texts.currentNode;
      const parent = node.parentElement;
      const words = node.textContent?.trim().slice(0, 30);
      if (!words || !parent?.checkVisibility({ visibilityProperty: true }) || isHiddenOnPurpose(parent)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const { left, right, top, width: size } of range.getClientRects()) {
        // A skip link waits outside, to the left, where nobody can scroll.
        if (size === 0 || right <= 0) continue;
        if (right > width + 1 || left < -1) found.push(`“${words}” reaches from ${left} to ${right} of ${width} px`);
        if (top + scrollY < 0) found.push(`“${words}” begins ${-top} px above the page`);
      }
    }
    for (const element of document.body.querySelectorAll('*')) {
      const { overflowX, overflowY } = getComputedStyle(element);
      const cut =
        (overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1) ||
        (overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1);
      if (cut && !(element instanceof SVGElement) && !isHiddenOnPurpose(element))
        found.push(`<${element.localName} class="${element.className}"> is cut off`);
    }
    return [...new Set(found)];
  });
}

/**
 * Links and buttons too small for a thumb. A link in the middle of a sentence is as high as its line allows
 * (https://www.w3.org/TR/WCAG22/#target-size-minimum, “Inline”): there the line must be 24 px high.
 * @param main selector of the main actions, which are 48 px high
 */
export function smallTargetsOf(page: Page, main: string): Promise<string[]> {
  return page.evaluate((main) => {
    const isInSentence = (element: Element): boolean => {
      const parent = element.parentElement;
      if (!parent || getComputedStyle(element).display !== 'inline') return false;
      const around = [...parent.childNodes].filter((node) => node !== element).map((node) => node.textContent ?? '');
      return (
        /\p{L}{2}/u.test(around.join('')) || (getComputedStyle(parent).display === 'inline' && isInSentence(parent))
      );
    };
    return [...document.querySelectorAll('a[href], button, input, select, textarea, summary')].flatMap((element) => {
      const own = element.getBoundingClientRect();
      // A choice is made by pressing its label too.
      const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
      const boxes = [own, ...labels.map((label) => label.getBoundingClientRect())];
      const width = Math.max(...boxes.map((box) => box.width));
      const height = Math.max(...boxes.map((box) => box.height));
      if (!element.checkVisibility({ visibilityProperty: true }) || own.right <= 0) return [];
      const name = `<${element.localName} class="${element.className}"> “${element.textContent?.trim().slice(0, 30)}”`;
      const least = element.matches(main) ? 48 : 24;
      const sentence = isInSentence(element) && !element.matches(`${main}, .mark`);
      const tall = sentence ? Number.parseFloat(getComputedStyle(element).lineHeight) : height;
      // Half a pixel is lost to rounding.
      return tall < least - 0.5 || width < 24 - 0.5
        ? [`${name} is ${Math.round(width)} × ${Math.round(tall)} px, expected ${least}`]
        : [];
    });
  }, main);
}
