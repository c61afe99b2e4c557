// A case on paper: a workflow's definition followed step by step, without a store and without anything leaving.
import assert from 'node:assert/strict';
import type { Flow, Now, Step } from '../../../src/casework/flows/flow.ts';
import type { RefusalCode } from '../../../src/domain/action.ts';
import type { Consent } from '../../../src/domain/consent.ts';
import type { Answers, FlowCase } from '../../../src/domain/flow.ts';
import type { Meeting, MeetingOutcome } from '../../../src/domain/meeting.ts';
import type { UnitKind } from '../../../src/domain/organisation.ts';
import { flowCase } from '../../cards/flow-samples.ts';
import { seriesOnPaper } from './series-on-paper.ts';

export class Paper {
  subject: FlowCase;
  today: string;
  readonly flow: Flow;
  private readonly unit: UnitKind;
  private ids = 0;

  constructor(flow: Flow, unit: UnitKind, today: string, answers: Answers) {
    this.flow = flow;
    this.unit = unit;
    this.today = today;
    for (const { id, optional } of flow.questions(answers, this.now))
      assert.ok(optional || id in answers, `unanswered: ${id}`);
    const begun = flow.begin(answers, this.now);
    if (typeof begun === 'string') throw new Error(begun);
    const bare = {
      workflow: flow.name,
      state: begun.state,
      since: today,
      answers: {},
      facts: {},
      clocks: [],
      consents: [],
      meetings: [],
      chiefQuestion: null,
      ended: false,
    };
    this.subject = flowCase(bare);
    this.take(begun);
  }

  get now(): Now {
    return {
      today: this.today,
      now: `${this.today}T10:00`,
      unit: this.unit,
      id: () => `clock-${String((this.ids += 1))}`,
      setting: (_name, fallback) => fallback,
    };
  }

  get offered(): readonly string[] {
    return this.flow.happenings(this.subject, this.now).map(({ what }) => what);
  }

  on(today: string): this {
    this.today = today;
    return this;
  }

  /** Tells of something that is offered; a refusal is given back and changes nothing. */
  tell(what: string, answers: Answers = {}): RefusalCode | null {
    assert.ok(
      this.offered.includes(what),
      `${what} is not offered in ${this.subject.state}: ${this.offered.join(', ')}`,
    );
    const step = this.flow.happen(this.subject, what, answers, this.now);
    if (typeof step === 'string') return step;
    this.take(step);
    return null;
  }

  word(consent: Pick<Consent, 'recipient' | 'purpose' | 'state'> & Partial<Consent>): this {
    const whole: Consent = {
      id: `consent-${String(this.subject.consents.length)}`,
      covers: ['needs'],
      except: [],
      form: 'paper',
      askedOn: null,
      givenOn: null,
      takenBy: null,
      validUntil: null,
      refusedOn: null,
      withdrawnOn: null,
      ground: null,
      groundBy: null,
      at: 0,
      ...consent,
    };
    this.subject = { ...this.subject, consents: [...this.subject.consents, whole] };
    this.take(this.flow.afterConsent(this.subject, whole, this.now));
    return this;
  }

  /** A meeting that has been, and how it went. */
  met(meeting: Meeting, outcome: MeetingOutcome): this {
    this.subject = { ...this.subject, meetings: [...this.subject.meetings, meeting] };
    this.take(this.flow.afterMeeting(this.subject, meeting, outcome, this.now));
    return this;
  }

  chief(decision: string): this {
    const question = this.subject.chiefQuestion;
    assert.ok(question !== null && this.flow.decisions(question).includes(decision));
    this.subject = { ...this.subject, chiefQuestion: null };
    this.take(this.flow.afterChief(this.subject, question, decision, this.now));
    return this;
  }

  /** The dates kept, each as `what due at`. */
  get dates(): readonly string[] {
    return this.flow
      .dates(this.subject, this.now)
      .map(({ what, due, at }) => `${what} ${due ?? '-'} ${at.slice(0, 10)}`);
  }

  private take(step: Step): void {
    const { state = this.subject.state } = step;
    const found = this.flow.states[state];
    assert.ok(found !== undefined, `no state ${state}`);
    const settled = this.subject.clocks.map((clock) =>
      clock.settledOn === null && step.settle?.includes(clock.clock) === true
        ? { ...clock, settledOn: this.today }
        : clock,
    );
    const standing = seriesOnPaper(this.subject, step, this.today);
    this.subject = {
      ...standing,
      state,
      since: state === this.subject.state ? this.subject.since : this.today,
      ended: found.ended,
      facts: { ...this.subject.facts, ...step.facts },
      answers: { ...this.subject.answers, ...step.answers },
      clocks: [...settled, ...(step.start ?? [])],
      chiefQuestion: step.askChief ?? this.subject.chiefQuestion,
    };
  }
}
