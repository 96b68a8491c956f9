// A QR code as a picture of lines. The drawing is the library's; the margin and the error correction are decided here.
import { renderSVG } from 'uqr';

/**
 * @returns SVG, black on white: level M (15 % may be lost), and the 4 modules of quiet zone that ISO/IEC 18004 asks for
 */
export function qrSvg(address: string): string {
  return renderSVG(address, { ecc: 'M', border: 4, pixelSize: 1 });
}
