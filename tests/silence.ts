// A sound for tests: MP3 frames that hold silence, so that nobody can take it for a phrase. Never shipped.

/** One frame: MPEG 2 layer 3, 32 kbit/s, 24,000 Hz, mono, 576 samples; its data all zero. ISO/IEC 13818-3, 2.4.2.3 */
const header = [0xff, 0xf3, 0x44, 0xc4];
const frameBytes = 96;
const frameSeconds = 576 / 24_000;

/** @returns an MP3 file that lasts about so many seconds */
export function silence(seconds: number): Buffer {
  const frame = Buffer.alloc(frameBytes);
  frame.set(header);
  return Buffer.concat(Array.from({ length: Math.ceil(seconds / frameSeconds) }, () => frame));
}
