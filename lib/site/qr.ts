// A QR code as a picture of lines. The drawing is the library's; the margin and the error correction are decided here.
import { renderSVG } from 'uqr';

/** Modules of white on each side: ISO/IEC 18004. */
const quietZone = 4;

/**
 * @returns SVG, black on white: level M (15 % may be lost), and the 4 modules of quiet zone that ISO/IEC 18004 asks for
 */
export function qrSvg(address: string): string {
  return renderSVG(address, { ecc: 'M', border: quietZone, pixelSize: 1 });
}

/** Modules along a side of a QR code that `qrSvg` drew, without its quiet zone. */
export function qrModules(svg: string): number {
  return Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1]) - 2 * quietZone;
}
