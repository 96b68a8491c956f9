// Makes a Range header safe for sirv, which reads only `bytes=A-B` with B after A, and stumbles over the rest.
// Refuses what it cannot say in that form: without the header the whole file is sent, which is always allowed
// (RFC 9110, 14.2).

/**
 * @param header the request's Range header
 * @param size of the file that will be sent, in bytes
 * @returns a header for sirv: a range within the file, or one past its end (answered by 416); or undefined
 */
export function plainRange(header: string | undefined, size: number): string | undefined {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '');
  const [first, last] = [match?.[1] ?? '', match?.[2] ?? ''];
  if (!first && !last) return undefined;
  const start = first ? Number(first) : Math.max(0, size - Number(last));
  const end = first && last ? Math.min(Number(last), size - 1) : size - 1;
  if (start >= size) return `bytes=${size}-${size}`;
  // sirv takes an end of 0 for no end.
  return start > end || end === 0 ? undefined : `bytes=${start}-${end}`;
}
