import assert from 'node:assert/strict';
import { sampleOrganisation, samplePerson } from '../../infra/local/people.ts';
import { flowPlanCard, flowPlanView } from '../../src/cards/flow-plan.ts';
import { flows } from '../../src/casework/flows/registry.ts';
import { viewFlow } from '../../src/casework/flows/view-flow.ts';
import type { FlowCase, FlowName } from '../../src/domain/flow.ts';
import { instantOf } from '../../src/domain/time.ts';
import { walkFlow } from '../casework/flow-walk.ts';
import { effort } from '../effort.ts';
import { consent, flowView, planMeeting, weekly } from './flow-samples.ts';
import { meeting } from './samples.ts';

/** Bytes of JSON, as for every card. */
const most = 25 * 1024;

describe('the plan of a workflow beside W001', () => {
  for (const name of Object.keys(flows) as readonly FlowName[]) {
    it(`of ${name} keeps within the size of a message wherever a walk comes, and says all in words`, () => {
      let largest = 0;
      walkFlow(name, effort(40, 400), (subject, { now, unit }) => {
        const key = unit === 'VUX' ? 'VUX' : unit;
        const viewer = samplePerson(`${key}.official1`);
        const own = sampleOrganisation.units.find(({ id }) => id === viewer.unit);
        if (own === undefined) throw new Error(`no unit ${unit}`);
        const mine: FlowCase = {
          ...subject,
          unit: own.id,
          administration: own.administration,
          responsible: viewer.id,
          registeredBy: viewer.id,
          routines: [],
        };
        const viewing = { organisation: sampleOrganisation, now: instantOf(now), settings: { holdMs: 0, pollMs: 0 } };
        const view = viewFlow(viewing, viewer, mine, []);
        assert.ok(view?.access === 'flow');
        const json = JSON.stringify(flowPlanCard(flowPlanView(view, 'Kortet du tryckte på var gammalt.')));
        largest = Math.max(largest, Buffer.byteLength(json));
        assert.ok(Buffer.byteLength(json) <= most, `${Buffer.byteLength(json)} bytes in ${subject.state}`);
        const spoken = (JSON.parse(json) as { fallbackText: string }).fallbackText;
        assert.equal(spoken, `Ärende ${subject.ref}`, 'a locked screen says the same of every workflow');
      });
      assert.ok(largest > 3000, 'something was shown');
    });
  }

  it('books in place what may be booked, and says whose consent is missing', () => {
    const view = flowPlanView(flowView());
    assert.deepEqual(
      view.rows.map(({ verb, sends }) => ({ verb, sends })),
      [{ verb: 'seekTimes', sends: { ref: 'K4TD', skip: 0, kind: 'coordinatedPlanMeeting' } }],
    );
    assert.match(view.rows[0]?.lines[0]?.text ?? '', /Samtycke saknas: ÄVO\. Den bjuds inte in\./);
    assert.deepEqual(
      view.consents.map(({ buttons }) => buttons.map(({ title }) => title)),
      [['Frågat', 'Lämnat', 'Nekat']],
    );
  });

  it('offers no times where nothing may be booked before somebody has been asked', () => {
    const view = flowPlanView(flowView({}, { meetings: [{ ...planMeeting, open: false, missing: ['FFS', 'ÄVO'] }] }));
    assert.deepEqual(view.rows, []);
    assert.match(view.blocks[0]?.lines[0]?.text ?? '', /Samtycke saknas: FFS och ÄVO\. Fråga den enskilde först\./);
  });

  it('shows what others have answered under the meeting, and the meeting once', () => {
    const lead = meeting('booked', { kind: 'coordinatedPlanMeeting', units: ['VUX', 'FFS'] });
    const beside = meeting('booked', {
      id: 'm-2',
      together: lead.id,
      circle: 'ffs',
      attendees: [{ unit: 'FFS', person: null, mailbox: 'ffs@exempel.se', response: 'accepted' }],
    });
    const { rows } = flowPlanView(flowView({ meetings: [lead, beside] }));
    assert.deepEqual(
      rows.map(({ verb }) => verb),
      ['openMeeting'],
    );
    assert.ok(rows[0]?.lines.some(({ text }) => text === 'FFS: kommer'));
  });

  it('shows the next days of a weekly series, and none of one that has ended', () => {
    const running = flowPlanView(flowView({ series: [weekly] }, { meetings: [] }));
    assert.deepEqual(running.blocks, [
      {
        title: 'Veckoavstämning varje vecka: VUX + BoH',
        lines: [{ text: 'tis 12 jan 10:00' }, { text: 'tis 19 jan 10:00' }, { text: 'tis 26 jan 10:00' }],
      },
    ]);
    const ended = flowPlanView(flowView({ series: [{ ...weekly, endedFrom: '2027-01-12' }] }, { meetings: [] }));
    assert.deepEqual(ended.blocks, []);
  });

  it('says by when, and whether the routine or the unit says so; late in words', () => {
    const { dates } = flowPlanView(
      flowView(
        {},
        {
          dates: [
            { what: 'measureStart', due: '2027-01-08', from: 'unit', late: true },
            { what: 'followUp', due: '2027-01-25', from: 'routine', late: false },
          ],
        },
      ),
    );
    assert.deepEqual(
      dates.map(({ text }) => text),
      [
        'SENT. Återrapportera start: skulle ha varit klart fre 8 jan (enhetens egen frist)',
        'Uppföljning: senast mån 25 jan (enligt rutinen)',
      ],
    );
  });

  it('shows the chief the question and its answers, and everybody that she is asked', () => {
    const asked = { chiefQuestion: 'planMeetingMissed' };
    const official = flowPlanView(flowView(asked, { happenings: [] }));
    assert.match(official.warnings[0]?.text ?? '', /Enhetschefen ska besluta/);
    assert.deepEqual(official.buttons, []);
    const chief = flowPlanView(
      flowView(asked, {
        happenings: [],
        isChief: true,
        chiefQuestion: 'planMeetingMissed',
        decisions: ['goOn', 'close'],
      }),
    );
    assert.deepEqual(
      chief.buttons.map(({ title, style }) => [title, style]),
      [
        ['Kalla igen', 'positive'],
        ['Avsluta', 'default'],
      ],
    );
  });

  it('makes the consents the first thing to do where nothing else can be told of', () => {
    const { buttons } = flowPlanView(flowView({ state: 'consentGate' }, { happenings: [] }));
    assert.deepEqual(
      buttons.map(({ verb }) => verb),
      ['openConsents'],
    );
  });

  it('tells only the latest word on a recipient and a purpose', () => {
    const { folded } = flowPlanView(
      flowView({ consents: [consent(), consent({ id: 'c-2', state: 'withdrawn', withdrawnOn: '2027-01-11' })] }),
    );
    const told = folded.find(({ id }) => id === 'consents');
    assert.deepEqual(
      told?.lines.map(({ text }) => text),
      ['Förvaltningen för funktionsstöd: återtaget mån 11 jan'],
    );
  });
});
