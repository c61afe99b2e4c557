import assert from 'node:assert/strict';
import { acts } from '../../src/intake/act-ids.ts';
import { actTitle } from '../../src/swedish/acts.ts';
import { meetingName, summonsLine } from '../../src/swedish/meetings.ts';
import { failureCodes, failureSentence } from '../../src/swedish/failures.ts';

const line = { unit: null, to: null, codes: [] as string[] };

describe('what an act is called', () => {
  it('is short for every act, and speaks no code', () => {
    for (const act of acts) {
      const title = actTitle({ ...line, act }, { ref: '7K3Q' });
      assert.ok(title.length > 5 && title.length <= 60, `${act}: ${title}`);
      assert.doesNotMatch(title, /intent|stage|code|undefined/i);
    }
  });

  it('keeps giving a copy, telling and telling for information apart', () => {
    const tellEB = (code: string): string => actTitle({ ...line, act: 'tellEB', codes: [code] });
    assert.equal(tellEB('VUX.copy-notice>EB'), 'Ge EB:s handläggare en kopia');
    assert.equal(tellEB('VUX.inform-notice>EB'), 'Berätta för EB om underrättelsen');
    assert.equal(tellEB('VUX.inform-notice-FYI>EB'), 'Informera EB för kännedom');
  });

  it('names the second act where two are gathered into one line', () => {
    const codes = ['SOC.confirm-receipt>KFM@same-day', 'SOC.copy-confirmation>tenant'];
    assert.equal(
      actTitle({ ...line, act: 'confirmToKfm', codes }),
      'Bekräfta till Kronofogden, med kopia till hyresgästen',
    );
  });

  it('says what there is to find out', () => {
    assert.equal(
      actTitle({ ...line, act: 'findOut' }, { assumptions: [{ about: 'children' }, { about: 'open' }] }),
      'Ta reda på om det bor barn i hushållet och vilka enheter som har ärende',
    );
  });
});

describe('a meeting in words', () => {
  it('is joint when more than one unit meets', () => {
    assert.equal(meetingName('officeVisit', ['VUX', 'EB']), 'Gemensamt möte på socialkontoret');
    assert.equal(meetingName('officeVisit', ['VUX']), 'Besök på socialkontoret');
  });

  it('has a line for the letter only where the household is told beforehand', () => {
    assert.equal(
      summonsLine('officeVisit', '2027-01-20T10:00'),
      'Till kallelsen: onsdag 20 januari kl. 10.00, socialkontoret.',
    );
    assert.equal(summonsLine('unannouncedHomeVisit', '2027-01-20T10:00'), null);
  });
});

describe('a failure', () => {
  it('is told with what happens next, known or not', () => {
    for (const code of [...failureCodes, 'neverHeardOf', 'constructor', '__proto__']) {
      assert.match(failureSentence(code), /\. ?\S|\.$/);
      assert.doesNotMatch(failureSentence(code), new RegExp(code));
    }
  });
});
