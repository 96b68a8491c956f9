// Files that take long to make, kept between builds in .cache/, which may be deleted at any time.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The bytes under each name, in order: those in the folder, and for all others what `make` returns. Leaves in the folder
 * what was asked for, and nothing else.
 * @param names each says by a sum all that its bytes are made from; the same name may come twice
 * @param make gets places in `names`, and returns the bytes of each
 * @param isGood refuses bytes that lie in the folder; without it they are believed
 */
export async function madeBefore(
  folder: string,
  names: readonly string[],
  make: (places: readonly number[]) => Promise<readonly Uint8Array[]>,
  isGood: (bytes: Buffer, place: number) => boolean = () => true,
): Promise<Buffer[]> {
  mkdirSync(folder, { recursive: true });
  const known = new Map<string, Buffer>();
  const missing = new Map<string, number>();
  for (const [place, name] of names.entries()) {
    if (known.has(name) || missing.has(name)) continue;
    const file = join(folder, name);
    const bytes = existsSync(file) ? readFileSync(file) : undefined;
    if (bytes && isGood(bytes, place)) known.set(name, bytes);
    else missing.set(name, place);
  }
  const made = await make([...missing.values()]);
  for (const [index, name] of [...missing.keys()].entries()) {
    const bytes = Buffer.from(made[index] as Uint8Array);
    // A file is there whole or not at all.
    writeFileSync(join(folder, `${name}.part`), bytes);
    renameSync(join(folder, `${name}.part`), join(folder, name));
    known.set(name, bytes);
  }
  for (const name of readdirSync(folder)) if (!known.has(name)) rmSync(join(folder, name));
  return names.map((name) => known.get(name) as Buffer);
}
