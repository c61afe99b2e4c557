// docs/rights.md, printed from the table itself: `node test/rights/page.ts > docs/rights.md`.
import {
  accessOf,
  allowed,
  besides,
  mayLook,
  relations,
  standings,
  type Access,
  type Relation,
  type Standing,
} from '../../src/casework/rights.ts';
import { glassMinutes, glassReasons } from '../../src/domain/glass.ts';
import { readCardData, verbs } from '../../src/intake/card-data.ts';
import { askedBy, commandAsks, type Asked } from '../../src/teams/handlers/verb-rights.ts';
import { presses, type About } from './presses.ts';

const inShort: Readonly<Record<Relation, string>> = {
  own: 'own',
  unit: 'unit',
  chief: 'chief',
  participant: 'part.',
  participantChief: 'part. chief',
  former: 'former',
  otherChief: 'other chief',
  otherUnit: 'other unit',
  otherAdministration: 'other förv.',
  none: 'none',
  administrator: 'admin.',
  processLeader: 'process leader',
  asked: 'W003 asked',
  sealed: 'W003 chief',
};

const meaning: Readonly<Record<Relation, string>> = {
  own: 'answers for the case, or acts today for who does (in W003: answers for it)',
  unit: 'a colleague in the unit that answers for it',
  chief: 'chief or deputy of that unit, or who acts for the chief today',
  participant: 'an official of a unit that takes part: what it was told has reached it, or its people are invited',
  participantChief: 'its chief or deputy',
  former: 'of a unit that took part and answered, and whose part has been withdrawn',
  otherChief: 'leads another unit of the same förvaltning, without a part',
  otherUnit: 'works in one',
  otherAdministration: 'works in another förvaltning, without a part',
  none: 'in no unit; in W003 everybody who is not named here',
  administrator: 'the organisation, no cases',
  processLeader: 'the routines and the figures, no cases',
  asked: 'in W003: the chief of its unit while something is asked of her',
  sealed: 'in W003: that chief otherwise, or who acts for her; no deputy',
};

const sees: Readonly<Record<Access, string>> = {
  full: 'everything',
  unit: 'reference, next step and its date, who answers for it',
  participant:
    'its own duties and meetings, what it was told, who of its own has it, who answers for the case and a chat with her',
  former: 'that it took part, and what it answered and when',
  asked: 'the question, and who asks',
  none: 'nothing: the answer is the same as for a reference that does not exist',
};

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
const marks = <T>(columns: readonly T[], may: readonly T[]): readonly string[] =>
  columns.map((each) => (may.includes(each) ? '●' : ''));

const sample: About = {
  ref: '7K3Q',
  rev: 1,
  tell: 'tell-1',
  kind: 'VUX',
  unit: 'vux',
  colleague: 'p1',
  person: 'p2',
  form: 'form-1',
};

function rightOf(asked: Asked): string {
  switch (asked.of) {
    case 'person':
      return 'about a person';
    case 'dialogue':
      return 'about a dialogue meeting';
    case 'case':
    case 'beside':
      return asked.right;
  }
}

function buttonsBy(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const verb of verbs) {
    const submit = readCardData({ ...presses[verb](sample), verb });
    if (submit.verb === 'notUnderstood') throw new Error(`the press of ${verb} is not understood`);
    const right = rightOf(askedBy(submit));
    found.set(right, [...(found.get(right) ?? []), verb]);
  }
  return found;
}

export function rightsPage(): string {
  const buttons = buttonsBy();
  const code = (names: readonly string[] = []): string => names.map((name) => `\`${name}\``).join(' ');
  const inCase = { ...mayLook, ...allowed };
  const commands = Object.entries(commandAsks);
  return `# Who may do what, and see what

Printed from \`src/casework/rights.ts\` and \`src/teams/handlers/verb-rights.ts\` (\`node test/rights/page.ts > docs/rights.md\`); a test holds
them together, and \`test/rights\` sends every button and every command as everybody below over HTTP. Why it is so:
[decision 15](decisions/0015-rights.md).

## Relations

${table(
  ['short', 'relation', 'who', 'sees'],
  relations.map((each) => [inShort[each], `\`${each}\``, meaning[each], sees[accessOf(each)]]),
)}

Somebody whom the organisation does not know, a guest among them, is told whom to ask, whatever she presses. Somebody of another tenant
is turned away with HTTP status 403 and no word.

## In a case

${table(
  ['right', ...relations.map((each) => inShort[each]), 'buttons'],
  Object.entries(inCase).map(([right, may]) => [`\`${right}\``, ...marks(relations, may), code(buttons.get(right))]),
)}

Where a mark stands, the state of the case decides the rest. A unit that takes part acts for itself alone: it names its own people.
\`breakGlass\` shows everything for ${String(glassMinutes)} minutes and changes nothing; reasons: ${code(glassReasons)}.

## Beside cases

${table(
  ['right', ...standings, 'buttons', 'commands'],
  Object.entries(besides).map(([right, may]) => [
    `\`${right}\``,
    ...marks<Standing>(standings, may),
    code(buttons.get(right)),
    code(commands.filter(([, asks]) => asks === right).map(([command]) => command)),
  ]),
)}

\`chief\` leads a unit. \`beginNotice\` is of vuxenenheten, \`beginFlow\` of the units that the workflow names. About a person (${code(
    buttons.get('about a person'),
  )}): herself, who leads her unit, an administrator. \`bindChannel\` is typed in the channel, by the unit's chief or deputy or an
administrator. \`find\` finds what \`see\` allows, by Treserva number what \`seeWhole\` does.
`;
}

if (import.meta.main) process.stdout.write(rightsPage());
