// Eleventy as it comes: Markdown through Liquid, and one plugin so that headings can have a name.
import markdownItAttrs from 'markdown-it-attrs';
import { claim, corrections, phone, sourceList, sourceNotes } from './lib/law.js';
import { cards, helpCard } from './lib/help.js';
import { formatDay, localeOf, pathTo, translate } from './lib/site.js';
import { box, dont, do_, doDont, lead, say, table, tile, tiles } from './lib/boxes.js';

export default function (eleventyConfig) {
  eleventyConfig.addPassthroughCopy({ public: '/' });
  eleventyConfig.amendLibrary('md', (library) => library.use(markdownItAttrs));
  eleventyConfig.addFilter('t', translate);
  eleventyConfig.addFilter('day', (date, locale) => formatDay(locale, date));
  eleventyConfig.addFilter('pathTo', (id, locale) => pathTo(locale, id));

  const here = (write) =>
    function (...args) {
      return write(localeOf(this.page.url), ...args);
    };
  for (const [name, write] of Object.entries({ phone, helpCard, helpList: cards, sourceList, sourceNotes, corrections, say }))
    eleventyConfig.addShortcode(name, here(write));
  // A paired shortcode is given its content first.
  for (const [name, write] of Object.entries({ claim, lead, doDont, do: do_, dont, note: box, table, tiles, tile }))
    eleventyConfig.addPairedShortcode(name, here(write));
  eleventyConfig.addPairedShortcode('in', (words, lang) => `<span lang="${lang}">${words}</span>`);

  return { dir: { input: 'content', output: 'dist' } };
}
