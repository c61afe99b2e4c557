import path from 'node:path';
import type { Rule } from 'eslint';
import { verdictOn } from './verdict.ts';

/** What the TypeScript parser adds to, or has besides, the nodes that ESLint's types know. */
interface Parsed {
  readonly source?: { readonly type: string; readonly value?: unknown } | null;
  readonly importKind?: 'type' | 'value';
  readonly exportKind?: 'type' | 'value';
  readonly specifiers?: readonly { readonly importKind?: 'type' | 'value' }[];
}

/** ESLint rule: every import in src goes along an arrow of rooms.ts. */
export const arrows: Rule.RuleModule = {
  meta: {
    type: 'problem',
    docs: { description: 'Imports go along the arrows between the rooms of src' },
    messages: { forbidden: '{{sentence}}' },
    schema: [],
  },
  create(context) {
    const from = path.relative(context.cwd, context.filename).split(path.sep).join('/');

    function check(node: Rule.Node): void {
      const { source } = node as Parsed;
      if (source?.type !== 'Literal' || typeof source.value !== 'string') return;
      const sentence = verdictOn({ from, specifier: source.value, typesOnly: isTypesOnly(node) });
      if (sentence) context.report({ node, messageId: 'forbidden', data: { sentence } });
    }

    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
      TSImportType: check,
    };
  },
};

function isTypesOnly(node: Rule.Node): boolean {
  const { importKind, exportKind, specifiers = [] } = node as Parsed;
  if ((node.type as string) === 'TSImportType' || importKind === 'type' || exportKind === 'type') return true;
  return specifiers.length > 0 && specifiers.every((one) => one.importKind === 'type');
}
