// Rule: every file is readable, complete, and has the fields it should have, at every depth.
import { localeCodes, sourceLocale } from '#i18n/locales.ts';
import type { Problem } from '../problem.ts';
import { dataSchemas, documentFolders, factsSchema, frontMatterSchema } from '../schema.ts';
import { schemaProblems } from '../schema-problems.ts';
import type { ContentTree } from '../tree.ts';
import type { YamlFile } from '../yaml-file.ts';

function idProblem(file: YamlFile, id: string, place: string): Problem[] {
  const found = (file.value as { id?: unknown } | undefined)?.id;
  if (typeof found !== 'string' || found === id) return [];
  return [
    {
      file: file.path,
      line: file.lineOf(['id']),
      found: `id “${found}”`,
      expected: `“${id}”, as the ${place} is named`,
      mend: `change the id to “${id}”, or rename the ${place}.`,
    },
  ];
}

const shapeOf = (file: YamlFile, schema: Parameters<typeof schemaProblems>[1]): Problem[] =>
  file.problems.length ? [...file.problems] : schemaProblems(file, schema);

export function shape(tree: ContentTree): Problem[] {
  const problems = [...tree.problems];
  const folders = new Map<string, string>();
  for (const { kind, id, folder, facts, pages } of tree.documents) {
    const twin = folders.get(id);
    if (twin) {
      problems.push({
        file: facts?.path ?? folder,
        line: facts?.lineOf(['id']),
        found: `the id “${id}”, which ${twin} has too`,
        expected: 'an id that no other document has',
        mend: 'rename one of the two folders, and the id in its facts.yml.',
      });
    }
    folders.set(id, folder);
    if (facts) {
      problems.push(...shapeOf(facts, factsSchema), ...idProblem(facts, id, 'folder'));
      const found = (facts.value as { kind?: unknown } | undefined)?.kind;
      if (typeof found === 'string' && found in documentFolders && found !== kind) {
        problems.push({
          file: facts.path,
          line: facts.lineOf(['kind']),
          found: `kind “${found}” in content/${documentFolders[kind]}/`,
          expected: `“${kind}”`,
          mend: `change the kind, or move the folder to content/${documentFolders[found as keyof typeof documentFolders]}/.`,
        });
      }
    } else {
      problems.push({
        file: `${folder}/facts.yml`,
        found: 'no such file',
        expected: 'facts.yml beside the pages, with the id, the kind and the claims',
        mend: 'add it; docs/content-model.md shows one.',
      });
    }
    for (const locale of localeCodes) {
      const page = pages[locale];
      if (!page) {
        problems.push({
          file: `${folder}/${locale}.mdx`,
          found: 'no such file',
          expected: `this document in every language: ${localeCodes.join(', ')}`,
          mend: `write ${locale}.mdx beside the other language; a page without its pair is not published.`,
        });
        continue;
      }
      problems.push(...page.problems);
      if (page.frontMatter.problems.length) continue;
      problems.push(...schemaProblems(page.frontMatter, frontMatterSchema));
      const pinned = (page.frontMatter.value as { translationOf?: unknown } | null)?.translationOf;
      if (locale === sourceLocale && pinned !== undefined) {
        problems.push({
          file: page.path,
          line: page.frontMatter.lineOfKey([], 'translationOf'),
          found: 'translationOf in the text that the others are pinned to',
          expected: `translationOf only in languages other than ${sourceLocale}`,
          mend: 'take the line out.',
        });
      }
    }
  }
  for (const { kind, id, file } of tree.data)
    problems.push(...shapeOf(file, dataSchemas[kind]), ...idProblem(file, id, 'file'));
  return problems;
}
