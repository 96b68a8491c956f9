// Reads a QR as a phone would: from pixels, by a decoder that we did not write.
import jsQR from 'jsqr';

/** Draws our own QR's SVG, whose path is made of squares `M{x},{y}h1v1h-1z`, into pixels for a decoder. */
export function decode(svg: string): string | undefined {
  const size = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1]);
  const scale = 4;
  const side = size * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y] of svg.matchAll(/M(\d+),(\d+)h1v1h-1z/g))
    for (let dy = 0; dy < scale; dy++)
      for (let dx = 0; dx < scale; dx++)
        pixels.fill(
          0,
          ((Number(y) * scale + dy) * side + Number(x) * scale + dx) * 4,
          ((Number(y) * scale + dy) * side + Number(x) * scale + dx) * 4 + 3,
        );
  return jsQR(pixels, side, side)?.data;
}
