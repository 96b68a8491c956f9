// The site's own picture as phones want it for their first screen: a square without round corners, in pixels.
import { colours, type Drawing } from './drawing.ts';

/** By their names at the root of the site. iPhones look for the last one by itself, without a link. */
export const icons = [
  { name: 'icon-192.png', size: 192 },
  { name: 'icon-512.png', size: 512 },
  { name: 'apple-touch-icon.png', size: 180 },
] as const;

/** The star stands inside the circle of 80 % that no phone cuts. https://www.w3.org/TR/appmanifest/#icon-masks */
export function iconDrawing(size: number): Drawing {
  const star = Math.round(size * 0.7);
  const edge = (size - star) / 2;
  return {
    width: size,
    height: size,
    ground: colours.blue,
    boxes: [],
    stars: [{ left: edge, top: edge, size: star, colour: colours.onBlue }],
    lines: [],
  };
}
