// Silences and inconsistencies of document 002.
import type { KnownSilence } from './silence.ts';

export const placementSilences = [
  {
    numbers: ['R-G-21', 'W-G-50', 'W-G-51'],
    text: 'Upprepat, inledningsvis och stödnivåns slut har inga tal; sekretess om historiken tas inte upp.',
  },
  {
    numbers: ['I-27', 'W-G-59'],
    text: 'Titeln och vilka som omfattas skiljer sig; rutinen har inget slut.',
    findings: ['ends 002 before-placement', 'ends 002 moving-in', 'ends 002 during'],
  },
  { numbers: ['I-28'], text: 'Handlingsplanen har ingen namngiven författare.' },
  { numbers: ['I-29'], text: 'Samtycke nämns under ohållbar situation, men mötet hör till nästa inflyttning.' },
  { numbers: ['W-G-52'], text: 'Skyndsamt har inget antal dagar.' },
  { numbers: ['W-G-53'], text: 'Hur länge uppföljningen sker varje vecka sägs inte.' },
  { numbers: ['W-G-54'], text: 'En gång i månaden: kalendermånad eller trettio dagar.' },
  { numbers: ['W-G-55'], text: 'Informationsmötets tid och innehåll sägs inte.' },
  { numbers: ['W-G-56'], text: 'Vem som beslutar om utskrivning sägs inte här.' },
  { numbers: ['W-G-57'], text: 'Boende utanför BoH och handläggare i en annan förvaltning nämns inte.' },
  { numbers: ['W-G-58'], text: 'Samtycke till SIP nämns inte.' },
] as const satisfies readonly KnownSilence[];
