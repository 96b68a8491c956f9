// What `npm run new` writes is right before anybody has filled it in: lengths as the schema has them, code that is code.
import { describe, expect, it } from 'vitest';
import { frontMatterSchema } from '#lib/content/schema.ts';
import { registryLine, skeletonOf } from '#scripts/lib/skeleton.ts';

describe('a new page', () => {
  it('says how long its words may be, and is refused just above', () => {
    const { text } = skeletonOf('page', frontMatterSchema, new Map());
    for (const field of ['title', 'summary', 'share'] as const) {
      const most = Number(new RegExp(`^${field}:.* (\\d+) characters$`, 'm').exec(text)?.[1]);
      const schema = frontMatterSchema.shape[field];
      expect([schema.safeParse('x'.repeat(most)).success, schema.safeParse('x'.repeat(most + 1)).success]).toEqual([
        true,
        false,
      ]);
    }
    expect(text).toMatch(/^summary: "" # what search engines show; 50 to 160 characters$/m);
  });
});

describe('a new language', () => {
  it.each(['Français', "O'odham ha-ñeʼokĭ", '«"A"»', `O'o "x"`, 'a\\b', '</script>'])('keeps its name: %s', (name) => {
    const line = registryLine('xx', name, 'rtl');
    expect(line).toMatch(/^ {2}xx: \{ name: .*, direction: 'rtl', formats: 'xx-US', enabled: false \},\n$/);
    expect(new Function(`return { ${line} }`)().xx.name).toBe(name);
  });
});
