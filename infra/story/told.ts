// A story's result: as one JSON object, and as Swedish lines for reading.
import type { Outcome, PlayedStep } from './play.ts';
import { leftAsTold } from './snapshot.ts';
import type { Story } from './story-shape.ts';

export function asJson(story: Story, { holds, steps, verdicts }: Outcome): object {
  return {
    title: story.title,
    holds,
    steps: steps.map(({ step, result, snapshot, left, armed }) => ({
      step: step.n,
      at: step.local,
      ...(step.step === 'do'
        ? { by: story.cast.nameOf(step.by.id), do: step.does, case: step.as ?? step.in, ...result }
        : step.step === 'fault'
          ? { fault: { on: step.on, do: step.do, match: step.match, times: step.times, left: armed?.left ?? 0 } }
          : {}),
      cases: snapshot.cases,
      sent: left.map(leftAsTold),
      mailboxes: Object.fromEntries(
        Object.entries(snapshot.mailboxes).map(([name, { address, events }]) => [name, { address, events }]),
      ),
      stuck: snapshot.stuck.map(({ ref, lane, code }) => ({ ref, lane, code })),
    })),
    expectations: verdicts,
  };
}

const results: Readonly<Record<string, string>> = {
  done: 'klart',
  again: 'redan gjort',
  stale: 'kortet var gammalt, inget ändrat',
  refused: 'nekat',
  failed: 'något gick fel',
  noAnswer: 'inget svar',
};

export function asLines(story: Story, { holds, steps, verdicts }: Outcome): readonly string[] {
  const failed = verdicts.filter((verdict) => !verdict.holds);
  return [
    story.title === '' ? 'Berättelse' : story.title,
    '',
    ...steps.flatMap((step) => stepLines(story, step)),
    ...verdicts.map(({ n, after, expects, difference }) => {
      const where = after === null ? '' : ` efter steg ${String(after)}`;
      return difference === null
        ? `  ✓ väntat ${String(n)}${where}: ${expects}`
        : `  ✗ väntat ${String(n)}${where}: ${expects}: ${difference}`;
    }),
    '',
    ...steps.flatMap(({ step, armed }) =>
      (armed?.left ?? 0) > 0 ? [`  Felet i steg ${String(step.n)} träffade inte så många anrop som väntat.`] : [],
    ),
    holds
      ? `Allt stämmer: ${String(verdicts.length)} av ${String(verdicts.length)}.`
      : `${String(failed.length)} av ${String(verdicts.length)} stämmer inte.`,
  ];
}

function stepLines(story: Story, { step, result, snapshot, left }: PlayedStep): readonly string[] {
  const head = `${String(step.n)}. ${step.local.replace('T', ' ')}  `;
  const what =
    step.step === 'do'
      ? `${story.cast.nameOf(step.by.id)}: ${step.does}${step.as === null && step.in === null ? '' : ` (${step.as ?? step.in ?? ''})`}`
      : step.step === 'fault'
        ? `fel: ${step.on} ${String(step.do)}${step.times > 1 ? ` ${String(step.times)} gånger` : ''}`
        : 'tiden går';
  const became =
    result === null
      ? []
      : [
          `   ${results[result.result] ?? result.result}${result.reason === null ? '' : ` (${result.reason})`}${
            result.says === null ? '' : `: ${result.says.split('\n')[0] ?? ''}`
          }`,
        ];
  const told = left.filter(({ answer, how, place }) => !answer && !(place === 'chat' && how === 'updated'));
  return [
    head + what,
    ...became,
    ...told.map(({ to, place, text }) => `   → ${places[place]} ${to}: ${text.split('\n')[0] ?? ''}`),
    ...Object.entries(snapshot.cases).map(
      ([name, { ref, state, next }]) =>
        `   ${name} = ${ref}: ${state}, sedan ${next.next === 'act' ? next.act : next.next}${next.date === null ? '' : ` ${next.date}`}`,
    ),
    '',
  ];
}

const places = { channel: 'kanalen', chat: 'chatten med', calendar: 'kalendern' } as const;
