import assert from 'node:assert/strict';
import { StoryMistake } from '../../../infra/story/mistake.ts';
import { readStory } from '../../../infra/story/read/read-story.ts';
import { registered, storyOf } from './town-story.ts';

const wait = { at: '2027-01-12T09:00' };
const tick = { at: '2027-01-12T09:00', by: 'VUX.official1', do: 'tick', case: 'A', code: 'VUX.send-info-letter' };
const fault = (over: object): string => storyOf([{ ...wait, fault: { on: 'graph', do: 503, ...over } }]);

function mistakeIn(json: string): string {
  try {
    readStory(json);
  } catch (error) {
    assert.ok(error instanceof StoryMistake, String(error));
    return error.message;
  }
  return assert.fail('the story was read');
}

describe('a story that is wrong is refused with one line', () => {
  const wrong: readonly (readonly [string, string, RegExp])[] = [
    ['broken JSON', '{"steps": [', /inte hel JSON/],
    ['a list', '[]', /berättelsen ska vara ett objekt/],
    ['no steps', '{}', /steps ska vara en lista/],
    ['an empty list of steps', '{"steps":[]}', /minst ett steg/],
    ['an unknown part', storyOf([wait], [], { stpes: [] }), /stpes är okänt/],
    ['a step that is no object', storyOf(['tick']), /steg 1 ska vara ett objekt/],
    ['a step without a time', storyOf([{ by: 'VUX.chief', do: 'say', text: 'hej' }]), /steg 1: at/],
    ['a day that is not', storyOf([{ at: '2027-02-30T09:00' }]), /steg 1: at/],
    ['an hour that is not', storyOf([{ at: '2027-03-28T02:30' }]), /finns inte/],
    ['time that goes backwards', storyOf([wait, { at: '2027-01-12T08:59' }]), /steg 2: tiden går baklänges/],
    ['an unknown action', storyOf([{ ...tick, do: 'fly' }]), /do fly är okänt/],
    ['a name of Object itself', storyOf([{ ...tick, do: 'constructor' }]), /do constructor är okänt/],
    ['an unknown person', storyOf([registered, { ...tick, by: 'VUX.official9' }]), /by VUX.official9 är ingen/],
    ['nobody', storyOf([{ ...registered, by: undefined }]), /steg 1: by/],
    ['an unknown case', storyOf([registered, { ...tick, case: 'B' }]), /namnet B/],
    ['a name used twice', storyOf([registered, { ...registered, at: wait.at }]), /heter redan A/],
    ['a missing field', storyOf([{ ...registered, with: { kind: 'hyresskuld' } }]), /children saknas/],
    ['an unknown field', storyOf([registered, { ...tick, cod: 'x' }]), /steg 2: cod är okänt/],
    ['an unknown word', storyOf([{ ...registered, with: { kind: 'skuld', children: 'ja' } }]), /inget av orden/],
    ['a wrong type', storyOf([{ ...registered, with: { kind: 7, children: 'ja' } }]), /ska vara en text/],
    ['a unit that is not', storyOf([{ ...wait, by: 'EB.chief', do: 'bindChannel', unit: 'XX' }]), /ingen enhet/],
    ['an unknown place of a fault', fault({ on: 'outlook' }), /graph, teams, store, process/],
    ['an unknown fault', fault({ do: 'explode' }), /HTTP-status/],
    ['a status that is no fault', fault({ do: 200 }), /HTTP-status/],
    ['a broken pattern', fault({ match: { path: '(' } }), /reguljärt uttryck/],
    ['a slow process', fault({ on: 'process', do: 503 }), /bara kill/],
    ['an unknown expectation', storyOf([wait], [{ after: 1, planned: {} }]), /planned är okänt/],
    ['an expectation of nothing', storyOf([wait], [{ after: 1 }]), /väntar sig inget/],
    ['an expectation after no step', storyOf([wait], [{ after: 2, stuck: 0 }]), /from|från 1 till 1/],
    ['an expectation of an unknown part', storyOf([registered], [{ after: 1, sent: { chanel: 'EB' } }]), /chanel/],
    ['an expectation of an unknown unit', storyOf([wait], [{ never: { sentTo: 'XX' } }]), /XX är ingen enhet/],
    ['a refusal of time that passes', storyOf([wait], [{ after: 1, refused: true }]), /någon gör något/],
    ['an empty never', storyOf([wait], [{ never: {} }]), /never/],
    ['an unknown organisation', storyOf([wait], [], { organisation: 'other' }), /organisation/],
    ['an organisation that does not hold', storyOf([wait], [], { organisation: {} }), /tenantId: saknas/],
    ['a channel of nobody', storyOf([wait], [], { channels: ['XX'] }), /channels: XX/],
  ];
  for (const [what, json, line] of wrong) {
    it(what, () => {
      const message = mistakeIn(json);
      assert.match(message, line);
      assert.equal(message.includes('\n'), false);
    });
  }
});

describe('a story that is right', () => {
  it('may leave out the name of the only case, and write fields beside or in with', () => {
    const { steps } = readStory(
      storyOf([registered, { ...tick, case: undefined, code: undefined, with: { act: 'phone' } }]),
    );
    assert.ok(steps[1]?.step === 'do');
    assert.equal(steps[1].in, 'A');
    assert.deepEqual(steps[1].fields, { act: 'phone' });
  });

  it('may pass the hour that is there twice, twice', () => {
    const { steps } = readStory(storyOf(['02:30', '02:59', '02:30'].map((time) => ({ at: `2027-10-31T${time}` }))));
    const [first, second, third] = steps.map(({ at }) => at);
    assert.ok(first! < second! && second! < third!);
    assert.equal(third! - first!, 3_600_000);
  });

  it('names people and units of an organisation of its own by what they are there', () => {
    const settings = {
      letterWorkdays: 1,
      officeVisitMinutes: 60,
      homeVisitMinutes: 60,
      letterReminderWorkdays: 1,
      checkWorkdays: 1,
      kfmChiefHour: 15,
    };
    const unit = { kind: 'VUX', administration: 'a', mailbox: 'u@x.example', chief: 'c', deputies: [], settings };
    const person = { name: 'N', role: 'official' };
    const organisation = {
      tenantId: 't',
      treservaNumbers: true,
      administrations: [{ id: 'a', name: 'A', committee: 'N', organiserMailbox: 'm@x.example' }],
      units: [
        { ...unit, id: 'one', name: 'Ett' },
        { ...unit, id: 'two', name: 'Två', mailbox: 'v@x.example' },
      ],
      people: [
        { ...person, id: 'c', mailbox: 'c@x.example', unit: 'one', role: 'chief' },
        { ...person, id: 'd', mailbox: 'd@x.example', unit: 'one' },
        { ...person, id: 'e', mailbox: 'e@x.example', unit: 'two' },
      ],
    };
    const { cast } = readStory(storyOf([wait], [], { organisation }));
    assert.equal(cast.person('VUX.chief')?.id, 'c');
    assert.equal(cast.person('VUX.official1')?.id, 'd');
    assert.equal(cast.person('two.official1')?.id, 'e');
    assert.equal(cast.unit('VUX')?.id, 'one');
  });
});
