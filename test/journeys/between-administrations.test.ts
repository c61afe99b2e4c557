import assert from 'node:assert/strict';
import { sampleOrganisation } from '../../infra/local/people.ts';
import { openTown, type Town } from './town.ts';

const vux = 'VUX.official1';
/** The förvaltning of FFS, by its id. */
const ffs = sampleOrganisation.units.find(({ kind }) => kind === 'FFS')?.administration ?? '';

describe('förvaltningar work together over a case, from the welcome to a meeting', () => {
  let town: Town;
  beforeEach(async () => {
    town = await openTown();
    await town.bindChannels(['VUX', 'FFS']);
    await town.meet(vux);
  });
  afterEach(() => town.close());

  /** The reference that the plan begins with. */
  const ref = (key = vux): string => /^[2-9A-HJ-NP-Z]{4}$/m.exec(town.sees(key))?.[0] ?? '';

  async function begin(): Promise<string> {
    await town.press(vux, 'Annat ärende');
    await town.press(vux, 'Samverkan mellan förvaltningar');
    await town.press(vux, 'Nej', { 'q-trigger': 'application', 'q-obviouslyOther': 'no' });
    await town.press(vux, 'Andra förvaltningar');
    await town.press(vux, 'Nej', { 'q-needsFrom': 'SF,FFS' });
    assert.match(
      town.sees(vux),
      /Vilka behöver bidra\? Förvaltningen för funktionsstöd, Socialförvaltningen|Socialförvaltningen, Förvaltningen/,
    );
    await town.press(vux, 'Visa vad som gäller', { treserva: '12345' });
    return ref();
  }

  async function consents(): Promise<void> {
    await town.press(vux, 'Samtycken');
    await town.press(vux, 'Vidare', { about: `FFS@${ffs}/coordination` });
    await town.press(vux, 'Lämnat');
    await town.press(vux, 'Spara samtycket', {
      covers: 'housing,needs',
      except: 'health',
      form: 'paper',
      on: '2027-01-11',
      validUntil: '2027-04-09',
    });
  }

  it('begins with the answers of the form, and shows what the routine says', async () => {
    const made = await begin();
    assert.match(made, /^[2-9A-HJ-NP-Z]{4}$/, town.sees(vux));
    const plan = town.sees(vux);
    for (const words of ['Samtycke behövs först', 'Samverkan mellan förvaltningar', 'Att göra nu', 'Treserva 12345'])
      assert.ok(plan.includes(words), words);
    assert.doesNotMatch(plan, /Text saknas/);
  });

  it('loses nothing that was answered when something is wrong or she goes back', async () => {
    await town.press(vux, 'Annat ärende');
    await town.press(vux, 'Samverkan mellan förvaltningar');
    await town.press(vux, 'Ja', { 'q-trigger': 'application' });
    assert.match(town.sees(vux), /En sak behöver rättas/);
    assert.match(town.sees(vux), /ditt svar/);
    await town.press(vux, 'Ja ditt svar', { 'q-trigger': 'application', 'q-obviouslyOther': 'no' });
    await town.press(vux, 'Tillbaka');
    assert.match(town.sees(vux), /ditt svar/);
    await town.press(vux, 'Ja ditt svar', { 'q-trigger': 'application', 'q-obviouslyOther': 'no' });
    await town.press(vux, 'Bara vi');
    await town.press(vux, 'Visa vad som gäller', { treserva: '8001011234' });
    assert.match(town.sees(vux), /såg ut som ett personnummer/);
    assert.doesNotMatch(town.sees(vux), /8001011234/);
    await town.press(vux, 'Visa vad som gäller', { treserva: '12345' });
    assert.match(town.sees(vux), /Utred behovet/);
  });

  it('says beside the field that a general consent is none, and goes on when it is scoped', async () => {
    const made = await begin();
    await town.press(vux, 'Samtycken');
    await town.press(vux, 'Vidare', {});
    assert.match(town.sees(vux), /Välj ett svar/);
    await town.press(vux, 'Vidare', { about: `FFS@${ffs}/coordination` });
    assert.match(town.sees(vux), /Samtycke saknas/);
    await town.press(vux, 'Frågat');
    assert.match(town.sees(vux), /frågat mån 11 jan, inget svar än/);
    await town.press(vux, 'Samtycken');
    assert.match(town.sees(vux), /Förvaltningen för funktionsstöd: samordna stödet/);
    await town.click(vux, 'openConsent', { ref: made, recipient: `FFS@${ffs}`, purpose: 'coordination' });
    await town.press(vux, 'Lämnat');
    const all = 'contact,housing,economy,measures,needs,children,safety,health';
    await town.press(vux, 'Spara samtycket', {
      covers: all,
      except: '',
      form: 'paper',
      on: '2027-01-11',
      validUntil: '',
    });
    assert.match(town.sees(vux), /Ett samtycke till allt räknas inte/);
    await town.press(vux, 'Spara samtycket', {
      covers: 'housing',
      except: 'health',
      form: 'spoken',
      on: '2027-01-12',
      validUntil: '2027-01-11',
    });
    assert.match(town.sees(vux), /framåt i tiden/);
    assert.match(town.sees(vux), /Sista dagen ligger före/);
  });

  it('goes from consent to a meeting with an event in each förvaltning, and falls with the consent', async () => {
    const made = await begin();
    await consents();
    assert.match(town.sees(vux), /lämnat mån 11 jan, gäller till fre 9 apr/);
    await town.press(vux, 'Börja planera tillsammans');
    await town.until('2027-01-11T09:05');
    assert.deepEqual(town.posts('FFS').length, 1);
    assert.match(town.posts('FFS')[0] ?? '', new RegExp(`^Ref ${made}: `));
    await town.press(vux, 'Möte om samordnad plan: FFS Inte bokat. Tryck för att boka. Boka');
    assert.match(town.sees(vux), /Söker tider/);
    await town.settle();
    await town.press(vux, 'Boka och bjud in', { slot: '2027-01-18T09:00' });
    await town.until('2027-01-11T09:10');
    assert.match(town.sees(vux), /Bokat/);
    const invited = (await town.calendar('enhet.ffs@kommunen.example')).filter(
      ({ subject }) => subject === `Samverkansmöte ${made}`,
    );
    assert.equal(invited.length, 1);
    assert.match(town.sees(vux), /FFS: har inte svarat/);
    assert.ok(invited[0]?.attendees.every(({ emailAddress }) => !/vux/.test(emailAddress.address)));
    await town.press(vux, 'Till planen');
    await town.press(vux, 'Samtycken');
    await town.click(vux, 'openConsent', { ref: made, recipient: `FFS@${ffs}`, purpose: 'coordination' });
    await town.press(vux, 'Återtaget');
    await town.press(vux, 'Ja, återtaget');
    await town.until('2027-01-11T09:20');
    const left = (await town.calendar('enhet.ffs@kommunen.example')).filter(({ isCancelled }) => !isCancelled);
    assert.deepEqual(left, []);
  });

  it('says whose consent is missing when it has fallen while she looks for a time', async () => {
    const made = await begin();
    await consents();
    await town.press(vux, 'Börja planera tillsammans');
    await town.press(vux, 'Samtycken');
    await town.click(vux, 'openConsent', { ref: made, recipient: `FFS@${ffs}`, purpose: 'coordination' });
    await town.press(vux, 'Återtaget');
    await town.press(vux, 'Ja, återtaget');
    assert.match(town.sees(vux), /Samtycke saknas: FFS/);
    await town.click(vux, 'seekTimes', { ref: made, skip: 0, kind: 'handoverMeeting' });
    assert.match(town.sees(vux), /Det gick inte|Samtycke saknas/);
  });

  it('offers another förvaltning what it may begin, and nothing else', async () => {
    await town.meet('FFS.official1');
    const greeting = town.sees('FFS.official1');
    assert.match(greeting, /Samverkan mellan förvaltningar/);
    assert.doesNotMatch(greeting, /Ny underrättelse/);
    await town.press('FFS.official1', 'Samverkan mellan förvaltningar');
    await town.press('FFS.official1', 'Nej', { 'q-trigger': 'ownDiscovery', 'q-obviouslyOther': 'no' });
    await town.press('FFS.official1', 'Inte utrett än');
    await town.press('FFS.official1', 'Visa vad som gäller', { treserva: '' });
    assert.match(town.sees('FFS.official1'), /motivera till ansökan/);
  });

  it('begins from a notice, linked to it', async () => {
    await town.type(vux, 'ny underrättelse');
    await town.press(vux, 'Nej, nytt ärende');
    await town.press(vux, 'Ja', { kind: 'hyresskuld' });
    await town.press(vux, 'Ekonomiskt bistånd');
    await town.press(vux, 'Visa vad som gäller', { occurrence: 'first', treserva: '' });
    const notice = ref();
    await town.press(vux, 'Fler val');
    await town.press(vux, 'Samtycken, samverkan');
    await town.press(vux, 'Behov av annan förvaltning');
    await town.press(vux, 'Ja', { 'q-trigger': 'notice', 'q-obviouslyOther': 'no' });
    await town.press(vux, 'Inte utrett än');
    await town.press(vux, 'Visa vad som gäller', { treserva: '' });
    assert.match(town.sees(vux), new RegExp(`Hör ihop med ${notice}`));
  });
});
