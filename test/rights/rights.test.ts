import assert from 'node:assert/strict';
import { samplePerson, sampleOrganisation } from '../../infra/local/people.ts';
import {
  accessOf,
  besides,
  mayInCase,
  relationTo,
  standingOf,
  type Relation,
  type RightBeside,
} from '../../src/casework/rights.ts';
import { verbs, readCardData, type Verb } from '../../src/intake/card-data.ts';
import type { Command } from '../../src/intake/utterance.ts';
import { refusalSentence } from '../../src/swedish/refusals.ts';
import { askedBy, commandAsks } from '../../src/teams/handlers/verb-rights.ts';
import { openTown, textsOf, type Town } from '../journeys/town.ts';
import { everybody, eviction, guest, kindOf, ofOthers, type Somebody } from './everybody.ts';
import { presses, type About } from './presses.ts';

/** let in: carried out, shown, or refused for another reason than who she is · told: she may not · hidden: there is no such case. */
type Answer = 'let in' | 'told' | 'hidden';

const closed = (['notYourUnit', 'chiefOnly', 'administratorOnly', 'notShut'] as const).map(refusalSentence);

function answerIn(card: unknown): Answer {
  const texts = textsOf(card);
  if (texts.includes(refusalSentence('notFound'))) return 'hidden';
  return closed.some((sentence) => texts.includes(sentence)) ? 'told' : 'let in';
}

/** Kinds of unit that begin something, as the documents have it. */
const begins: Readonly<Partial<Record<RightBeside, readonly string[]>>> = {
  beginNotice: ['VUX'],
  beginFlow: ['VUX', 'FFS', 'ÄVO', 'SAV'],
  beginDialogue: ['VUX', 'EB', 'BoU'],
};

/** The presses that begin a case begin W000. */
const beginsW000 = ['VUX', 'FFS', 'ÄVO'];

/** About an absence or a leaving of VUX.official1. */
const ofPerson: readonly Relation[] = ['own', 'chief', 'administrator'];

function expected(relation: Relation, who: string, verb: Verb, sent: object): Answer {
  const submit = readCardData({ ...sent, verb });
  assert.ok(submit.verb === verb, `${verb} was not understood`);
  const asked = askedBy(submit);
  switch (asked.of) {
    case 'case':
      if (mayInCase(asked.right).includes(relation)) return 'let in';
      return accessOf(relation) === 'none' ? 'hidden' : 'told';
    case 'beside': {
      const standing = standingOf(sampleOrganisation, samplePerson(who));
      const kinds = asked.right === 'beginFlow' && verb !== 'openFlows' ? beginsW000 : begins[asked.right];
      const may = kinds === undefined || kinds.includes(kindOf(who)?.kind ?? '');
      return besides[asked.right].includes(standing) && may ? 'let in' : 'told';
    }
    case 'dialogue':
      return 'hidden';
    case 'person':
      // Nobody has an absence by that name, so it is nobody's own.
      return (verb === 'endAbsence' ? ['administrator'] : ofPerson).includes(relation) ? 'let in' : 'told';
  }
}

let forms = 0;
async function about(town: Town, who: string, ref: string): Promise<About> {
  forms += 1;
  const unit = kindOf(who) ?? kindOf('VUX.official1');
  assert.ok(unit);
  const subject = await town.store.cases.load(ref);
  const tell = subject?.tells.find((each) => each.unit === unit.id)?.id ?? 'none';
  const colleague =
    sampleOrganisation.people.find((each) => each.unit === unit.id && each.role === 'official')?.id ?? '';
  const person = samplePerson('VUX.official1').id;
  const rev = subject?.version ?? 0;
  return { ref, rev, tell, kind: unit.kind, unit: unit.id, colleague, person, form: `f-${String(forms)}` };
}

describe('rights, over HTTP', function () {
  this.timeout(240_000);
  let town: Town;
  before(async () => {
    town = await openTown();
    await town.bindChannels();
    for (const who of new Set(Object.values(everybody).map((each) => each.who))) await town.meet(who);
    await town.teams.install(guest);
  });
  after(() => town.close());

  const W001 = (Object.entries(everybody) as [Relation, Somebody][]).map(([relation, each]) => ({
    relation,
    ...each,
    workflow: accessOf(relation) === 'asked' || relation === 'sealed' || relation === 'none' ? 'W003' : 'W001',
  }));
  for (const { relation, who, make, workflow } of [...W001, ...ofOthers]) {
    it(`${relation} of a case of ${workflow}: every button answers as the table says`, async () => {
      let ref = '';
      let version = -1;
      const different: string[] = [];
      for (const verb of verbs) {
        const now = await town.store.cases.load(ref);
        if (now?.version !== version) {
          ref = await make(town);
          const made = await town.store.cases.load(ref);
          assert.ok(made);
          assert.equal(relationTo(sampleOrganisation, samplePerson(who), made), relation);
          version = made.version;
        }
        const sent = presses[verb](await about(town, who, ref));
        const { status, body } = await town.click(who, verb, sent);
        assert.equal(status, 200, verb);
        const answer = answerIn(body?.['value']);
        const right = expected(relation, who, verb, sent);
        if (answer !== right) different.push(`${verb}: ${answer}, by the table ${right}`);
      }
      assert.deepEqual(different, []);
    });
  }

  it('a case that may not be seen and one that does not exist get the same answer, byte for byte', async () => {
    const ref = await eviction(town);
    for (const verb of verbs) {
      for (const who of ['BoU.official1', 'FFS.official1', 'administrator', 'processLeader']) {
        const of = await about(town, who, ref);
        const hidden = await town.click(who, verb, presses[verb](of));
        const absent = await town.click(who, verb, presses[verb]({ ...of, ref: 'ZZZZ' }));
        const one = JSON.stringify(hidden.body).replaceAll(ref, 'ZZZZ');
        // A form draws a key at random each time it is opened.
        const plain = (text: string): string => text.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'key');
        assert.equal(plain(one), plain(JSON.stringify(absent.body)), `${verb} by ${who}`);
      }
    }
  });

  it('every refused press in a case is in its log of access, under what was tried', async () => {
    const ref = await eviction(town);
    const tried = new Set<string>();
    for (const verb of verbs) {
      const sent = presses[verb](await about(town, 'BoU.official1', ref));
      const submit = readCardData({ ...sent, verb });
      const asked = submit.verb === 'notUnderstood' ? null : askedBy(submit);
      if (asked?.of !== 'case') continue;
      await town.click('BoU.official1', verb, sent);
      tried.add(asked.right === 'see' || asked.right === 'seeWhole' ? 'view' : asked.right);
    }
    const kept = (await town.store.access.of(ref)).flatMap(({ by, access }) =>
      by === samplePerson('BoU.official1').id && access.what === 'refused' ? [access.tried] : [],
    );
    assert.deepEqual(kept.filter((each) => each !== 'search').sort(), [...tried].sort());
  });

  it('somebody unknown, a guest among them, is told whom to ask, whatever she presses', async () => {
    const ref = await eviction(town);
    const activity = town.teams.standing(town.teams.chatOf(guest)).at(-1)?.activity ?? '';
    const answers = new Set<string>();
    for (const verb of verbs) {
      const sent = presses[verb](await about(town, 'VUX.official1', ref));
      const { body } = await town.teams.clickCard(guest, activity, verb, sent);
      answers.add(JSON.stringify(body));
    }
    assert.equal(answers.size, 1);
    const [card = ''] = answers;
    assert.ok(card.includes(samplePerson('administrator').name));
    assert.equal(card.includes(ref), false);
  });

  it('somebody of another tenant is turned away with no word, whatever she presses', async () => {
    const ref = await eviction(town);
    const other = '00000000-0000-4000-8000-0000000000bb';
    for (const verb of verbs) {
      const data = presses[verb](await about(town, 'VUX.official1', ref));
      const { status, body } = await town.teams.sendActivity(samplePerson('VUX.official1'), {
        type: 'invoke',
        name: 'adaptiveCard/action',
        value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
        channelData: { tenant: { id: other } },
        conversation: { id: 'a:x', conversationType: 'personal', tenantId: other },
      });
      assert.deepEqual([status, body], [403, null], verb);
    }
  });

  const typed: Readonly<Record<Command['command'], string>> = {
    newNotice: 'ny underrättelse',
    myCases: 'mina ärenden',
    help: 'hjälp',
    organisation: 'organisationen',
    absence: 'frånvaro',
    dialogues: 'dialogmöten',
    reviewAccess: 'granska åtkomst',
    bindChannel: 'koppla EB',
    find: 'öppna ZZZZ',
    breakGlass: 'bryt glaset ZZZZ',
    unknown: 'jaha',
  };
  for (const [command, text] of Object.entries(typed) as [Command['command'], string][]) {
    it(`"${text}" is answered as the table says, by everybody`, async () => {
      for (const { who } of Object.values(everybody)) {
        const right = commandAsks[command];
        const kinds = begins[right];
        const may =
          besides[right].includes(standingOf(sampleOrganisation, samplePerson(who))) &&
          (kinds === undefined || kinds.includes(kindOf(who)?.kind ?? ''));
        const { card } = await town.type(who, text);
        assert.equal(answerIn(card) === 'let in', may, `${text} by ${who}`);
      }
    });
  }
});
