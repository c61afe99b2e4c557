// The ladder rows of routine 001 and every way into them.
import type { Facts } from '../../src/domain/facts.ts';
import { withDerived } from '../../src/routines/derived-facts.ts';
import { routine001 } from '../../src/routines/data/001/routine.ts';
import type { Routine, Row } from '../../src/routines/routine.ts';

/** The routine with only the sections that hold the ladder: who is told, called and visited. */
export const ladderRoutine: Routine = {
  ...routine001,
  sections: routine001.sections.filter(({ heading }) => heading.length >= 3 && /^[12]\./.test(heading[1] ?? '')),
  flags: [],
};

export const ladderRows: readonly Row[] = ladderRoutine.sections.flatMap(({ rows }) => rows);

/** Entry facts, stages and the landlord's answers, as they are known: 576 ways, derived facts included. */
export const entrySpace: readonly Facts[] = ['barnfamilj', 'utan-barn'].flatMap((household) =>
  ['open', 'none'].flatMap((EB) =>
    ['open', 'none'].flatMap((BoU) =>
      ['hyresskuld', 'störning'].flatMap((notice) =>
        [true, false].flatMap((repeated) =>
          ['new', 'no-reply', 'missed-office-visit', 'not-home', 'contact', 'eviction-day'].flatMap((stage) =>
            [{}, answers(true), answers(false)].map((answered) =>
              withDerived({ process: 'eviction', household, EB, BoU, notice, repeated, stage, ...answered }),
            ),
          ),
        ),
      ),
    ),
  ),
);

function answers(answer: boolean): Facts {
  return {
    debtUnpaid: answer,
    disturbanceSerious: answer,
    disturbanceContinues: answer,
    repeatedAttempts: answer,
    needLandlordPresence: answer,
    concernReported: answer,
  };
}
