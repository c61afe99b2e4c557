// Silences and inconsistencies of document 000.
import type { KnownSilence } from './silence.ts';

export const betweenAdministrationsSilences = [
  { numbers: ['R-G-19'], text: 'Vad som gäller när samtycke nekas sägs inte.' },
  { numbers: ['R-G-20'], text: 'Rollerna nämner bara ansökan hos SF, inte mellan FFS och ÄVO.' },
  { numbers: ['R-G-30'], text: 'Återkallat samtycke tas inte upp.' },
  { numbers: ['I-15', 'W-G-42'], text: 'Samordnad plan: vid behov från en annan förvaltning eller först från flera.' },
  {
    numbers: ['I-16'],
    text: 'Samtycke till hjälp med ansökan nämns på ett av tre ställen.',
    uncovered: [
      {
        document: '000',
        when: [{ phase: 'investigating', discoveredBy: 'SF', applicationMade: false, consent: false }],
      },
    ],
  },
  { numbers: ['I-17'], text: 'Informera och motivera är ett steg bara för FFS och ÄVO.' },
  { numbers: ['I-18', 'W-G-41'], text: 'Hembesök hos eller med den enskilde, aviserat eller inte.' },
  {
    numbers: ['I-19', 'W-G-44'],
    text: 'Stegen förutsätter en ansökan; vad som gäller utan ansökan sägs inte.',
    uncovered: [
      { document: '000', when: [{ phase: 'investigating', applicationMade: false, needsOther: { below: 1 } }] },
    ],
  },
  {
    numbers: ['I-20'],
    text: 'Vem som ska kopplas in: interna parter eller alla samarbetsparter.',
    findings: ['unknown-code 004-05 IFO.mobilise-all-necessary-partners'],
  },
  { numbers: ['I-44'], text: 'Revideringsdatum före beslutsdatum.' },
  { numbers: ['W-G-43'], text: 'Ålder nämns bara i bakgrunden.' },
  { numbers: ['W-G-45'], text: 'Vilken rutin som gäller oavsett målgrupp går att läsa på två sätt.' },
  { numbers: ['W-G-46'], text: 'Underrättelse som kommer till FFS eller ÄVO nämns inte.' },
  { numbers: ['W-G-47'], text: 'Vem som kallar till gemensam uppföljning sägs inte.' },
  { numbers: ['W-G-48'], text: 'Kontakten med SF går till vuxenenheten även när ärendet gäller annat.' },
  { numbers: ['W-G-49'], text: 'Barn, uteblivna möten och avslag tas inte upp.' },
] as const satisfies readonly KnownSilence[];
