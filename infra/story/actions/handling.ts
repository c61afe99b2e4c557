// What comes up in handling a case: a post that reached the wrong unit, what waits, a concern for a child.
import { inCase, may, need, of, type ActionShape } from './field.ts';

const concernFrom = {
  landlord: 'landlord',
  hyresvärd: 'landlord',
  hyresvärden: 'landlord',
  störningsjour: 'landlord',
  störningsjouren: 'landlord',
  elsewhere: 'elsewhere',
  annat: 'elsewhere',
};
const passedOn = {
  urged: 'urged',
  uppmanad: 'urged',
  report: 'report',
  reported: 'report',
  orosanmälan: 'report',
  anmälan: 'report',
  handover: 'handover',
  internal: 'handover',
  'intern överlämning': 'handover',
};

export const handlingActions = {
  askRightUnit: inCase('"Fel enhet", under inlägget i enhetens kanal.'),
  nameRightUnit: inCase('Enheten säger vilken enhet det är till. Trycker först "Fel enhet".', {
    unit: may('unit', 'enheten; annars vet hon inte', 'right'),
  }),
  answerWrongUnit: inCase('Den ansvariga svarar enheten som fick fel.', {
    then: need(
      of({
        tellMeant: 'tellMeant',
        rätt: 'tellMeant',
        tellAgain: 'tellAgain',
        igen: 'tellAgain',
        leave: 'leave',
        låt: 'leave',
      }),
      'tellMeant, tellAgain eller leave',
    ),
  }),
  concern: inCase('Oro för ett barn: antecknas, och förs vidare där det sägs hur.', {
    from: may(of(concernFrom), 'varifrån; annars från hyresvärden eller störningsjouren', 'source', 'concern'),
    passOn: may(of(passedOn), 'hur den förs vidare: urged, report eller handover', 'how', 'then'),
  }),
  snooze: inCase('"Påminn mig senare": skjuter upp en rad i planen.', {
    act: may('text', 'åtgärdens namn i produkten; annars den första som går', 'what'),
    code: may('text', 'rutinens kod för åtgärden'),
    until: may('date', 'till vilken dag; annars nästa arbetsdag', 'on', 'date'),
    reason: may(
      of({
        awaitsHousehold: 'awaitsHousehold',
        awaitshousehold: 'awaitsHousehold',
        awaitsothers: 'awaitsOthers',
        agreedlater: 'agreedLater',
        absent: 'absent',
        notime: 'noTime',
      }),
      'varför; annars väntar på hushållet',
    ),
  }),
  unsnooze: inCase('Påminn nu ändå.', { act: need('text', 'åtgärdens namn i produkten') }),
  noteNeeds: inCase('Antecknar vad hushållet behöver; det som inte nämns gäller inte.', {
    needs: may('text', 'behoven, med komma emellan, till exempel needDebtAdvice'),
  }),
  noteChildView: inCase('Antecknar vad som är gjort för barnets perspektiv.', {
    rows: may('text', 'radernas id, med komma emellan'),
  }),
  raiseConcern: inCase('Antecknar oro för ett barn.', { from: need(of(concernFrom), 'varifrån') }),
  passOnConcern: inCase('För oron vidare.', { how: need(of(passedOn), 'urged, report eller handover') }),
  bookAssessment: inCase('Bokar en gemensam förhandsbedömning med BoU; frivillig.', {
    start: need('moment', 'mötets början'),
  }),
} satisfies Readonly<Record<string, ActionShape>>;
