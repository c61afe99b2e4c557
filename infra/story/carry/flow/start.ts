// A case of a workflow beside W001 is begun, from the form of its entry questions.
import { nowOf } from '../../../../src/casework/flows/now-of.ts';
import { flows } from '../../../../src/casework/flows/registry.ts';
import type { FlowName, Question } from '../../../../src/domain/flow.ts';
import { localDate } from '../../../../src/domain/time.ts';
import type { Doing, StoryAnswers } from '../../story-shape.ts';
import { clicked, typed, type Shown } from '../press.ts';
import { plain, refused, refusalIn, type Result } from '../result.ts';
import type { Scene } from '../scene.ts';
import { filledIn, formProblem } from './form.ts';

export async function startFlow({ town, refs }: Scene, step: Doing): Promise<Result> {
  const workflow = step.fields['workflow'] as FlowName;
  const { from, treserva } = step.fields;
  const parent = typeof from === 'string' ? refs.get(from) : undefined;
  const door = await typed(town, step.by, parent ?? 'hjälp');
  if (door === null) return plain('noAnswer', 'card');
  const early = parent === undefined ? null : refusalIn(door.text);
  if (early !== null) return refused(early, 'card');
  const form = await clicked(town, step.by, door.activity, 'startFlow', {
    workflow,
    ...(parent === undefined ? {} : { from: parent }),
  });
  if (form === null) return plain('noAnswer', 'card');
  const why = refusalIn(form.text);
  if (why !== null) return refused(why, 'card', form.text);
  const answers = (step.fields['answers'] ?? {}) as StoryAnswers;
  const usual = usualAnswers(workflow, answers, localDate(town.now()));
  const asks = asked(town, step, workflow);
  const filling = { asks, answers, usual, treserva: typeof treserva === 'string' ? treserva : '' };
  return madeBy({ town, refs }, step, await filledIn(town, step, form, filling));
}

async function madeBy({ town, refs }: Pick<Scene, 'town' | 'refs'>, step: Doing, shown: Shown | null): Promise<Result> {
  if (shown === null) return plain('noAnswer', 'card');
  const no = refusalIn(shown.text);
  if (no !== null) return refused(no, 'card', shown.text);
  const ref = /^[2-9A-HJ-NP-Z]{4}\b/m.exec(shown.text)?.[0];
  const made = ref === undefined ? undefined : await town.store.cases.load(ref);
  if (made === undefined) return formProblem(shown);
  if (step.as !== null) refs.set(step.as, made.ref);
  return plain('done', 'card');
}

function asked(town: Scene['town'], { by }: Doing, workflow: FlowName): (answers: StoryAnswers) => readonly Question[] {
  const flow = flows[workflow];
  if (flow === undefined || by.unit === null) return () => [];
  const at = nowOf({ organisation: town.cast.organisation, now: town.now() }, by.unit);
  return (answers) => flow.questions(answers, at);
}

/** What is most often so, for what the story does not say. */
function usualAnswers(workflow: FlowName, answers: StoryAnswers, today: string): StoryAnswers {
  switch (workflow) {
    case 'W000':
      return {
        trigger: 'ownDiscovery',
        obviouslyOther: 'no',
        children: 'unknown',
        needs: answers['needsFrom'] === undefined ? 'notKnown' : 'others',
        knownHandler: 'no',
      };
    case 'W002':
      return { inScope: 'yes', situation: 'planned', provider: 'yes', homeToHome: 'notAsked' };
    case 'W003':
      return {
        entryPoint: 'ongoingCase',
        receivedOn: today,
        inAgeScope: 'yes',
        investigationOpen: 'no',
        acutePlacement: answers['placedOn'] === undefined ? 'no' : 'byOnCall',
      };
  }
}
