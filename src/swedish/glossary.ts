// The list of words as a page.
import { terms } from './terms.ts';

/** docs/glossary.md, whole. */
export function glossaryPage(): string {
  const rows = terms.map(
    (term) => `| \`${term.identifier}\` | ${term.swedish} | ${term.definition} | ${term.source} |`,
  );
  return [
    '# Glossary',
    '',
    'What things are called in code, and in Swedish on cards. The list itself is `src/swedish/terms.ts`; this page is made from',
    'it by `node -e "import(\'./src/swedish/glossary.ts\').then((g) => process.stdout.write(g.glossaryPage()))"`.',
    '',
    'A source is a document of the routines, with the line of its text where one word is defined there; `product` marks words',
    'that are ours.',
    '',
    '| identifier | Swedish | what is meant | source |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
