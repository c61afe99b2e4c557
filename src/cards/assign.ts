// Who answers for the case in a unit, or who phones: a person is named, never a unit alone.
import template from '../../cards/assign.json' with { type: 'json' };
import type { FlowView, FullView, ParticipantView } from '../domain/case-view.ts';
import type { Person, UnitKind } from '../domain/organisation.ts';
import { problemSentence } from '../swedish/problems.ts';
import { unitName } from '../swedish/units.ts';
import { button, primary } from './button.ts';
import type { Button } from './button.ts';
import { cardOf } from './card.ts';
import type { CardOf } from './card.ts';

export interface AssignView {
  readonly title: string;
  readonly about: string;
  readonly people: readonly { readonly title: string; readonly value: string }[];
  readonly person: string;
  readonly problem: string;
  readonly buttons: readonly Button[];
}

export const assignCard: CardOf<AssignView> = cardOf(template);

/** `again`: she pressed without choosing anybody. */
export function assignView(
  view: FullView | FlowView | ParticipantView,
  unit: UnitKind | 'phone',
  again = false,
): AssignView {
  const { ref, version: rev } = view.access === 'participant' ? view : view.case;
  const back = button('openPlan', 'Till planen', { ref });
  return {
    title: unit === 'phone' ? `Vem ringer? ${ref}` : `Utse handläggare ${ref}`,
    about:
      unit === 'phone'
        ? 'Kom överens om vem som ringer. Namnet syns sedan på planen.'
        : `${unitName(unit)}. Den du väljer blir ansvarig och får inbjudningarna.`,
    people: peopleFor(view, unit).map(({ id, name }) => ({ title: name, value: id })),
    person: chosen(view, unit),
    problem: again ? problemSentence('personMissing') : '',
    buttons:
      unit === 'phone'
        ? [primary('assignPhone', 'Spara', { ref, rev }), back]
        : [primary('assign', 'Spara', { ref, rev, unit }), button('take', 'Jag tar det', { ref }), back],
  };
}

function peopleFor(view: FullView | FlowView | ParticipantView, unit: UnitKind | 'phone'): readonly Person[] {
  if (unit === 'phone' || view.access === 'participant') return view.staff;
  return view.staff.filter((person) => view.unitOfPerson[person.id] === unit);
}

function chosen(view: FullView | FlowView | ParticipantView, unit: UnitKind | 'phone'): string {
  if (view.access === 'participant') return view.appointed?.id ?? '';
  if (unit !== 'phone') return view.case.appointed[unit] ?? '';
  return (view.access === 'full' ? view.case.phoneBy : null) ?? '';
}
