import { expect, test } from 'vitest';
import { hostsOf, links } from '#checks/links.ts';
import { help, page } from './given.ts';

const hosts = hostsOf('# who\n\njustice.gov   U.S. Department of Justice\nwww.chicago.gov City\n');
const found = (url: string) => links(page(`[x](${url})`), hosts).map((problem) => problem.found);

test('a list of hosts has one a line; www. is the same host', () =>
  expect([...hosts]).toEqual(['justice.gov', 'chicago.gov']));

test.each(['https://www.justice.gov/eoir?x=1#top', 'https://chicago.gov', 'doc:attorney#bond'])('lets pass %s', (url) =>
  expect(found(url)).toEqual([]),
);

test.each([
  ['http://www.justice.gov/', /the address “http:/],
  ['https://justice.gov:8443/', /the address/],
  ['https://name@justice.gov/', /the address/],
  ['https://', /the address/],
  ['/en/help/', /the address/],
  ['https://evil-justice.gov/', /a link to evil-justice.gov, which nobody has looked at/],
  ['https://acis.justice.gov/', /a link to acis.justice.gov/],
  ['https://www.justice.gov/?utm_source=x', /where a reader came from \(utm_source\)/],
])('catches %s', (url, message) => expect(found(url)).toEqual([expect.stringMatching(message)]));

test('addresses in data files are looked at, however deep, and named by their line', () => {
  const tree = help('id: x\nurl: https://example.org/\nmore:\n  - url: https://example.com/\n');
  expect(links(tree, hosts).map(({ file, line }) => `${file}:${line}`)).toEqual([
    'content/help/x.yml:2',
    'content/help/x.yml:4',
  ]);
});
