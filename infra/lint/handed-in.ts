import type { Rule } from 'eslint';

/** ESLint rule: time and chance enter as arguments; only the wiring reads the machine's. */
export const handedInOnly: Rule.RuleModule = {
  meta: {
    type: 'problem',
    docs: { description: 'No reading of the clock or of chance outside the wiring' },
    messages: {
      time: 'Take the time from the clock that is handed in: with a real clock here, no test can say when it is.',
      chance: 'Take ids and chance from what is handed in: with real chance here, no test can say what comes out.',
    },
    schema: [],
  },
  create: (context) => ({
    'NewExpression[callee.name="Date"][arguments.length=0]': (node: Rule.Node) => {
      context.report({ node, messageId: 'time' });
    },
    'CallExpression[callee.name="Date"]': (node: Rule.Node) => {
      context.report({ node, messageId: 'time' });
    },
    'MemberExpression[object.name="Date"][property.name="now"]': (node: Rule.Node) => {
      context.report({ node, messageId: 'time' });
    },
    'MemberExpression[object.name="Temporal"][property.name="Now"]': (node: Rule.Node) => {
      context.report({ node, messageId: 'time' });
    },
    'MemberExpression[object.name="Math"][property.name="random"]': (node: Rule.Node) => {
      context.report({ node, messageId: 'chance' });
    },
  }),
};
