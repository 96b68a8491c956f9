// Strings that somebody types, pastes or puts into an address to break a page: a fixed list, then 10,000 made from a
// seed, so that a failure can be repeated.

const known = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg/onload=alert(1)>',
  "';alert(1)//",
  'javascript:alert(1)',
  '</ol></site-search><iframe srcdoc=x>',
  '{{constructor.constructor("alert(1)")()}}',
  '__proto__',
  'constructor',
  'toString hasOwnProperty valueOf',
  '%3Cscript%3E',
  '%E0%A4%A',
  '&lt;b&gt;',
  '\u0000',
  '\ud800',
  '\udc00\ud800 puerta',
  '\u202ejuez\u202c',
  'a'.repeat(100_000),
  'puerta '.repeat(20_000),
  'Z̷̢a̸l̶g̷o̴'.repeat(500),
  'ﷺ'.repeat(300),
  '#".',
  '=0 ~polis =1',
  '*.*+?^$ {}()|[]\\',
  '١٢٣ שלום 你好 🚪👮‍♀️',
  '\n\t\r\v\f',
  "' OR 1=1 --",
];

const pieces = [
  ...'aeiouábcdñz09 -_.,;:!?¿¡\'"`<>&/\\#%=~+*()[]{}|@$^\u0000\u00ad\u0301\u200b\u202e\ufeff\ud83d\udeaa',
  '<b>',
  '</',
  'onerror=',
  'javascript:',
  'puerta',
  'warrant',
  'polisia',
  'ICE',
  'mi ',
  '%00',
  '&#x3c;',
  '__proto__',
];

/** @returns `count` strings, the known ones first; the same ones every time */
export function hostileStrings(count: number): string[] {
  let state = 20_251_122;
  const next = (below: number) => {
    // xorshift32
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
  const made = Array.from({ length: Math.max(0, count - known.length) }, () =>
    Array.from({ length: 1 + next(24) }, () =>
      // Some are any UTF-16 unit at all, half of a pair included.
      next(6) === 0 ? String.fromCharCode(next(65_536)) : (pieces[next(pieces.length)] as string),
    ).join(''),
  );
  return [...known, ...made].slice(0, count);
}
