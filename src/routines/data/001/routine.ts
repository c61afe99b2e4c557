import type { Routine } from '../../routine.ts';
import { scope } from './scope.ts';
import { background } from './background.ts';
import { basicDuties } from './basic-duties.ts';
import { roles } from './roles.ts';
import { rolesVux } from './roles-vux.ts';
import { rolesBou } from './roles-bou.ts';
import { rolesEb } from './roles-eb.ts';
import { readingGuide } from './reading-guide.ts';
import { families } from './families.ts';
import { familiesEb } from './families-eb.ts';
import { familiesEbDebt } from './families-eb-debt.ts';
import { familiesEbRepeatedDebt } from './families-eb-repeated-debt.ts';
import { familiesEbDisturbance } from './families-eb-disturbance.ts';
import { familiesEbRepeatedDisturbance } from './families-eb-repeated-disturbance.ts';
import { familiesBou } from './families-bou.ts';
import { familiesBouDebt } from './families-bou-debt.ts';
import { familiesBouDisturbance } from './families-bou-disturbance.ts';
import { familiesWithoutCase } from './families-without-case.ts';
import { familiesWithoutCaseDebt } from './families-without-case-debt.ts';
import { familiesWithoutCaseRepeatedDebt } from './families-without-case-repeated-debt.ts';
import { familiesWithoutCaseDisturbance } from './families-without-case-disturbance.ts';
import { familiesWithoutCaseRepeatedDisturbance } from './families-without-case-repeated-disturbance.ts';
import { familiesLegalFrame } from './families-legal-frame.ts';
import { adultsEb } from './adults-eb.ts';
import { adultsEbDebt } from './adults-eb-debt.ts';
import { adultsEbRepeatedDebt } from './adults-eb-repeated-debt.ts';
import { adultsEbDisturbance } from './adults-eb-disturbance.ts';
import { adultsWithoutCase } from './adults-without-case.ts';
import { adultsWithoutCaseDebt } from './adults-without-case-debt.ts';
import { adultsWithoutCaseRepeatedDebt } from './adults-without-case-repeated-debt.ts';
import { adultsWithoutCaseDisturbance } from './adults-without-case-disturbance.ts';
import { enforcement } from './enforcement.ts';
import { flags } from './flags.ts';

export const routine001 = {
  document: '001',
  title: 'Socialförvaltningarnas rutin för intern samordning av arbetet med att förebygga avhysningar',
  rank: 'governing',
  version: {
    decidedOn: '2021-12-16',
    revisedOn: '2025-09-01',
    validFrom: '2022-02-15',
    owner:
      'Processledare boendesociala frågor, plattform barn och unga och plattform myndighetsutövning ekonomiskt bistånd',
    publishedBy: 'Kvarbos projektgrupp',
    approvedBy: { awaited: 'Processledare boendesociala frågor, Göteborgs Stad' },
  },
  sections: [
    scope,
    background,
    basicDuties,
    roles,
    rolesVux,
    rolesBou,
    rolesEb,
    readingGuide,
    families,
    familiesEb,
    familiesEbDebt,
    familiesEbRepeatedDebt,
    familiesEbDisturbance,
    familiesEbRepeatedDisturbance,
    familiesBou,
    familiesBouDebt,
    familiesBouDisturbance,
    familiesWithoutCase,
    familiesWithoutCaseDebt,
    familiesWithoutCaseRepeatedDebt,
    familiesWithoutCaseDisturbance,
    familiesWithoutCaseRepeatedDisturbance,
    familiesLegalFrame,
    adultsEb,
    adultsEbDebt,
    adultsEbRepeatedDebt,
    adultsEbDisturbance,
    adultsWithoutCase,
    adultsWithoutCaseDebt,
    adultsWithoutCaseRepeatedDebt,
    adultsWithoutCaseDisturbance,
    enforcement,
  ],
  flags,
} satisfies Routine;
