// Where everything stands in a picture: for the card of a link, for a status, and behind the clock of a locked phone.
// Pure. What does not fit at a size that can be read is refused, never cut off or made smaller.
import { type Box, colours, type Drawing, type Line, type Star } from './drawing.ts';
import { fit, leading, type Measure, type Room, type Weight } from './fit.ts';
import type { PictureWords, Saying } from './words.ts';

/** Words that do not fit into the room that a picture has for them. */
export class DoesNotFit extends Error {
  readonly words: string;
  constructor(words: string, { width, height, smallest }: Room) {
    super(`${Math.round(width)} × ${Math.round(height)} pixels in letters of ${smallest} pixels or more`);
    this.words = words;
  }
}

type Style = { readonly colour: string; readonly weight: Weight; readonly largest: number; readonly smallest: number };

/** Puts words under one another, and knows where the next ones begin. */
class Column {
  readonly lines: Line[] = [];
  top: number;
  private readonly left: number;
  private readonly width: number;
  private readonly measure: Measure;

  constructor(left: number, top: number, width: number, measure: Measure) {
    this.left = left;
    this.top = top;
    this.width = width;
    this.measure = measure;
  }

  /** @param height the room for these words, in pixels @throws DoesNotFit */
  add(words: string, height: number, { colour, ...style }: Style): void {
    if (!words) return;
    const room = { ...style, width: this.width, height };
    const fitted = fit(words, room, this.measure);
    if (!fitted) throw new DoesNotFit(words, room);
    const { size, lines } = fitted;
    for (const line of lines) {
      const width = this.measure(line, style.weight, size);
      this.lines.push({ words: line, left: this.left, top: this.top, width, size, weight: style.weight, colour });
      this.top += size * leading;
    }
  }
}

const heading: Style = { colour: colours.blue, weight: 'bold', largest: 52, smallest: 40 };
const sentence: Style = { colour: colours.ink, weight: 'bold', largest: 112, smallest: 58 };
/** One line whose letters are as large as the smallest that is given. */
const small = (size: number, colour: string, weight: Weight = 'regular'): Style => ({
  colour,
  weight,
  largest: size,
  smallest: size - 6,
});

export const cardSize = { width: 1200, height: 630 } as const;
export const tallSize = { width: 1080, height: 1920 } as const;

/** No word stands nearer to an edge than this, in pixels. */
export const cardMargin = 60;

/** What an app lays over a status, and a locked phone over its wallpaper: the clock at the top, buttons at the bottom. */
export const statusSafe = { left: 72, top: 210, right: 72, bottom: 250 } as const;
export const wallpaperSafe = { left: 84, top: 660, right: 84, bottom: 260 } as const;

/** The card of a link: readable when a phone shows it 300 pixels wide. */
export function cardLayout({ site, parts, edition }: PictureWords, measure: Measure): Drawing {
  const { width, height } = cardSize;
  const inner = width - 2 * cardMargin;
  const band = 96;
  const star = 46;
  const column = new Column(cardMargin, 132, inner, measure);
  const head = new Column(cardMargin + star + 16, 54, inner - star - 16, measure);
  head.add(site, 50, small(36, colours.blue, 'bold'));
  const end = height - band - 24;
  parts.forEach((part, index) => {
    const bottom = column.top + (end - column.top) / (parts.length - index);
    column.add(part.heading, 66, heading);
    if (part.heading) column.top += 10;
    column.add(part.sentence, bottom - column.top, sentence);
    if (index < parts.length - 1) column.top += 24;
  });
  const foot = new Column(cardMargin, height - band + 28, inner, measure);
  foot.add(edition, 40, small(34, colours.blue));
  // What room is left stands above and below the words.
  const shift = Math.max(0, end - column.top) / 2;
  return {
    ...cardSize,
    ground: colours.ground,
    boxes: [
      { left: 0, top: height - band, width, height: band, colour: colours.sky },
      { left: 0, top: 0, width, height: 14, colour: colours.blue },
    ],
    stars: [{ left: cardMargin, top: 50, size: star, colour: colours.blue }],
    lines: [...head.lines, ...column.lines.map((line) => ({ ...line, top: line.top + shift })), ...foot.lines],
  };
}

/** A saying in its panel: the English, and what it means. */
function panel(
  { said, means }: Saying,
  top: number,
  height: number,
  { left, width, pad }: { left: number; width: number; pad: number },
  measure: Measure,
): { box: Box; lines: Line[] } {
  const column = new Column(left + pad, top + pad, width - 2 * pad, measure);
  const forMeaning = means ? Math.min(100, height * 0.36) : 0;
  column.add(said, height - 2 * pad - forMeaning - 8, {
    colour: colours.ink,
    weight: 'bold',
    largest: 72,
    smallest: 40,
  });
  column.top += 8;
  column.add(means ?? '', forMeaning, { colour: colours.quiet, weight: 'regular', largest: 42, smallest: 32 });
  const used = column.top - top + pad;
  return { box: { left, top, width, height: used, colour: colours.raised, round: 20 }, lines: column.lines };
}

/** A whole screen, for a status: what to do, what to say, and where to see whether it is still right. */
export function statusLayout(words: PictureWords, measure: Measure): Drawing {
  const { width, height } = tallSize;
  const inner = width - statusSafe.left - statusSafe.right;
  const end = height - statusSafe.bottom;
  const head = new Column(statusSafe.left + 84, statusSafe.top + 8, inner - 84, measure);
  head.add(words.site, 60, small(44, colours.blue, 'bold'));

  const foot = new Column(statusSafe.left, end - 174, inner, measure);
  foot.add(words.edition, 50, small(38, colours.blue, 'bold'));
  foot.top += 10;
  foot.add(words.check, 50, small(38, colours.blue));
  foot.top += 10;
  foot.add(words.notAdvice, 46, small(34, colours.quiet));

  const column = new Column(statusSafe.left, statusSafe.top + 112, inner, measure);
  const [part] = words.parts;
  const boxes: Box[] = [];
  const lines: Line[] = [];
  const last = end - 174 - 48;
  const { sayings } = words;
  column.add(part?.heading ?? '', 140, { ...heading, largest: 66, smallest: 48 });
  column.top += 18;
  const forSentence = sayings.length ? Math.min(330, last - column.top) : last - column.top;
  column.add(part?.sentence ?? '', forSentence, { ...sentence, largest: sayings.length ? 112 : 150, smallest: 62 });
  if (sayings.length) {
    column.top += 44;
    column.add(words.say, 54, small(44, colours.blue, 'bold'));
    column.top += 16;
    for (const [index, saying] of sayings.entries()) {
      const gap = 24;
      const room = (last - column.top - gap * (sayings.length - 1 - index)) / (sayings.length - index);
      const drawn = panel(
        saying,
        column.top,
        Math.min(room, 330),
        { left: statusSafe.left, width: inner, pad: 28 },
        measure,
      );
      boxes.push(drawn.box);
      lines.push(...drawn.lines);
      column.top = drawn.box.top + drawn.box.height + gap;
    }
  }
  const stars: Star[] = [{ left: statusSafe.left, top: statusSafe.top, size: 64, colour: colours.blue }];
  return {
    ...tallSize,
    ground: colours.ground,
    boxes: [
      { left: 0, top: 0, width, height: 150, colour: colours.sky },
      { left: 0, top: height - 210, width, height: 210, colour: colours.sky },
      ...boxes,
    ],
    stars,
    lines: [...head.lines, ...column.lines, ...lines, ...foot.lines],
  };
}

/** What a locked phone shows an officer, below its clock. Red at its head is the card's own colour. */
export function wallpaperLayout(sayings: readonly Saying[], edition: string, measure: Measure): Drawing {
  const { width, height } = tallSize;
  const { left, right, top, bottom } = wallpaperSafe;
  const pad = 40;
  const bar = 18;
  const column = new Column(left + pad, top + bar + pad, width - left - right - 2 * pad, measure);
  const end = height - bottom - pad;
  const room = (end - column.top - 76) / sayings.length;
  for (const { said, means } of sayings) {
    const start = column.top;
    column.add(said, means ? room * 0.62 : room - 16, {
      colour: colours.ink,
      weight: 'bold',
      largest: 60,
      smallest: 44,
    });
    column.add(means ?? '', room * 0.32, { colour: colours.quiet, weight: 'regular', largest: 34, smallest: 28 });
    column.top = start + room;
  }
  column.top += 24;
  column.add(edition, 40, small(30, colours.quiet));
  const card = { left, width: width - left - right };
  return {
    ...tallSize,
    ground: colours.blue,
    boxes: [
      { ...card, top, height: height - top - bottom, colour: colours.ground, round: 28 },
      { ...card, top, height: 28 * 2, colour: colours.red, round: 28 },
      { ...card, top: top + bar, height: 28 * 2, colour: colours.ground },
    ],
    stars: [],
    lines: column.lines,
  };
}
