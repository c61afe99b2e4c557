// The buttons of a plan: one that stands out, few beside it, the rest behind "Mer".
import type { FullView } from '../domain/case-view.ts';
import { hasEnded } from '../domain/stage.ts';
import { offers, type Offer } from '../domain/offers.ts';
import { button, primary } from './button.ts';
import type { Button } from './button.ts';
import { nextPlace } from './next-place.ts';
import { meetingNow } from './plan-meetings.ts';

/** Beside these the template has "Varför?" and "Mer". */
export function planButtons(view: FullView): readonly Button[] {
  if (view.case.approval === 'waiting') return view.isChief ? decisionButtons(view) : [];
  const next = nextPlace(view).button;
  return [...(next === null ? [] : [next]), ...[...phoneButton(view), ...attendanceButton(view)].slice(0, 1)];
}

export function decisionButtons(view: FullView): readonly Button[] {
  const { ref, version: rev } = view.case;
  return [
    primary('approveProposal', 'Godkänn förslaget', { ref, rev }),
    button('declineProposal', 'Välj själv', { ref, rev }),
  ];
}

function phoneButton(view: FullView): readonly Button[] {
  const phone = view.plan.now.find((line) => line.act === 'phone');
  if (hasEnded(view.case) || phone === undefined || phone.tick !== null || view.case.phoneBy !== null) return [];
  return [button('openAssign', 'Vem ringer?', { ref: view.case.ref, unit: 'phone' })];
}

function attendanceButton(view: FullView): readonly Button[] {
  if (!offers(view.offers, 'bookAttendance')) return [];
  return [button('openForm', 'Boka närvaro', { ref: view.case.ref, form: 'attendance' })];
}

/** The case itself. At most six: hosts show no more in a row. */
export function moreButtons(view: FullView): readonly Button[] {
  const { ref, responsible } = view.case;
  const mine = responsible === view.viewer.id;
  const sources = button('openDispute', 'Alla källor. Stämmer inte?', { ref });
  if (hasEnded(view.case)) return [sources];
  const ends = view.offers.endings.length > 0 || offers(view.offers, 'misregistered');
  return [
    ...(mine
      ? [button('openHandOver', 'Lämna över', { ref })]
      : [button('take', 'Jag tar det', { ref }), button('openAssign', 'Utse handläggare', { ref, unit: 'VUX' })]),
    button('openCorrect', 'Ändra uppgifter', { ref }),
    button('addNotice', 'Ny underrättelse i ärendet', { ref }),
    sources,
    ...(ends ? [button('openForm', 'Avsluta ärendet', { ref, form: 'closing' })] : []),
  ];
}

/** What may have happened, the likeliest first; few, for a plan with everything on it has to stay within the size of a message. */
export function happenedButtons(view: FullView): readonly Button[] {
  const { ref, entry } = view.case;
  const may = (what: Offer): boolean => offers(view.offers, what);
  const { movable, cancellable, correction } = view.offers;
  const now = meetingNow(view);
  const standing = now !== undefined && [...movable, ...cancellable].some(({ id }) => id === now.id);
  const kfm = entry.kind === 'KFM' && (may('evictionMoved') || may('evictionCarriedOut') || may('nameWhoGoes'));
  return [
    ...(view.offers.astray === null ? [] : [button('openForm', 'Fel enhet: svara', { ref, form: 'wrongUnit' })]),
    ...(may('heardFrom') ? [button('openForm', 'Hushållet har hört av sig', { ref, form: 'heard' })] : []),
    ...(standing
      ? [button('openTimes', 'Flytta eller avboka mötet', { ref })]
      : correction === null
        ? []
        : [button('openForm', 'Rätta hur mötet gick', { ref, form: 'correction' })]),
    ...(hasEnded(view.case) ? [] : [button('openForm', 'Fler val', { ref, form: 'support' })]),
    ...(kfm ? [button('openForm', 'Kronofogden', { ref, form: 'eviction' })] : []),
    ...(hasEnded(view.case) ? [] : otherMatter(view)),
    ...(may('logAttempt') ? [button('openForm', 'Kontaktförsök', { ref, form: 'attempts' })] : []),
  ];
}

/** Unlawful subletting is two matters: the other one gets a case of its own, and nothing links the two. */
function otherMatter({ case: { entry } }: FullView): readonly Button[] {
  if (entry.concerns === undefined) return [];
  const other = entry.concerns === 'tenant' ? 'de som bor där' : 'hyresgästen';
  return [button('newNotice', `Eget ärende för ${other}`, {})];
}
