// A printed file as its tests read it: with two libraries that had no part in making it (pdf-lib, Mozilla's PDF.js).
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { BinaryBitmap, DecodeHintType, HybridBinarizer, QRCodeReader, RGBLuminanceSource } from '@zxing/library';
import jsQR from 'jsqr';
import { PDFDict, PDFDocument, PDFName, PDFRawStream, PDFStream } from 'pdf-lib';
import { extractText, getDocumentProxy, renderPageAsImage } from 'unpdf';

const out = path.resolve(import.meta.dirname, '../../out');
const read = (file: string) => new Uint8Array(readFileSync(path.join(out, file)));

/** What the file says of itself, and what it is made of. */
export async function structureOf(file: string) {
  const pdf = await PDFDocument.load(read(file), { updateMetadata: false });
  const objects = pdf.context.enumerateIndirectObjects().map(([, object]) => object);
  const dictionaries = objects.flatMap((object) =>
    object instanceof PDFDict ? [object] : object instanceof PDFStream ? [object.dict] : [],
  );
  const text = (dictionary: PDFDict, key: string) => String(dictionary.get(PDFName.of(key)) ?? '');
  const metadata = pdf.catalog.lookup(PDFName.of('Metadata'));
  return {
    bytes: read(file).length,
    title: pdf.getTitle(),
    language: text(pdf.catalog, 'Lang').replace(/[()]/g, ''),
    tagged: text(pdf.catalog.lookup(PDFName.of('MarkInfo'), PDFDict), 'Marked') === 'true',
    showsTitle: text(pdf.catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict), 'DisplayDocTitle') === 'true',
    declares: metadata instanceof PDFRawStream ? Buffer.from(metadata.contents).toString() : '',
    created: pdf.getCreationDate(),
    pages: pdf.getPages().map((page) => page.getSize()),
    /** Fonts that would be looked for on the reader's machine. */
    fontsLeftOut: dictionaries.filter(
      (one) =>
        text(one, 'Type') === '/FontDescriptor' &&
        !['FontFile', 'FontFile2', 'FontFile3'].some((key) => one.has(PDFName.of(key))),
    ).length,
    links: dictionaries.flatMap((one) => (text(one, 'S') === '/URI' ? [text(one, 'URI').replace(/^\(|\)$/g, '')] : [])),
    /** What runs or is fetched: nothing may. */
    actions: dictionaries.filter((one) => ['/JavaScript', '/Launch', '/GoToR', '/SubmitForm'].includes(text(one, 'S')))
      .length,
  };
}

/** The words of each page in the order in which a voice reads them, lines joined. */
export async function wordsOf(file: string): Promise<readonly string[]> {
  const { text } = await extractText(await getDocumentProxy(read(file)));
  return text.map((page) => page.replace(/\s+/g, ' '));
}

interface Node {
  readonly role?: string;
  readonly lang?: string;
  readonly alt?: string;
  readonly children?: readonly Node[];
}

/** Every tag of the file, from top to bottom, with the language that holds there. */
export async function tagsOf(
  file: string,
): Promise<readonly { role: string; lang: string | undefined; alt?: string }[]> {
  const pdf = await getDocumentProxy(read(file));
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, at) => (await (await pdf.getPage(at + 1)).getStructTree()) as Node),
  );
  const walk = (
    { role, lang, alt, children = [] }: Node,
    inherited?: string,
  ): { role: string; lang: string | undefined; alt?: string }[] => [
    ...(role ? [{ role, lang: lang ?? inherited, ...(alt && { alt }) }] : []),
    ...children.flatMap((child) => walk(child, lang ?? inherited)),
  ];
  return pages.flatMap((page) => walk(page));
}

/** A page as a copier sees it: 150 dots an inch, each black or white. */
export interface Copy {
  readonly width: number;
  readonly height: number;
  isBlack(x: number, y: number): boolean;
  /** Whether the page had anything but black, white and what lies between them. */
  readonly coloured: boolean;
}

export const dotsPerInch = 150;

/**
 * @param file a path under out/, or the file itself
 * @param page from 1
 */
export async function copyOf(file: string | Uint8Array, page: number): Promise<Copy> {
  const { createCanvas, loadImage } = await import('@napi-rs/canvas');
  const png = await renderPageAsImage(typeof file === 'string' ? read(file) : Uint8Array.from(file), page, {
    scale: dotsPerInch / 72,
    canvasImport: () => import('@napi-rs/canvas'),
  });
  const image = await loadImage(Buffer.from(png));
  const { width, height } = image;
  const canvas = createCanvas(width, height).getContext('2d');
  canvas.drawImage(image, 0, 0);
  const { data } = canvas.getImageData(0, 0, width, height);
  let coloured = false;
  for (let at = 0; at < data.length; at += 4) coloured ||= data[at] !== data[at + 1] || data[at] !== data[at + 2];
  return { width, height, coloured, isBlack: (x, y) => (data[(y * width + x) * 4] ?? 255) < 128 };
}

/** A part of a copy turned by some degrees, as pixels for a decoder of QR codes. */
export function turned(
  { isBlack }: Copy,
  [left, top, width, height]: readonly [number, number, number, number],
  degrees: number,
) {
  const rgba = new Uint8ClampedArray(width * height * 4).fill(255);
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [dx, dy] = [x - width / 2, y - height / 2];
      const [sx, sy] = [Math.round(cos * dx - sin * dy + width / 2), Math.round(sin * dx + cos * dy + height / 2)];
      const inside = sx >= 0 && sy >= 0 && sx < width && sy < height;
      if (inside && isBlack(left + sx, top + sy)) rgba.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  return { rgba, width, height };
}

/** A QR code in some pixels as two decoders read it, and how long its side is, in pixels. Refuses pixels without one. */
export function decoded({ rgba, width, height }: { rgba: Uint8ClampedArray; width: number; height: number }) {
  const first = jsQR(rgba, width, height);
  if (!first) throw new Error('the first decoder found no QR code');
  const { topLeftCorner: corner, topRightCorner, bottomLeftCorner } = first.location;
  const side = Math.hypot(topRightCorner.x - corner.x, topRightCorner.y - corner.y);
  // The second one is shown what a telephone is held at: the code with some of what stands around it.
  const clamp = (value: number, most: number) => Math.round(Math.min(Math.max(value, 0), most));
  const left = clamp(Math.min(corner.x, bottomLeftCorner.x) - side / 3, width);
  const top = clamp(Math.min(corner.y, topRightCorner.y) - side / 3, height);
  const wide = clamp(side * 1.7, width - left);
  const high = clamp(side * 1.7, height - top);
  const grey = Uint8ClampedArray.from(
    { length: wide * high },
    (_, at) => rgba[((top + Math.floor(at / wide)) * width + left + (at % wide)) * 4] ?? 255,
  );
  const bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(grey, wide, high)));
  const second = new QRCodeReader().decode(bitmap, new Map([[DecodeHintType.TRY_HARDER, true]]));
  return { contents: [first.data, second.getText()], side };
}
