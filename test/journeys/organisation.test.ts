// The organisation from the cards: an administrator's changes, strangers, absence, leaving, and a unit that follows its team.
import assert from 'node:assert/strict';
import { objectId, sampleOrganisation, samplePerson } from '../../infra/local/people.ts';
import type { Person } from '../../src/domain/organisation.ts';
import { openTown, textsOf, type Town } from './town.ts';

const anna = samplePerson('VUX.official1');
const jonas = samplePerson('VUX.official2');
const sara = samplePerson('EB.official1');
const siv: Person = {
  id: objectId(900),
  name: 'Siv Främling',
  mailbox: 'siv@kommunen.example',
  unit: null,
  role: 'official',
};

describe('the organisation, from the cards', () => {
  let town: Town;
  let fileProblems: readonly string[];

  beforeEach(async () => {
    fileProblems = [];
    town = await openTown({ fileProblems: () => fileProblems });
    for (const key of ['administrator', 'VUX.official1', 'VUX.official2', 'VUX.chief']) await town.meet(key);
  });
  afterEach(() => town.close());

  /** What somebody reads who is none of the cast. */
  const seenBy = (person: Person): string => {
    const last = town.teams.standing(town.teams.chatOf(person)).at(-1);
    return textsOf(town.teams.seen(person, last?.activity ?? '')).join('\n');
  };
  const openUnit = async (name: string): Promise<void> => {
    await town.type('administrator', 'Organisationen');
    await pressRow('administrator', name);
  };
  /** Presses the row that begins so. */
  const pressRow = async (key: string, text: string): Promise<void> => {
    const newest = town.teams.standing(town.teams.chatOf(town.person(key))).at(-1);
    const card = JSON.stringify(town.teams.seen(town.person(key), newest?.activity ?? ''));
    const title = new RegExp(`"title":"(${text}[^"]*Öppna)"`).exec(card)?.[1];
    assert.ok(title, `no row ${text} on ${card}`);
    await town.press(key, title);
  };
  async function registered(form = 'one'): Promise<string> {
    const made = await town.kvarbo.casework.act(anna.id, {
      do: 'registerNotice',
      form,
      entry: {
        kind: 'hyresskuld',
        receivedOn: '2027-01-11',
        receivedAt: null,
        children: 'yes',
        open: ['EB'],
        occurrence: 'first',
        eviction: null,
      },
      treserva: null,
    });
    assert.ok(made.result === 'done');
    return made.ref;
  }

  it('an administrator is greeted with the way there, and nobody else sees it', async () => {
    await town.press('administrator', 'Organisationen');
    assert.match(town.sees('administrator'), /Socialförvaltningen Nordost \(Socialnämnden Nordost\)[^]*Vuxenenheten/);
    await town.type('VUX.chief', 'Organisationen');
    assert.match(town.sees('VUX.chief'), /Kvarbos administratör/);
    await town.click('VUX.chief', 'saveUnit', { unit: 'vux', part: 'mailbox', orgRev: 0, mailbox: 'x@y.example' });
    assert.match(town.sees('VUX.chief'), /Kvarbos administratör/);
    assert.deepEqual(await town.store.organisationChanges.all(), []);
  });

  it('changes a unit’s mailbox; what is wrong is said beside the field, and nothing typed is lost', async () => {
    await openUnit('Vuxenenheten');
    await pressRow('administrator', 'Enhetens brevlåda');
    await town.press('administrator', 'Spara', { mailbox: 'ny brevlåda' });
    assert.match(town.sees('administrator'), /Det är ingen e-postadress[^]*/);
    assert.match(town.sees('administrator'), /ny brevlåda/);
    await town.press('administrator', 'Spara', { mailbox: 'ny@kommunen.example' });
    assert.match(town.sees('administrator'), /ny@kommunen\.example/);
    await town.restart();
    await openUnit('Vuxenenheten');
    assert.match(town.sees('administrator'), /ny@kommunen\.example/);
    assert.ok(town.logged.some((line) => line.includes('"organisationChanged"')));
    await town.type('administrator', 'Organisationen');
    await town.press('administrator', 'Ändringar');
    assert.match(town.sees('administrator'), /Vuxenenheten: brevlåda[^]*Rolf Systerman/);
  });

  it('keeps what was typed when somebody else was quicker', async () => {
    await openUnit('Vuxenenheten');
    await pressRow('administrator', 'Enhetens brevlåda');
    const old = { unit: 'vux', part: 'mailbox', orgRev: 0 };
    await town.click('administrator', 'saveUnit', { ...old, unit: 'eb', mailbox: 'eb.ny@kommunen.example' });
    await town.click('administrator', 'saveUnit', { ...old, mailbox: 'vux.ny@kommunen.example' });
    assert.match(town.sees('administrator'), /Någon annan har ändrat organisationen/);
    assert.match(town.sees('administrator'), /vux\.ny@kommunen\.example/);
    await town.press('administrator', 'Spara');
    assert.match(town.sees('administrator'), /Vuxenenheten[^]*vux\.ny@kommunen\.example/);
  });

  it('adds somebody, moves her and takes her away', async () => {
    await openUnit('Ekonomiskt bistånd');
    await town.press('administrator', 'Lägg till en person');
    await town.press('administrator', 'Lägg till', { newId: 'siv', name: siv.name, mailbox: siv.mailbox });
    assert.match(town.sees('administrator'), /inget objekt-id/);
    await town.press('administrator', 'Lägg till', { newId: siv.id });
    assert.match(town.sees('administrator'), /Ekonomiskt bistånd[^]*Siv Främling/);
    assert.equal(town.kvarbo.casework.person(siv.id)?.unit, 'eb');
    await pressRow('administrator', 'Siv Främling');
    await town.press('administrator', 'Spara', { ofUnit: 'vux' });
    assert.equal(town.kvarbo.casework.person(siv.id)?.unit, 'vux');
    await town.click('administrator', 'askRemovePerson', { person: siv.id });
    await town.press('administrator', 'Ta bort');
    assert.equal(town.kvarbo.casework.person(siv.id), null);
  });

  it('tells the administrators of a file that does not hold, at once and on their card until it does', async () => {
    fileProblems = ['units[0].chief: saknas. Fältet måste finnas.'];
    await town.kvarbo.fileRefused();
    assert.match(town.sees('administrator'), /Organisationens fil gick inte att använda[^]*units[^]*chief: saknas/);
    assert.doesNotMatch(town.sees('VUX.chief'), /fil/);
    await town.press('administrator', 'Organisationen');
    assert.match(town.sees('administrator'), /Den förra organisationen gäller[^]*units[^]*chief: saknas/);
    fileProblems = [];
    await town.type('administrator', 'Organisationen');
    assert.doesNotMatch(town.sees('administrator'), /Den förra/);
  });

  it('tells a stranger whom to ask, and the administrator of her, once a day', async () => {
    await town.teams.install(siv);
    await town.teams.sendText(siv, 'Ny underrättelse');
    assert.match(seenBy(siv), /Du finns inte i Kvarbo än[^]*Skriv till Rolf Systerman/);
    const about = (): number => town.logged.filter((line) => line.includes('"stranger"')).length;
    assert.equal(about(), 1);
    await town.type('administrator', 'Organisationen');
    await town.press('administrator', 'Försök från personer utan enhet (1)');
    assert.match(town.sees('administrator'), /i dag: Siv Främling/);
    assert.ok(!town.logged.some((line) => line.includes('Främling') || line.includes(siv.id)));
    await town.until('2027-01-12T09:00');
    await town.teams.sendText(siv, 'hej');
    assert.equal((await town.store.strangers.all()).length, 2);
    await town.until('2027-03-15T09:00');
    await town.teams.sendText(siv, 'hej');
    assert.deepEqual(
      (await town.store.strangers.all()).map(({ day }) => day),
      ['2027-03-15'],
    );
  });

  it('has a substitute do the work while somebody is away', async () => {
    const ref = await registered();
    await town.type('VUX.official1', 'Frånvaro');
    await town.press('VUX.official1', 'Spara', { first: '2027-01-12', last: '2027-01-11', substitute: jonas.id });
    assert.match(town.sees('VUX.official1'), /Sista dagen ska vara/);
    await town.press('VUX.official1', 'Spara', { last: '2027-01-15' });
    assert.match(town.sees('VUX.official1'), /Jonas Hallgrim ersätter dig/);
    await town.type('VUX.official2', 'Mina ärenden');
    assert.ok(!town.sees('VUX.official2').includes(ref));
    await town.until('2027-01-12T09:00');
    await town.type('VUX.official2', 'Mina ärenden');
    assert.ok(town.sees('VUX.official2').includes(ref));
    await town.type('VUX.official2', ref);
    assert.match(town.sees('VUX.official2'), /Sök tider|Boka/);
    await town.until('2027-01-18T09:00');
    await town.type('VUX.official2', 'Mina ärenden');
    assert.ok(!town.sees('VUX.official2').includes(ref));
  });

  it('a chief writes in the absence of her own people only', async () => {
    await town.type('VUX.chief', 'Mina ärenden');
    await town.press('VUX.chief', 'Medarbetare');
    await pressRow('VUX.chief', 'Anna Viksten');
    await town.press('VUX.chief', 'Spara', { first: '2027-01-12', last: '2027-01-12', substitute: jonas.id });
    assert.match(town.sees('VUX.chief'), /Jonas Hallgrim ersätter Anna Viksten/);
    await town.click('VUX.chief', 'setAbsence', {
      person: sara.id,
      orgRev: 1,
      first: '2027-01-12',
      last: '2027-01-12',
      substitute: samplePerson('EB.official2').id,
    });
    assert.match(town.sees('VUX.chief'), /Det avgör enhetschefen/);
    assert.equal((await town.store.organisationChanges.all()).length, 1);
  });

  it('hands everything over in one step when somebody leaves, and then takes her away', async () => {
    const ref = await registered();
    const other = await registered('two');
    await town.type('VUX.chief', 'Enhetens ärenden');
    await town.press('VUX.chief', 'Medarbetare');
    await pressRow('VUX.chief', 'Anna Viksten');
    await town.press('VUX.chief', 'Slutar …');
    assert.match(town.sees('VUX.chief'), /Anna Viksten slutar/);
    await town.press('VUX.chief', 'Lämna över allt');
    assert.match(town.sees('VUX.chief'), /Välj en person/);
    await town.press('VUX.chief', 'Lämna över allt', { to: jonas.id });
    assert.match(town.sees('VUX.chief'), /Allt är överlämnat/);
    assert.equal((await town.store.cases.load(ref))?.responsible, jonas.id);
    assert.equal((await town.store.cases.load(other))?.responsible, jonas.id);
    await town.type('administrator', 'Organisationen');
    await town.click('administrator', 'openLeaving', { person: anna.id });
    assert.ok(!town.sees('administrator').includes(ref));
    await town.press('administrator', 'Ta bort ur organisationen');
    await town.press('administrator', 'Ta bort');
    await town.type('VUX.official1', 'Mina ärenden');
    assert.match(town.sees('VUX.official1'), /Du finns inte i Kvarbo än/);
  });

  it('a case goes to a colleague from its own card', async () => {
    const ref = await registered();
    await town.type('VUX.official1', ref);
    await town.press('VUX.official1', 'Lämna över');
    await town.press('VUX.official1', 'Lämna över');
    assert.match(town.sees('VUX.official1'), /Välj en person/);
    await town.press('VUX.official1', 'Lämna över', { person: jonas.id });
    assert.equal((await town.store.cases.load(ref))?.responsible, jonas.id);
  });

  it('a unit may follow its team in Teams: who leaves the team loses her role at the next press', async () => {
    await town.bindChannels(['VUX']);
    const team = town.teams.channelId('VUX', '');
    const member = ({ id, name, mailbox }: Person, userRole: 'user' | 'guest' = 'user') => ({
      id: `29:${id}`,
      objectId: id,
      name,
      email: mailbox,
      userPrincipalName: mailbox,
      tenantId: sampleOrganisation.tenantId,
      userRole,
    });
    const guest: Person = { ...siv, id: objectId(901), name: 'Gäst Gästsson', mailbox: 'gast@annan.example' };
    town.teams.roster(team, [anna, jonas, sara, siv].map((each) => member(each)).concat(member(guest, 'guest')));
    await openUnit('Vuxenenheten');
    await pressRow('administrator', 'Handläggare');
    await town.press('administrator', 'Spara', { membership: 'team' });
    await town.teams.install(siv);
    assert.match(seenBy(siv), /Kvarbo hjälper dig/);
    await town.teams.install(guest);
    assert.match(seenBy(guest), /Du finns inte i Kvarbo än/);
    town.teams.roster(team, [member(anna)]);
    await town.type('VUX.official2', 'Mina ärenden');
    assert.match(town.sees('VUX.official2'), /Mina ärenden/, 'what was read less than ten minutes ago is trusted');
    await town.until('2027-01-11T09:11');
    await town.click('VUX.official2', 'myCases', { filter: 'mine' });
    assert.match(town.sees('VUX.official2'), /Du finns inte i Kvarbo än/);
    assert.equal(town.kvarbo.casework.person(sara.id)?.unit, 'eb');
  });
});
