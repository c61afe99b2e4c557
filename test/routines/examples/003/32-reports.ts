import type { Example } from '../example.ts';

export const examples: readonly Example[] = [
  {
    document: '003',
    sentence:
      'En anmälan kommer till stadsområdet i ett ärende hos SAV och samtycke finns: stadsområdet handlägger och kan kontakta SAV.',
    date: '2027-01-11',
    facts: {
      process: 'SAV',
      age: 30,
      lvuApplicable: false,
      consentPolice: true,
      consentSAVSTO: true,
      reportTo: 'STO',
      SAVcase: 'open',
    },
    expected: ['STO.handle-report', 'MAY.STO.contact-person-and-ask-consent-to-SAV', 'MAY.STO.contact>SAV'],
    forbidden: ['BLOCK.STO.contact>SAV'],
    complete: true,
  },
  {
    document: '003',
    sentence: 'En anmälan kommer till stadsområdet och personen säger nej: ingen kontakt med SAV.',
    date: '2027-01-11',
    facts: {
      process: 'SAV',
      age: 30,
      lvuApplicable: false,
      consentPolice: true,
      consentSAVSTO: false,
      reportTo: 'STO',
      SAVcase: 'open',
    },
    expected: [
      'BLOCK.SAV.communicate-case>STO',
      'BLOCK.STO.communicate-case>SAV',
      'BLOCK.STO.consult>SAV',
      'STO.handle-report',
      'MAY.STO.contact-person-and-ask-consent-to-SAV',
      'BLOCK.STO.contact>SAV',
    ],
    forbidden: ['MAY.STO.contact>SAV', 'MAY.STO.consult>SAV'],
    complete: true,
  },
  {
    document: '003',
    sentence:
      'En anmälan kommer till stadsområdet och personen är inte tillfrågad: fråga först, ingen kontakt med SAV.',
    date: '2027-01-11',
    facts: { process: 'SAV', age: 30, lvuApplicable: false, consentPolice: true, reportTo: 'STO', SAVcase: 'open' },
    expected: [
      'BLOCK.SAV.communicate-case>STO',
      'BLOCK.STO.communicate-case>SAV',
      'BLOCK.STO.consult>SAV',
      'STO.handle-report',
      'MAY.STO.contact-person-and-ask-consent-to-SAV',
      'BLOCK.STO.contact>SAV',
    ],
    forbidden: ['MAY.STO.consult>SAV', 'MAY.STO.contact>SAV'],
    complete: true,
  },
  {
    document: '003',
    sentence:
      'En anmälan kommer till stadsområdet men SAV har inget ärende: vanlig handläggning, inte den här rutinen.',
    date: '2027-01-11',
    facts: {
      process: 'SAV',
      age: 30,
      lvuApplicable: false,
      consentPolice: true,
      consentSAVSTO: true,
      reportTo: 'STO',
      SAVcase: 'none',
    },
    expected: [],
    forbidden: ['STO.handle-report', 'MAY.STO.contact-person-and-ask-consent-to-SAV', 'MAY.STO.contact>SAV'],
    complete: true,
  },
  {
    document: '003',
    sentence:
      'En anmälan kommer till stadsområdet, samtycke saknas och SAV har inget ärende: ingen särskild spärr för anmälan.',
    date: '2027-01-11',
    facts: {
      process: 'SAV',
      age: 30,
      lvuApplicable: false,
      consentPolice: true,
      consentSAVSTO: false,
      reportTo: 'STO',
      SAVcase: 'none',
    },
    expected: ['BLOCK.SAV.communicate-case>STO', 'BLOCK.STO.communicate-case>SAV', 'BLOCK.STO.consult>SAV'],
    forbidden: [
      'STO.handle-report',
      'MAY.STO.contact-person-and-ask-consent-to-SAV',
      'BLOCK.STO.contact>SAV',
      'MAY.STO.consult>SAV',
    ],
    complete: true,
  },
  {
    document: '003',
    sentence:
      'En anmälan kommer till stadsområdet och det är okänt om SAV har ärende: den här rutinen gäller inte ännu.',
    date: '2027-01-11',
    facts: { process: 'SAV', age: 30, lvuApplicable: false, consentPolice: true, consentSAVSTO: true, reportTo: 'STO' },
    expected: [],
    forbidden: ['STO.handle-report', 'MAY.STO.contact>SAV'],
    complete: true,
  },
];
