import type { Section } from '../../routine.ts';

export const anhoriga = {
  heading: ['Rutin', 'Anhöriga'],
  rows: [
    {
      id: '003-ANH-1a',
      type: 'gate',
      paragraph: 1,
      sentence: '1',
      line: '161',
      when: [{ relativesNeedSupport: true }],
      actor: 'SAV',
      codes: ['BLOCK.SAV.handle-relatives-case'],
      strength: 'must-not',
      text: 'Anhörigas ärenden hör inte till SAV.',
    },
    {
      id: '003-ANH-1b',
      type: 'rule',
      paragraph: 1,
      sentence: '2',
      line: '161',
      when: [{ relativesNeedSupport: true }],
      actor: 'STO (anhörigas stadsområde)',
      codes: ['STO.investigate-and-decide-relatives-application'],
      strength: 'must',
      text: 'Utred och besluta i de anhörigas eget stadsområde när barn, familj eller närstående behöver stöd.',
    },
    {
      id: '003-ANH-2',
      type: 'rule',
      paragraph: 2,
      line: '163',
      when: [{ relativesNeedSupport: true, handlingUnit: { in: ['SAV', 'STO'] } }],
      actor: 'Enheten som handlägger avhoppet',
      codes: ['{U}.inform-relatives-about-support', '{U}.set-up-communication-path>relatives-unit'],
      strength: 'must',
      text: 'Berätta vilket stöd anhöriga kan få och ordna en väg till den verksamhet som ansvarar för dem.',
      to: ['anhöriga', 'ansvarig verksamhet'],
      legal: 'Samtycke till att tala om ärendet (003-INI-8a).',
    },
  ],
} satisfies Section;
