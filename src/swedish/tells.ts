// How it stands with something a unit was told.
import type { EvictionCase, Tell } from '../domain/case.ts';
import type { LocalDate } from '../domain/time.ts';
import { momentFrom } from './dates.ts';

/** `EB: mottaget 13:05`. What is held says what it waits for. */
export function tellInWords(tell: Tell, approval: EvictionCase['approval'], today: LocalDate): string {
  return `${tell.kind}: ${stateInWords(tell, approval, today)}`;
}

function stateInWords(tell: Tell, approval: EvictionCase['approval'], today: LocalDate): string {
  switch (tell.state) {
    case 'held':
      return approval === 'waiting' ? 'väntar på chefens beslut' : 'skickas när du vet svaret';
    case 'queued':
      return 'skickas strax';
    case 'sent':
      return tell.repeats === 0 ? 'inget svar än' : `inget svar än, påmind ${tell.repeats} ${times(tell.repeats)}`;
    case 'acknowledged':
      return tell.acknowledgedAt === null ? 'mottaget' : `mottaget ${momentFrom(tell.acknowledgedAt, today)}`;
    case 'withdrawn':
      return tell.wrong === undefined ? 'inte längre aktuellt' : 'fel enhet, enligt enheten';
  }
}

function times(count: number): string {
  return count === 1 ? 'gång' : 'gånger';
}
