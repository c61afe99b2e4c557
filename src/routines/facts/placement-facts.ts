// The facts of the placement process (document 002), in the order a person is asked for them.
import { choice, yesNo } from '../fact-kind.ts';
import type { FactDefinition } from '../fact-kind.ts';

export const placementFacts: readonly FactDefinition[] = [
  yesNo(
    'repeatedDischarge',
    'Har personen upprepade gånger skrivits ut på grund av hot eller våld?',
    'Rutinen gäller bara då.',
  ),
  yesNo('riskAgain', 'Finns risk att det händer igen?', 'Rutinen gäller bara då.'),
  choice(
    'phase',
    ['before-placement', 'moving-in', 'during', 'untenable'],
    'Var är ni i processen?',
    'Bara det aktuella stegets åtgärder visas.',
  ),
  yesNo('acuteHomelessness', 'Är det akut hemlöshet?', 'Då görs planeringen efter placeringen.'),
  yesNo(
    'consentInfoTransfer',
    'Har personen samtyckt till att boendena för över information?',
    'Utan samtycke deltar inte det gamla boendet.',
  ),
  yesNo(
    'jointInfoMeetingPossible',
    'Går det att hålla ett gemensamt informationsmöte?',
    'Mötet hålls om det är möjligt.',
  ),
  yesNo(
    'previousHome',
    'Kommer personen från ett tidigare boende?',
    'Avgör om det gamla boendet kan vara med vid starten.',
  ),
  yesNo(
    'incidentSinceLast',
    'Har det hänt något sedan förra mötet?',
    'Om inget hänt frågar ni om vad som har fungerat.',
  ),
];
