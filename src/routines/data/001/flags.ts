// Where the routine is silent or contradicts itself. Nothing here decides; a person does.
import type { FlagRow } from '../../routine.ts';

export const flags = [
  {
    id: '001-GAP-01',
    when: [{ household: 'barnfamilj', EB: 'open', BoU: 'open', stage: { not: ['eviction-day'] } }],
    code: 'FLAG.not-covered:both-EB-and-BoU-open',
    text: 'Både EB och BoU har ärende. Rutinen har inget avsnitt för det; enhetschefen avgör.',
    see: ['R-G-01'],
    rows: ['001-1A-0', '001-1B-0', '001-1C-0'],
    nearest: [
      { EB: 'open', BoU: 'none' },
      { EB: 'none', BoU: 'open' },
    ],
  },
  {
    id: '001-GAP-02',
    when: [{ notice: 'annan' }, { notice: 'KFM', kfmCause: 'annan', stage: { not: ['eviction-day'] } }],
    code: 'FLAG.not-covered:cause-other-than-debt-or-disturbance',
    text: 'Orsaken är varken hyresskuld eller störningar. Rutinen har inga steg för den, men ta ställning ändå.',
    see: ['R-G-02'],
    rows: ['001-RU-1b', '001-VUX-2'],
  },
  {
    id: '001-GAP-06',
    when: [{ household: 'barnfamilj', stage: 'no-reply' }],
    code: 'FLAG.not-covered:no-reply-stage-for-family',
    text: 'För barnfamiljer finns inget steg när familjen inte hör av sig; kallelsen går direkt.',
    see: ['R-G-06'],
    rows: ['001-1AHY-2b', '001-1BHY-3b', '001-1CHY-3b'],
  },
  {
    id: '001-GAP-12',
    when: [{ notice: 'KFM', kfmCause: { not: ['hyresskuld', 'störning', 'annan'] }, stage: { not: ['eviction-day'] } }],
    code: 'FLAG.not-covered:KFM-cause-unknown',
    text: 'Orsaken bakom beskedet från Kronofogden är inte känd. Då går det inte att välja avsnitt.',
    see: ['R-G-12'],
    rows: ['001-K-2'],
  },
  {
    id: '001-GAP-I01',
    when: [
      {
        household: 'barnfamilj',
        BoU: 'open',
        EB: 'none',
        track: 'hyresskuld',
        stage: 'not-home',
        repeatedAttempts: true,
        concernReported: { not: [true] },
      },
    ],
    code: 'FLAG.conflict:BoU-at-unannounced-visit',
    text: 'Rutinen säger både att BoU följer med på det oanmälda hembesöket och att det inte är befogat utan uttalad oro. En namngiven person avgör.',
    see: ['I-01'],
    rows: ['001-1BHY-5', '001-1BST-4', '001-JR-2b', '004-16b'],
  },
  {
    id: '001-GAP-I02',
    when: [{ household: 'utan-barn', EB: 'open', track: 'störning', stage: 'missed-office-visit' }],
    code: 'FLAG.text-slip:debt-condition-under-disturbance',
    text: 'Rutinens text nämner hyresskulden här. Vi läser det som att störningarna fortsätter.',
    see: ['I-02'],
    rows: ['001-2AST-4', '001-2BST-3'],
  },
  {
    id: '001-GAP-07',
    when: [{ household: 'utan-barn', track: 'störning', repeated: true }],
    code: 'FLAG.not-covered:repeated-disturbance-without-children',
    text: 'För hushåll utan barn saknas en rubrik för upprepade störningar. Samma steg som vid störningar används.',
    see: ['R-G-07'],
    rows: ['001-2AST-1', '001-2BST-1a'],
  },
  {
    id: '001-GAP-I13',
    when: [{ stage: 'eviction-day', household: 'barnfamilj', kfmExemption: true }],
    code: 'FLAG.unclear:KFM-exemption-for-families',
    text: 'Samråd med Kronofogden kan ge undantag, men för barnfamiljer står inget undantag. Ingen stryks av sig själv; en människa beslutar.',
    see: ['I-13'],
    rows: ['001-K-4', '001-K-6', '001-VUX-9', '001-BOU-4'],
  },
] as const satisfies readonly FlagRow[];
