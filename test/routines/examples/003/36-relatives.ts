import type { Example } from '../example.ts';

export const examples: readonly Example[] = [
  {
    document: '003',
    sentence:
      'Anhöriga behöver stöd och SAV handlägger avhoppet: anhörigas stadsområde utreder, SAV informerar och ordnar en kontaktväg.',
    date: '2027-01-11',
    facts: {
      process: 'SAV',
      age: 30,
      lvuApplicable: false,
      consentPolice: true,
      consentSAVSTO: true,
      relativesNeedSupport: true,
      handlingUnit: 'SAV',
    },
    expected: [
      'BLOCK.SAV.handle-relatives-case',
      'STO.investigate-and-decide-relatives-application',
      'SAV.inform-relatives-about-support',
      'SAV.set-up-communication-path>relatives-unit',
    ],
    forbidden: ['SAV.handle-relatives-case'],
    complete: true,
  },
  {
    document: '003',
    sentence:
      'Anhöriga behöver stöd och stadsområdet handlägger avhoppet: stadsområdet informerar och ordnar en kontaktväg.',
    date: '2027-01-11',
    facts: {
      process: 'SAV',
      age: 30,
      lvuApplicable: false,
      consentPolice: true,
      consentSAVSTO: true,
      relativesNeedSupport: true,
      handlingUnit: 'STO',
    },
    expected: [
      'BLOCK.SAV.handle-relatives-case',
      'STO.investigate-and-decide-relatives-application',
      'STO.inform-relatives-about-support',
      'STO.set-up-communication-path>relatives-unit',
    ],
    forbidden: [],
    complete: true,
  },
  {
    document: '003',
    sentence: 'Anhöriga behöver stöd men det är okänt vem som handlägger avhoppet: bara utredningen är klar.',
    date: '2027-01-11',
    facts: {
      process: 'SAV',
      age: 30,
      lvuApplicable: false,
      consentPolice: true,
      consentSAVSTO: true,
      relativesNeedSupport: true,
    },
    expected: ['BLOCK.SAV.handle-relatives-case', 'STO.investigate-and-decide-relatives-application'],
    forbidden: ['SAV.inform-relatives-about-support', 'STO.inform-relatives-about-support'],
    complete: true,
  },
  {
    document: '003',
    sentence: 'Anhöriga behöver inget stöd: inget att informera om.',
    date: '2027-01-11',
    facts: {
      process: 'SAV',
      age: 30,
      lvuApplicable: false,
      consentPolice: true,
      consentSAVSTO: true,
      relativesNeedSupport: false,
      handlingUnit: 'SAV',
    },
    expected: [],
    forbidden: [
      'BLOCK.SAV.handle-relatives-case',
      'STO.investigate-and-decide-relatives-application',
      'SAV.inform-relatives-about-support',
      'SAV.set-up-communication-path>relatives-unit',
    ],
    complete: true,
  },
];
