// A first debt of a family with financial aid, on to the day when the plan has been followed up.
import assert from 'node:assert/strict';
import type { Product } from './product.ts';
import { picture, type Window } from './windows.ts';

export function firstDebt(product: () => Product): void {
  let anna: Window;
  let ref = '';

  before(async () => {
    anna = await product().window('Anna Viksten');
  });

  const seen = (name: string) => picture(anna.page, `debt-${name}`);

  it('becomes a plan and a booked meeting', async () => {
    await anna.write('Ny underrättelse');
    await anna.press('Nej, nytt ärende');
    await anna.reads('Vad har kommit in?');
    await anna.choose('Hyresskuld');
    await anna.press(/^Ja/);
    await anna.press(/^Ekonomiskt bistånd/);
    await anna.choose('Ja, den första');
    await anna.press('Visa vad som gäller');
    await anna.reads('Att göra nu');
    ref = /\b[A-Z0-9]{4}\b/.exec(await anna.newest().innerText())?.[0] ?? '';
    await anna.press('Boka mötet');
    await anna.reads(/Tidigast/);
    await anna.press('Boka och bjud in');
    await anna.reads(/Skickas/);
  });

  it('asks how the meeting went once its time has passed, and says what follows', async () => {
    await product().goTo('2027-02-01T08:00');
    await anna.reads(/Bokat/);
    await product().goTo('2027-02-12T15:00');
    await anna.write(ref);
    await anna.press('Hur gick mötet?');
    await anna.reads(/Hur gick mötet/);
    await seen('outcome');
    await anna.press('Familjen kom');
    await anna.reads('Gör en handlingsplan med familjen.');
    await seen('came');
  });

  it('keeps the plan’s last day, and reminds of it', async () => {
    await anna.press('Handlingsplan');
    await anna.reads('Planen gäller till och med');
    await seen('plan-period');
    await anna.press('Spara planen');
    await anna.reads(/Planen gäller till/);
    await product().goTo('2027-05-13T09:05');
    const reminders = (await product().leftFor('Vuxenenheten, kanalen')).filter((line) =>
      line.startsWith(`Ref ${ref}: uppföljning`),
    );
    assert.deepEqual(reminders, Array(2).fill(`Ref ${ref}: uppföljning ska göras senast 2027-05-13.`));
  });

  it('is closed when the goals are reached, with nothing left to do', async () => {
    await anna.press('Följ upp planen');
    await anna.reads('Stäm av målen med familjen. Är de nådda avslutas ärendet.');
    await seen('follow-up');
    await anna.press('Målen är nådda');
    await anna.reads('Ärendet är avslutat: planen är uppföljd.');
    await anna.reads('Stod på planen');
    await seen('closed');
  });
}
