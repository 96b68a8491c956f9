// Step: lets a browser fetch the next page while a finger is still on the link. Browsers do not do so with Save-Data on.
// https://developer.mozilla.org/docs/Web/API/Speculation_Rules_API
import { element, withBody } from './html.ts';
import type { PublishStep } from './site.ts';

/** `moderate`: on pointer down, or after 200 ms under a mouse. Only pages: a printed sheet is no small thing to fetch. */
export const speculationRules = JSON.stringify({
  prefetch: [{ where: { href_matches: '/*/' }, eagerness: 'moderate' }],
});

export const addNavigation: PublishStep = {
  name: 'add speculation rules',
  run: (site) => ({
    ...site,
    pages: new Map(
      [...site.pages].map(([path, tree]) => [
        path,
        // After the words, which nobody should wait for.
        withBody(tree, (children) => [...children, element('script', { type: 'speculationrules' }, speculationRules)]),
      ]),
    ),
  }),
};
