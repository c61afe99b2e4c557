// A short story to change one thing in.
export const registered = {
  at: '2027-01-11T09:00',
  by: 'VUX.official1',
  do: 'registerNotice',
  as: 'A',
  with: { kind: 'hyresskuld', children: 'ja', open: ['EB'], occurrence: 'första' },
};

export function storyOf(steps: readonly unknown[], expect: readonly unknown[] = [], more: object = {}): string {
  return JSON.stringify({ title: 'En berättelse', steps, expect, ...more });
}
