// Silences that every document shares.
import type { KnownSilence } from './silence.ts';

export const allDocumentsSilences = [
  { numbers: ['R-G-24', 'W-G-71'], text: 'Vad som är en vardag och samma dag sägs inte.' },
  { numbers: ['W-G-80'], text: 'Tolk, lässvårigheter och god man nämns inte.' },
  { numbers: ['W-G-81'], text: 'Frånvarande handläggare nämns inte.' },
  { numbers: ['W-G-82'], text: 'Vilken funktion som gör vad får skilja sig.' },
  { numbers: ['W-G-83'], text: 'Vad som gäller när en tjänsteman uteblir sägs inte.' },
] as const satisfies readonly KnownSilence[];
