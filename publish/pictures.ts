// Step: draws the pictures of every page (lib/share/pictures.ts) with @vercel/og, on all processors. What was drawn
// before from the same drawing by the same code is taken from .cache/pictures/, which may be deleted at any time.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { localeCodes } from '#i18n/locales.ts';
import { allDocuments } from '#lib/content/repository.ts';
import { documentFolders } from '#lib/content/schema.ts';
import type { Drawing } from '#lib/share/drawing.ts';
import { iconDrawing, icons } from '#lib/share/icons.ts';
import { DoesNotFit } from '#lib/share/layout.ts';
import { entryPicture, type Picture, picturesOf } from '#lib/share/pictures.ts';
import { inWorkers } from './in-workers.ts';
import { madeBefore } from './made-before.ts';
import { type Fonts, fontFile, fontWeights, loadFonts } from './picture-fonts.ts';
import { PublishError, type PublishStep, pathOf } from './site.ts';

/** WhatsApp shows no larger one; ours are far smaller. In bytes. */
export const heaviest = 100_000;

/** A picture, and what in content/ its words come from, for messages. */
export interface Wanted {
  readonly picture: Picture;
  readonly origin: string;
}

/** Every picture of the site. */
export function allPictures(): Wanted[] {
  return [
    { picture: entryPicture(), origin: 'messages/' },
    ...localeCodes.flatMap((locale) =>
      allDocuments(locale).flatMap((document) => {
        const origin = `content/${documentFolders[document.kind]}/${document.id}/${locale}.mdx`;
        return picturesOf(document).map((picture) => ({ picture, origin }));
      }),
    ),
  ];
}

/** A picture's drawing, or what keeps it from being drawn. */
export function drawingOf({ picture, origin }: Wanted, fonts: Fonts): Drawing | string {
  try {
    const drawing = picture.layout(fonts.measure);
    const missing = drawing.lines.flatMap(({ words, weight }) => fonts.missing(words, weight));
    if (!missing.length) return drawing;
    const named = [...new Set(missing)]
      .map((character) => `“${character}” (U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')})`)
      .join(', ');
    return `${origin}\n  found:    ${named}, for which the font has no letter, in the picture ${picture.path}\n  expected: letters and signs that ${fontFile('', 'regular')} has\n  to mend:  write the title, the <Lead> or the phrase without it.`;
  } catch (error) {
    if (!(error instanceof DoesNotFit)) throw error;
    return `${origin}\n  found:    “${error.words}”, too long for the picture ${picture.path}\n  expected: what fits into ${error.message}\n  to mend:  shorten it.`;
  }
}

const sha256 = (...parts: readonly (string | Buffer)[]) =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex');

/** All that makes the bytes of a picture besides its drawing: the fonts, the tools, and the code that uses them. */
function toolsHash(root: string): string {
  const require = createRequire(import.meta.url);
  const versions = ['@vercel/og', '@jsquash/oxipng', 'harfbuzzjs', 'react'].map(
    (name) => (require(`${name}/package.json`) as { version: string }).version,
  );
  const files = [
    ...fontWeights.map(({ weight }) => fontFile(root, weight)),
    join(import.meta.dirname, 'picture-worker.ts'),
    join(import.meta.dirname, 'picture-fonts.ts'),
  ];
  return sha256(versions.join(' '), ...files.map((file) => readFileSync(file)));
}

/** The bytes of each drawing, in order. @throws an error that names the picture, by its path under out/, that cannot be drawn */
function bytesOf(drawings: readonly Drawing[], paths: readonly string[], root: string): Promise<Buffer[]> {
  const tools = toolsHash(root);
  const names = drawings.map((drawing) => `${sha256(tools, JSON.stringify(drawing))}.png`);
  return madeBefore(join(root, '.cache', 'pictures'), names, async (places) => {
    const pngs = await inWorkers<Drawing, Uint8Array>(
      new URL('./picture-worker.ts', import.meta.url),
      { root },
      places.map((place) => drawings[place] as Drawing),
      (at) => `publish: the picture out/${paths[places[at] ?? 0]} cannot be drawn`,
    );
    return pngs.map((png) => Buffer.from(png));
  });
}

export const drawPictures: PublishStep = {
  name: 'draw the pictures',
  async run(site, { root, basePath }) {
    const wanted = allPictures();
    const fonts = await loadFonts(root);
    const drawings = wanted.map((each) => drawingOf(each, fonts));
    const paths = wanted.map(({ picture }) => pathOf(picture.path, basePath));
    const problems = drawings.filter((drawing) => typeof drawing === 'string');
    paths.push(...icons.map(({ name }) => name));
    drawings.push(...icons.map(({ size }) => iconDrawing(size)));
    const twice = paths.filter((path, index) => paths.indexOf(path) !== index || site.files.has(path));
    problems.push(
      ...twice.map(
        (path) =>
          `out/${path}\n  found:    two files of this name\n  expected: one\n  to mend:  choose another slug for the page, or another name in lib/share/pictures.ts.`,
      ),
    );
    if (problems.length) throw new PublishError(problems);
    const pictures = await bytesOf(drawings as Drawing[], paths, root);
    const tooHeavy = paths.filter((_, index) => (pictures[index] as Buffer).length > heaviest);
    if (tooHeavy.length)
      throw new PublishError(
        tooHeavy.map(
          (path) =>
            `out/${path}\n  found:    a picture of more than ${heaviest} bytes\n  expected: less, so that it travels\n  to mend:  draw less in lib/share/layout.ts.`,
        ),
      );
    return {
      ...site,
      files: new Map([...site.files, ...paths.map((path, index) => [path, pictures[index] as Buffer] as const)]),
    };
  },
};
