import assert from 'node:assert/strict';
import { openTown, type Town } from './town.ts';

const vux = 'VUX.official1';

describe('a notice becomes a plan, a booked joint meeting and a reminder', () => {
  let town: Town;
  beforeEach(async () => {
    town = await openTown();
    await town.bindChannels();
    await town.meet(vux);
  });
  afterEach(() => town.close());

  const ref = (): string => /^[2-9A-HJ-NP-Z]{4}/m.exec(town.sees(vux))?.[0] ?? '';

  async function register(): Promise<string> {
    await town.type(vux, 'ny underrättelse');
    await town.press(vux, 'Nej, nytt ärende');
    await town.press(vux, 'Ja', { kind: 'hyresskuld' });
    await town.press(vux, 'Ekonomiskt bistånd');
    await town.press(vux, 'Visa vad som gäller', { occurrence: 'first', treserva: '12345' });
    return ref();
  }

  async function book(): Promise<void> {
    await town.press(vux, 'Boka mötet');
    await town.settle();
    await town.press(vux, 'Boka och bjud in', { slot: '2027-01-18T09:00' });
    await town.until('2027-01-11T09:05');
  }

  it('shows the plan with who does what, the meeting and where the routine says so', async () => {
    const made = await register();
    const plan = town.sees(vux);
    assert.match(made, /^[2-9A-HJ-NP-Z]{4}$/);
    for (const words of [
      `Skriv ${made} i Treserva`,
      'Aktualisera i Treserva',
      'Ge EB:s handläggare en kopia',
      'Skicka informationsbrev med kallelse',
      'Ring familjen',
      'Gemensamt möte på socialkontoret',
      'VUX + EB',
      'Uteblir familjen: gemensamt aviserat hembesök, VUX + EB.',
      'reviderad 2025-09-01',
    ]) {
      assert.ok(plan.includes(words), words);
    }
  });

  it('tells the unit in its own channel, with nothing about anyone, and follows it until it is taken', async () => {
    const made = await register();
    await town.until('2027-01-11T09:01');
    assert.deepEqual(town.posts('EB'), [`Ref ${made}: nytt att ta emot. Öppna boten.`]);
    assert.deepEqual(town.posts('BoU'), []);
    const [post] = town.teams
      .standing(town.teams.channelId('EB', 'Allmänt'))
      .filter((each) => each.root === each.activity);
    await town.meet('EB.official1');
    await town.teams.press(town.person('EB.official1'), post!.activity, 'Jag tar det');
    await town.settle();
    assert.deepEqual(town.posts('EB'), [`Ref ${made}: mottaget av handläggare EB.`]);
    assert.ok(town.sees('EB.official1').includes(made));
    assert.equal(/hyresskuld|barn(?! och unga)|familj/i.test(town.sees('EB.official1')), false);
  });

  it('seeks times, books one, shows what to write in the summons and each answer as it comes', async () => {
    const made = await register();
    await town.press(vux, 'Boka mötet');
    assert.match(town.sees(vux), /Söker tider/);
    await town.settle();
    assert.match(town.sees(vux), /enhetens egen frist/);
    await town.press(vux, 'Boka och bjud in', { slot: '2027-01-18T09:00' });
    assert.match(town.sees(vux), /[Ss]kickas/);
    await town.until('2027-01-11T09:05');
    assert.match(town.sees(vux), /Bokat/);
    assert.match(town.sees(vux), /måndag 18 januari kl\. 09\.00/);
    const [event] = await town.calendar('enhet.eb@kommunen.example');
    assert.equal(event?.subject, `Möte ${made}`);
    assert.match(event.body.content, /Underlag finns i ärendet\./);
    assert.equal(event.sensitivity, 'private');
    await town.answer('enhet.eb@kommunen.example', 'accept');
    await town.until('2027-01-11T10:30');
    assert.match(town.sees(vux), /EB: (kommer|tackat ja|har tackat ja)/);
  });

  it('reminds each unit the working day before, and cancels for all', async () => {
    const made = await register();
    await book();
    await town.until('2027-01-15T09:00');
    for (const unit of ['VUX', 'EB'] as const) {
      assert.ok(town.posts(unit).includes(`Ref ${made}: bokad tid 2027-01-18 kl 09:00. Se kalendern.`), unit);
    }
    await town.type(vux, made);
    await town.click(vux, 'openTimes', { ref: made });
    await town.press(vux, 'Avboka mötet');
    await town.press(vux, 'Avboka');
    await town.settle();
    for (const mailbox of ['moten.sf', 'enhet.eb', 'anna.viksten']) {
      const standing = (await town.calendar(`${mailbox}@kommunen.example`)).filter((each) => !each.isCancelled);
      assert.deepEqual(standing, [], mailbox);
    }
    assert.match(town.sees(vux), /[Ii]nställt|[Aa]vbokat/);
  });

  it('an old card does nothing, answers with the fresh one and says so', async () => {
    const made = await register();
    const [, ...standing] = town.teams.standing(town.teams.chatOf(town.person(vux)));
    const old = standing.at(-1)!.activity;
    await town.type(vux, made);
    const before = (await town.store.cases.load(made))!.version;
    await town.teams.clickCard(town.person(vux), old, 'tick', {
      verb: 'tick',
      ref: made,
      rev: before,
      act: 'register',
    });
    assert.equal((await town.store.cases.load(made))!.version, before);
    assert.match(JSON.stringify(town.teams.seen(town.person(vux), old)), /var gammalt/);
  });

  it('a client that forgot its messages gets the current card, once', async () => {
    const made = await register();
    town.teams.forgetMessages();
    await town.until('2027-01-11T09:05');
    const chat = town.teams.standing(town.teams.chatOf(town.person(vux)));
    assert.equal(chat.length, 1);
    assert.ok(JSON.stringify(chat[0]!.card).includes(made));
  });

  it('everything can be had again after a restart', async () => {
    const made = await register();
    await book();
    await town.restart();
    await town.type(vux, 'mina ärenden');
    assert.ok(town.sees(vux).includes(made));
    await town.until('2027-01-15T09:00');
    assert.ok(town.posts('EB').some((post) => post.includes('bokad tid')));
  });

  it('what she types reaches no post, no invitation, no log line and no row but its own', async () => {
    const canary = 'Kanariefågel Ödegård 0701-234567';
    await town.type(vux, canary);
    await town.type(vux, 'ny underrättelse');
    await town.press(vux, 'Nej, nytt ärende');
    for (const field of [
      'kind',
      'receivedOn',
      'children',
      'open',
      'occurrence',
      'treserva',
      'find',
      'person',
      'row',
      'reason',
    ]) {
      await town.click(vux, 'noticeSubmit', {
        mode: 'new',
        form: 'canary-form',
        step: 3,
        kept: { kind: canary },
        [field]: canary,
      });
    }
    await register();
    await town.until('2027-01-12T10:00');
    const left = [
      ...town.teams.calls
        .filter((call) => call.conversation.includes('thread'))
        .map((call) => JSON.stringify(call.body)),
      ...town.graph.requests().map((request) => JSON.stringify(request)),
      ...town.logged,
    ].join('\n');
    // What is kept is the answers of closed lists, dates, and the number in the column made for it.
    const kept = Buffer.from(town.files(), 'latin1').toString('utf8');
    // Four digits alone stand in many a hash by chance.
    for (const part of ['Kanarie', 'Ödegård', '0701-2', '0701234']) {
      assert.equal(kept.includes(part), false, part);
      assert.equal(left.includes(part), false, part);
    }
    for (const word of ['hyresskuld', '12345', 'barn']) assert.equal(left.includes(word), false, word);
  });
});
