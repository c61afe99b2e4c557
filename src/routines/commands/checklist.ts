// A plan as a checklist in Swedish, with the place in the document beside each duty.
import type { Duty, DutyStrength, Plan } from '../../domain/plan.ts';
import { placeInWords } from '../place.ts';
import { rowOf } from '../catalogue.ts';
import { isAlways } from '../condition.ts';

const strengths: readonly DutyStrength[] = ['must', 'should', 'may', 'must-not'];

const strengthWords: Readonly<Record<DutyStrength, string>> = {
  must: 'SKA',
  should: 'BÖR',
  may: 'KAN',
  'must-not': 'FÅR INTE',
};

const boxes: Readonly<Record<DutyStrength, string>> = { must: '[ ]', should: '[ ]', may: '( )', 'must-not': '  ×' };

export function checklist(plan: Plan): string {
  const standing = plan.duties.filter(isStanding);
  const duties = plan.duties.filter((duty) => !isStanding(duty));
  return [
    ...plan.routines.map(({ document, version }) => `Rutin ${document}, version ${version}`),
    ...(plan.flags.length === 0 ? [] : ['', 'RUTINEN ÄR TYST ELLER OKLAR']),
    ...plan.flags.flatMap((flag) => [
      `  !  ${flag.text}  (${flag.code})`,
      ...flag.sources.map((source) => `     ${placeInWords(source)}`),
    ]),
    ...strengths.flatMap((strength) => part(strengthWords[strength], duties, strength)),
    ...(duties.length === 0 ? ['', 'Inget särskilt att göra i det här läget.'] : []),
    ...strengths.flatMap((strength) => part(`ALLTID: ${strengthWords[strength]}`, standing, strength)),
    ...proposalLines(plan),
    ...(plan.asks.length === 0 ? [] : ['', 'SVAR SOM SKULLE ÄNDRA LISTAN']),
    ...plan.asks.map(({ fact, question, why }) => `  ?  ${question} ${why}  (${fact})`),
    '',
  ].join('\n');
}

function part(title: string, duties: readonly Duty[], strength: DutyStrength): readonly string[] {
  const groups = Map.groupBy(
    duties.filter((duty) => duty.strength === strength),
    (duty) => `${duty.text}|${duty.deadline?.due ?? ''}`,
  );
  if (groups.size === 0) return [];
  return ['', title, ...[...groups.values()].flatMap((group) => dutyLines(group))];
}

/** One act with everyone who does it and every place that says it. */
function dutyLines(group: readonly Duty[]): readonly string[] {
  const [first] = group;
  if (!first) return [];
  const units = [...new Set(group.map(({ unit }) => unit))].join(', ');
  const to = [...new Set(group.flatMap((duty) => duty.to))].join(', ');
  const due = first.deadline?.due;
  const places = [...new Set(group.map(({ row, source }) => `${placeInWords(source)}  [${row}]`))];
  const codes = [...new Set(group.map(({ code }) => code))].join(', ');
  return [
    `  ${boxes[first.strength]} ${first.text}  ${units}${to === '' ? '' : ` → ${to}`}${due ? `  senast ${due}` : ''}`,
    ...places.map((place) => `      ${place}`),
    `      ${codes}`,
  ];
}

function proposalLines({ proposal }: Plan): readonly string[] {
  if (!proposal) return [];
  return ['', 'FÖRSLAG SOM ENHETSCHEFEN MÅSTE GODKÄNNA', ...proposal.codes.map((code) => `  ·  ${code}`)];
}

/** True for what always holds, whatever the facts. */
function isStanding(duty: Duty): boolean {
  const row = rowOf(duty.row);
  return row !== undefined && isAlways(row.when);
}
