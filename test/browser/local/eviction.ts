// Kronofogden has set a day for a family: attendance is booked, the day passes, and it is followed up.
import assert from 'node:assert/strict';
import type { Product } from './product.ts';
import { picture, type Window } from './windows.ts';

export function eviction(product: () => Product): void {
  let anna: Window;
  let petra: Window;
  let ref = '';

  before(async () => {
    anna = await product().window('Anna Viksten');
    petra = await product().window('Petra Ny');
  });

  const seen = (name: string) => picture(anna.page, `eviction-${name}`);

  it('begins with Kronofogden’s notice, and is to be confirmed the same day', async () => {
    await anna.write('Ny underrättelse');
    await anna.press('Nej, nytt ärende');
    await anna.reads('Vad har kommit in?');
    await anna.choose('Besked från Kronofogden');
    await anna.press(/^Ja/);
    await anna.reads('Vilken tid kom det?');
    await anna.pick('8:00');
    await anna.press(/^Ekonomiskt bistånd/);
    await anna.reads('Vad gäller avhysningen?');
    await anna.choose('Ja, den första');
    await anna.choose('Hyresskuld');
    await anna.pickDay('Vilken dag är avhysningen? Lämna tomt om det inte står.', '29, January, 2027');
    await anna.pick('10:00');
    await seen('form');
    await anna.press('Visa vad som gäller');
    await anna.reads('Bekräfta till Kronofogden, med kopia till hyresgästen');
    await anna.reads(/senast i dag/);
    ref = /\b[A-Z0-9]{4}\b/.exec(await anna.newest().innerText())?.[0] ?? '';
    await seen('plan');
  });

  it('tells BoU at once, since there are children, and says nothing of why', async () => {
    await product().goTo('2027-01-11T09:30');
    const [told] = await product().leftFor('Barn och unga, kanalen');
    assert.match(told ?? '', new RegExp(`^Ref ${ref}: utse ansvarig handläggare\\.`));
    await petra.channel();
    await petra.sees(`Ref ${ref}: utse ansvarig handläggare.`);
    await picture(petra.page, 'eviction-channel');
  });

  it('is shown in full to its own chief, and to nobody else', async () => {
    const karin = await product().window('Karin Lindeborg');
    await karin.write(`öppna ${ref}`);
    await karin.reads('Bekräfta till Kronofogden, med kopia till hyresgästen');
    const david = await product().window('David Frisk');
    await david.write(`öppna ${ref}`);
    await david.reads('Jag hittar inget sådant ärende');
    await picture(david.page, 'eviction-stranger');
    assert.doesNotMatch(await david.newest().innerText(), /Kronofogden|avhysning|VUX|Anna/i);
  });

  it('books who is there, by time and place of the reference alone', async () => {
    await anna.press('Mer');
    await anna.press('Kronofogden');
    await anna.press('Boka närvaro');
    await anna.reads('Inbjudan säger bara referensen och tiden.');
    await seen('attendance');
    await anna.press('Boka');
    await anna.reads(/Närvaro vid avhysningen/);
    await seen('booking');
    await product().goTo('2027-01-11T10:00');
    const invited = (await product().view()).left.filter(
      ({ what, lines }) => what === 'Inbjudan' && lines.some((line) => line.includes(ref)),
    );
    assert.ok(invited.length > 0);
    for (const { lines } of invited) assert.deepEqual(lines.slice(0, 2), [`Möte ${ref}`, '2027-01-29 10:00']);
  });

  it('asks what happened on the day, and is followed up', async () => {
    await product().goTo('2027-01-29T15:00');
    await anna.write(ref);
    await anna.press('Vad hände?');
    await anna.reads(/Vad hände i dag/);
    await seen('day');
    await anna.press('Avhysningen genomfördes');
    await anna.reads('Följ upp efter avhysningen.');
    await seen('carried-out');
    await anna.press('Uppföljt');
    await anna.reads('Uppföljd efter avhysningen');
    await seen('close');
    await anna.choose('Uppföljd efter avhysningen');
    await anna.press('Avsluta');
    await anna.reads(/Ärendet är avslutat/);
    await seen('closed');
  });
}
