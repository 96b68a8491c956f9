// A YAML file, or the front matter of a page, with the line of every value in it. Reads no disk.
import { isMap, isNode, LineCounter, type Node, parseDocument } from 'yaml';
import type { Problem } from './problem.ts';

export interface YamlFile {
  readonly path: string;
  /** What the text holds; `undefined` when it is not YAML. */
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** Line (1-based, in the whole file) of the value at a path, or of the nearest thing above it. */
  lineOf(path: readonly PropertyKey[]): number;
  /** Line of a key, for a key that should not be there. */
  lineOfKey(path: readonly PropertyKey[], key: string): number;
}

/**
 * @param path the file's path from the project's root, for messages
 * @param text YAML
 * @param firstLine 1-based line of the file on which `text` begins (front matter begins on line 2)
 */
export function readYaml(path: string, text: string, firstLine = 1): YamlFile {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const lineAt = (offset: number) => Math.max(counter.linePos(offset).line, 1) + firstLine - 1;

  const problems = [...document.errors, ...document.warnings].map((error) => ({
    file: path,
    line: lineAt(error.pos[0]),
    found: `text that is not YAML: ${error.message}`,
    expected: 'YAML: `name: value`, lists with `- `, deeper lines indented by spaces',
    mend: 'look at this line and the one above it: a colon in a sentence needs "quotes" around the sentence, and every quote needs its pair.',
  }));

  const nodeAt = (keys: readonly PropertyKey[]): Node | undefined => {
    const node = keys.length ? document.getIn(keys as unknown[], true) : document.contents;
    return isNode(node) ? node : undefined;
  };
  const lineOf = (keys: readonly PropertyKey[]): number => {
    const node = nodeAt(keys);
    if (node?.range) return lineAt(node.range[0]);
    return keys.length ? lineOf(keys.slice(0, -1)) : firstLine;
  };

  return {
    path,
    value: problems.length ? undefined : document.toJS(),
    problems,
    lineOf,
    lineOfKey(keys, key) {
      const map = nodeAt(keys);
      const pair = isMap(map)
        ? map.items.find((item) => (isNode(item.key) ? item.key.toJSON() : item.key) === key)
        : undefined;
      return pair && isNode(pair.key) && pair.key.range ? lineAt(pair.key.range[0]) : lineOf(keys);
    },
  };
}
