// A routine as one static page: nothing to load, reads without a mouse, prints one section after another.
import { conditionInWords } from '../test-words.ts';
import type { FlagRow, Routine, Row, Section } from '../routine.ts';
import { placeOf, strengthWord } from './row-words.ts';
import { approvalInWords, versionId } from './routine-versions.ts';

const style = `
  body { font: 16px/1.45 system-ui, sans-serif; color: #1b1b1b; background: #fff; margin: 0 auto; max-width: 75rem; padding: 1rem; }
  a { color: #00489c; }
  a:focus-visible, [tabindex]:focus-visible { outline: 3px solid #00489c; outline-offset: 2px; }
  .skip { position: absolute; left: -999rem; }
  .skip:focus { left: 1rem; top: 1rem; background: #fff; padding: 0.5rem; }
  h2 { font-size: 1.1rem; margin-top: 2.5rem; }
  .scroll { overflow-x: auto; }
  table { border-collapse: collapse; width: 100%; }
  caption { text-align: left; color: #444; padding-bottom: 0.3rem; }
  th, td { border: 1px solid #8a8a8a; padding: 0.4rem 0.5rem; text-align: left; vertical-align: top; }
  thead th { background: #ececec; }
  tbody th { font-weight: 600; white-space: nowrap; }
  .strength { font-weight: 600; white-space: nowrap; }
  .reading { color: #444; }
  @media print {
    body { font-size: 10pt; max-width: none; padding: 0; }
    nav, .skip { display: none; }
    .scroll { overflow: visible; }
    thead { display: table-header-group; }
    tr { break-inside: avoid; }
    h2 { break-after: avoid; }
    @page { size: A4 landscape; margin: 12mm; }
  }
`;

export function htmlPage(routine: Routine, sections: readonly Section[]): string {
  const { decidedOn, revisedOn, validFrom, owner, publishedBy, approvedBy } = routine.version;
  return `<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Rutin ${plain(versionId(routine))}</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#rutin">Till rutinen</a>
<header>
<h1>${plain(routine.title)}</h1>
<p>Version ${plain(versionId(routine))}. Beslutad ${decidedOn}${revisedOn === undefined ? '' : `, reviderad ${revisedOn}`}, gäller från ${validFrom}.<br>
Ansvarig: ${plain(owner)}.<br>
Inlagd av ${plain(publishedBy)}. ${plain(approvalInWords(approvedBy))}</p>
</header>
<nav aria-label="Avsnitt">
<ol>
${sections.map(({ heading }, place) => `<li><a href="#avsnitt-${place + 1}">${plain(heading.join(' › '))}</a></li>`).join('\n')}
<li><a href="#tystnader">Tystnader och motsägelser</a></li>
</ol>
</nav>
<main id="rutin" tabindex="-1">
${sections.map(sectionPart).join('\n')}
<section>
<h2 id="tystnader">Tystnader och motsägelser</h2>
${flagTable(routine.flags)}
</section>
</main>
</body>
</html>
`;
}

function sectionPart({ heading, rows }: Section, place: number): string {
  const id = `avsnitt-${place + 1}`;
  return `<section>
<h2 id="${id}">${plain(heading.join(' › '))}</h2>
<div class="scroll" role="region" tabindex="0" aria-label="Tabell ${place + 1}">
<table>
<caption>${rows.length === 1 ? '1 rad' : `${rows.length} rader`}</caption>
<thead><tr><th scope="col">Rad</th><th scope="col">När</th><th scope="col">Vem</th><th scope="col">Hur bindande</th><th scope="col">Vad</th><th scope="col">Plats</th></tr></thead>
<tbody>
${rows.map(tableRow).join('\n')}
</tbody>
</table>
</div>
</section>`;
}

function tableRow(row: Row): string {
  const more = [
    ...(row.deadline ? [`Tid: ${row.deadline.words}.`] : []),
    ...(row.legal === undefined ? [] : [`Juridik: ${row.legal}.`]),
    ...(row.note === undefined ? [] : [`Läsning: ${row.note}`]),
  ];
  const reading = more.length === 0 ? '' : `<br><span class="reading">${plain(more.join(' '))}</span>`;
  return `<tr><th scope="row">${plain(row.id)}</th><td>${plain(conditionInWords(row.when))}</td><td>${plain(row.actor)}</td><td class="strength">${strengthWord[row.strength]}</td><td>${plain(row.text)}${reading}</td><td>${plain(placeOf(row))}</td></tr>`;
}

function flagTable(flags: readonly FlagRow[]): string {
  if (flags.length === 0) return '<p>Inga.</p>';
  return `<div class="scroll" role="region" tabindex="0" aria-label="Tabell över tystnader">
<table>
<caption>Visas för en människa; avgör ingenting</caption>
<thead><tr><th scope="col">Rad</th><th scope="col">När</th><th scope="col">Vad</th><th scope="col">Nummer</th></tr></thead>
<tbody>
${flags.map((flag) => `<tr><th scope="row">${plain(flag.id)}</th><td>${plain(conditionInWords(flag.when))}</td><td>${plain(flag.text)}</td><td>${plain(flag.see.join(', ')) || '–'}</td></tr>`).join('\n')}
</tbody>
</table>
</div>`;
}

function plain(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
