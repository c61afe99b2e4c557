import type { Example } from '../example.ts';

export const examples: readonly Example[] = [
  {
    document: '003',
    sentence:
      'Personen misstänks för allvarligt brott och samtycker till polisen: bedöm med polisen om processen passar.',
    date: '2027-01-11',
    facts: {
      process: 'SAV',
      age: 30,
      lvuApplicable: false,
      consentPolice: true,
      consentSAVSTO: true,
      suspectedSeriousCrime: true,
    },
    expected: ['HANDL.assess-with-police-if-process-suitable'],
    forbidden: [],
    complete: true,
  },
  {
    document: '003',
    sentence: 'Personen misstänks för allvarligt brott men säger nej till polisen: ingen bedömning med polisen.',
    date: '2027-01-11',
    facts: {
      process: 'SAV',
      age: 30,
      lvuApplicable: false,
      consentSAVSTO: true,
      consentPolice: false,
      suspectedSeriousCrime: true,
    },
    expected: [
      'BLOCK.SAV.contact-LAS',
      'BLOCK.STO.contact-LAS',
      'BLOCK.SAV.contact-police',
      'BLOCK.STO.contact-police',
      'BLOCK.STO.obtain-threat-assessment-with-police',
      'BLOCK.HANDL.assess-with-police-if-process-suitable',
    ],
    forbidden: [
      'HANDL.assess-with-police-if-process-suitable',
      'SAV.contact-LAS',
      'STO.contact-LAS',
      'STO.obtain-threat-assessment-with-police',
    ],
    complete: true,
  },
  {
    document: '003',
    sentence: 'Personen misstänks inte för brott: inget att bedöma med polisen.',
    date: '2027-01-11',
    facts: {
      process: 'SAV',
      age: 30,
      lvuApplicable: false,
      consentPolice: true,
      consentSAVSTO: true,
      suspectedSeriousCrime: false,
    },
    expected: [],
    forbidden: ['HANDL.assess-with-police-if-process-suitable'],
    complete: true,
  },
];
