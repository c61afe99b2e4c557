// What ESLint is told beside the usual: the arrows, the environment, time and chance. eslint.config.mjs spreads it in.

import type { ESLint, Linter } from 'eslint';
import { arrows } from './arrows.ts';
import { handedInOnly } from './handed-in.ts';
import { environmentReaders, wiring } from './rooms.ts';

const house: ESLint.Plugin = { rules: { arrows, 'handed-in': handedInOnly } };

const namelessExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Name what you export: a default export has no name to search for.',
};
const chainedWriteHead = {
  selector: 'MemberExpression[object.type="CallExpression"][object.callee.property.name="writeHead"]',
  message: 'Where restify has been loaded, writeHead returns nothing: call end in a statement of its own.',
};

export const houseRules: Linter.Config[] = [
  { files: ['infra/**/*.ts'], rules: { 'no-restricted-syntax': ['error', chainedWriteHead] } },
  {
    files: ['src/**/*.ts'],
    plugins: { house },
    rules: {
      'house/arrows': 'error',
      'no-restricted-syntax': ['error', namelessExport, chainedWriteHead],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: [...environmentReaders],
    rules: {
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: 'Only config.ts reads the environment, and main.ts hands it over: a setting is an argument here.',
        },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: [...wiring],
    rules: { 'house/handed-in': 'error' },
  },
];
