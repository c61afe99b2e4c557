// A notice is entered through the cards themselves: what is on them is tapped, and nothing else is known.
import assert from 'node:assert/strict';
import type { AdaptiveCard } from '../../src/cards/card.ts';
import { noticeFormCard, noticeFormView } from '../../src/cards/notice-form.ts';
import { noticeStartCard, noticeStartView } from '../../src/cards/notice-start.ts';
import { welcomeCard, welcomeView } from '../../src/cards/welcome.ts';
import { noticeKinds } from '../../src/domain/notice.ts';
import type { Entry } from '../../src/domain/notice.ts';
import { readCardData } from '../../src/intake/card-data.ts';
import { newForm, nextStep, previousStep, showStep, submitForm } from '../../src/intake/notice-form.ts';
import { defaultTreservaPattern } from '../../src/intake/treserva-number.ts';
import { list } from './drawn.ts';
import { today } from './samples.ts';
import { filledIn, inputs, ofType, press } from './walk.ts';

const settings = {
  today,
  now: '15:45',
  treserva: { allowed: true, pattern: defaultTreservaPattern },
  mode: 'new',
} as const;

/** A person with a screen: she sees a card, fills in and taps, and counts. */
class Person {
  card: AdaptiveCard = welcomeCard(welcomeView(list));
  entry: Entry | null = null;
  clicks = 0;
  screens = 0;
  private filled: Record<string, string> = {};

  /** One click on a radio button. */
  choose(label: string, title: string): void {
    const input = this.input(label);
    const choice = (input['choices'] as { title: string; value: string }[]).find((each) => each.title === title);
    assert.ok(choice, `${label} has no ${title}`);
    this.fill(String(input['id']), choice.value);
  }

  type(label: string, text: string): void {
    this.fill(String(this.input(label)['id']), text);
  }

  asks(label: string): boolean {
    return inputs(this.card).some((input) => String(input['label']).includes(label));
  }

  tap(title: string): void {
    const action = ofType(this.card, 'Action.Execute').find((each) => String(each['title']).startsWith(title));
    assert.ok(action, `there is no ${title} on ${JSON.stringify(this.card['speak'])}`);
    this.clicks += 1;
    const next = this.answer(readCardData(press(action, { ...filledIn(this.card), ...this.filled })));
    if (next !== null) {
      this.card = next;
      this.screens += 1;
      this.filled = {};
    }
  }

  private fill(id: string, value: string): void {
    this.filled[id] = value;
    this.clicks += 1;
  }

  private input(label: string): Readonly<Record<string, unknown>> {
    const input = inputs(this.card).find((each) => String(each['label']).includes(label));
    assert.ok(input, `there is no question ${label}`);
    return input;
  }

  /** The bot's part: which card comes next. Null when the notice is in. */
  private answer(submit: ReturnType<typeof readCardData>): AdaptiveCard | null {
    if (submit.verb === 'newNotice') return noticeStartCard(noticeStartView({ form: 'f-1', list, treserva: true }));
    if (submit.verb === 'noticeChooseCase') {
      return noticeFormCard(noticeFormView({ mode: 'new', form: submit.form }, showStep(1, newForm(today), settings)));
    }
    assert.ok(submit.verb === 'noticeNext' || submit.verb === 'noticeBack' || submit.verb === 'noticeSubmit');
    const { verb, address, step, answers } = submit;
    if (verb === 'noticeNext') return noticeFormCard(noticeFormView(address, nextStep(step, answers, settings)));
    if (verb === 'noticeBack') return noticeFormCard(noticeFormView(address, previousStep(step, answers, settings)));
    const result = submitForm(answers, settings);
    if (!result.complete) return noticeFormCard(noticeFormView(address, result.state));
    this.entry = result.entry;
    return null;
  }
}

const kind = 'Vad har kommit in?';

describe('a notice entered through the cards', () => {
  it('takes under eight clicks for the first debt of a family known to EB, and three steps', () => {
    const anna = new Person();
    anna.tap('Ny underrättelse');
    anna.tap('Nej, nytt ärende');
    anna.choose(kind, 'Hyresskuld');
    anna.tap('Ja');
    anna.tap('Ekonomiskt bistånd');
    anna.choose('hyresskuld', 'Ja, den första');
    anna.tap('Visa vad som gäller');
    assert.ok(anna.clicks < 8, `${anna.clicks} clicks`);
    assert.equal(anna.screens, 4, 'whether there is a case, and three steps');
    assert.deepEqual(anna.entry, {
      kind: 'hyresskuld',
      receivedOn: today,
      receivedAt: null,
      children: 'yes',
      open: ['EB'],
      occurrence: 'first',
      eviction: null,
    });
  });

  it('keeps what was answered when she goes back, on the card she came from as well', () => {
    const anna = new Person();
    anna.tap('Ny underrättelse');
    anna.tap('Nej, nytt ärende');
    anna.choose(kind, 'Störningar');
    anna.type('När kom det in?', '2027-01-10');
    anna.tap('Ja');
    anna.tap('Ingen');
    anna.choose('störningar', 'Nej, den andra eller fler');
    anna.type('Ärendenummer', '2027-4711');
    anna.tap('Tillbaka');
    anna.tap('Tillbaka');
    assert.deepEqual(filledIn(anna.card), { kind: 'störning', receivedOn: '2027-01-10' });
    anna.tap('Ja ditt svar');
    anna.tap('Ingen ditt svar');
    assert.deepEqual(filledIn(anna.card), { occurrence: 'repeated', treserva: '2027-4711' });
  });

  it('asks Kronofogden’s date, time and ground, and of nothing that changes nothing', () => {
    const anna = new Person();
    anna.tap('Ny underrättelse');
    anna.tap('Nej, nytt ärende');
    anna.choose(kind, 'Besked från Kronofogden');
    anna.tap('Ja');
    anna.type('Vilken tid kom det?', '15:40');
    anna.tap('Båda');
    assert.ok(!anna.asks('första underrättelsen'), 'BoU is in: the count changes nothing');
    anna.type('Vilken dag', '2027-02-10');
    anna.type('Vilken tid är', '09:00');
    anna.choose('Vad gäller avhysningen?', 'Vet inte');
    anna.tap('Visa vad som gäller');
    assert.deepEqual(anna.entry?.eviction, { date: '2027-02-10', time: '09:00', ground: 'unknown' });
    assert.equal(anna.entry.receivedAt, '15:40');
  });

  it('gives the same card back when something is wrong, filled in, with the fault beside its field', () => {
    const anna = new Person();
    anna.tap('Ny underrättelse');
    anna.tap('Nej, nytt ärende');
    anna.tap('Vet inte');
    assert.match(JSON.stringify(anna.card), /Välj ett av alternativen/);
    assert.ok(ofType(anna.card, 'Action.Execute').some((action) => action['title'] === 'Vet inte ditt svar'));
    anna.choose(kind, 'Elskuld');
    anna.tap('Vet inte');
    anna.tap('Ingen');
    anna.type('Ärendenummer', 'Anna Andersson');
    anna.tap('Visa vad som gäller');
    assert.equal(anna.entry, null);
    assert.equal(filledIn(anna.card)['treserva'], 'Anna Andersson');
    assert.match(JSON.stringify(anna.card), /ser inte ut som ett ärendenummer/);
  });

  it('can be entered by tapping alone for every kind, "vet inte" to everything', () => {
    for (const [index] of noticeKinds.entries()) {
      const anna = new Person();
      anna.tap('Ny underrättelse');
      anna.tap('Nej, nytt ärende');
      const choices = inputs(anna.card)[0]?.['choices'] as { title: string }[];
      anna.choose(kind, choices[index]!.title);
      anna.tap('Vet inte');
      if (anna.asks('Vilken tid')) anna.type('Vilken tid', '15:40');
      if (anna.asks('Vem gäller')) anna.choose('Vem gäller', 'Hyresgästen');
      anna.tap('Vet inte');
      if (anna.asks('första underrättelsen')) anna.choose('första underrättelsen', 'Vet inte');
      if (anna.asks('Vad gäller')) anna.choose('Vad gäller', 'Vet inte');
      anna.tap('Visa vad som gäller');
      assert.equal(anna.entry?.kind, noticeKinds[index]);
    }
  });
});
