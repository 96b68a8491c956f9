// What is read from a page for the search, and that no passage misleads when it stands alone.
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, it } from 'vitest';
import { partsOf, passagesOf } from '#publish/page-words.ts';

const parts = (main: string) => partsOf(fromHtml(`<main id=main><h1>Title</h1>${main}</main>`));

describe('passagesOf', () => {
  it.each([
    ['Did they come? Keep the door closed. Call us today please.', 2],
    ['They need a judge’s warrant. But ICE says a form is enough.', 1],
    ['Say this: I want a lawyer.', 1],
    ['No. That is the rule in Chicago.', 1],
    ['Say: “They took my father. I need a lawyer now.” Then hang up the phone.', 1],
    ['Keep the door closed and locked. Ask for a lawyer at once.', 2],
  ])('keeps together what belongs together: %s', (text, count) => expect(passagesOf(text)).toHaveLength(count));
});

describe('partsOf', () => {
  it('follows the headings', () => {
    expect(parts('<p>Keep it closed please.<h2 id=steps>What to do</h2><ol><li><p>Ask who they are now.</ol>')).toEqual(
      [
        { anchor: '', heading: '', passages: ['Keep it closed please.'] },
        { anchor: 'steps', heading: 'What to do', passages: ['Ask who they are now.'] },
      ],
    );
  });
  it('leaves out source marks, numbers to call, what to read next, sounds, and what is hidden', () => {
    const others =
      '<section aria-labelledby=call><p>Call.</section><nav><p>Next</nav><p class=sounds>ai am</p><p hidden>x</p><share-page><p>Share</share-page>';
    expect(parts(`<p>Stay silent at all times.<a class=mark>1</a></p>${others}`)[0]?.passages).toEqual([
      'Stay silent at all times.',
    ]);
  });
  it('shows a cell of a table only with its row and its column', () => {
    const table =
      '<table><caption>c</caption><tbody><tr><th scope=row>Wrong: “ICE makes no arrests.”<td data-label="What is true">They do.</table>';
    expect(parts(table).flatMap(({ passages }) => passages)).toEqual([
      'Wrong: “ICE makes no arrests.” What is true: They do.',
    ]);
  });
  it('shows a phrase only with when to say it', () => {
    const say = '<figure class=say><p>I am afraid to return.</p><p><strong>Only if it is true.</strong></p></figure>';
    expect(parts(say)[0]?.passages).toEqual(['I am afraid to return. Only if it is true.']);
  });
  it('shows a term with its definition', () => {
    expect(parts('<dl><dt id=bond>bond<dd>Money to get out.</dl>')).toContainEqual({
      anchor: 'bond',
      heading: '',
      passages: ['bond: Money to get out.'],
    });
  });
});
