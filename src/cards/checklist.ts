// The plan of one case as a page to print: what the plan shows, by reference alone, with boxes to tick by hand and the place of
// each duty. No names, no number in Treserva: paper is left lying about.
import type { ActLine } from '../domain/case-plan.ts';
import type { FullView } from '../domain/case-view.ts';
import { branchName, routineVersion } from '../swedish/branches.ts';
import { longDate } from '../swedish/dates.ts';
import { deadlineInWords } from '../swedish/deadlines.ts';
import { meetingName } from '../swedish/meetings.ts';
import { entryInWords } from '../swedish/notices.ts';
import { sourceInShort } from '../swedish/sources.ts';
import { strengthWord } from '../swedish/strength.ts';
import { unitsTogether } from '../swedish/units.ts';
import { shortDateTime } from '../swedish/dates.ts';
import { rowTitle } from './plan-rows.ts';
import { outcomeRow } from './plan-meetings.ts';

/** What the page looks like, on screen and on one sheet of A4. Named so that the door can vouch for it by its hash. */
export const pageStyle = `@page{size:A4;margin:12mm}*{box-sizing:border-box}body{font:10pt/1.3 "Segoe UI",system-ui,sans-serif;color:#111;background:#fff;margin:0 auto;padding:12px;max-width:190mm}h1{font-size:15pt;margin:0}h2{font-size:11pt;margin:9pt 0 3pt}p{margin:2pt 0}ul{list-style:none;margin:0;padding:0}li{margin:0 0 4pt;padding-left:20pt;position:relative;break-inside:avoid}li>.box{position:absolute;left:0;top:0;font-size:13pt;line-height:1}.why{color:#444;font-size:8pt}.plain li{padding-left:0}button{font:inherit;padding:8px 16px}footer{margin-top:8pt;font-size:8pt;color:#444}@media print{body{padding:0}button{display:none}}`;

const most = 6;

export function checklistPage(view: FullView): string {
  const { ref, entry } = view.case;
  const { plan } = view;
  const own = plan.plan.routines.filter(({ document }) => document === '001');
  const meetings = view.case.meetings.filter(({ state, outcome }) => state === 'booked' && outcome === null);
  return page(`Checklista ${ref}`, [
    `<h1>Checklista ${escaped(ref)}</h1>`,
    `<p>${escaped(entryInWords(entry))}</p>`,
    `<p>${escaped([branchName(plan.branch), ...own.map(routineVersion)].join('. '))}. Utskriven ${escaped(longDate(view.today))}.</p>`,
    section(
      'Att göra nu',
      plan.now.map((line) => item(line, view)),
    ),
    section(
      'Bokade möten',
      meetings.map(
        ({ kind, units, start }) =>
          `<li><span class="box" aria-hidden="true">☐</span>${escaped(`${meetingName(kind, units)}: ${unitsTogether(units)}`)}, ${escaped(start === null ? '' : shortDateTime(start))}</li>`,
      ),
    ),
    section(
      'Sedan',
      plan.outcomes.map((line) => `<li>${escaped(outcomeRow(line, view).text)}</li>`),
      'plain',
    ),
    section(
      'Att tänka på',
      plan.consider.slice(0, most).map((line) => `<li>${escaped(rowTitle(line, view))} ${why(line)}</li>`),
      'plain',
    ),
    section(
      'Rutinen är tyst om',
      plan.silent.slice(0, most).map(({ text }) => `<li>${escaped(text)}</li>`),
      'plain',
    ),
    '<footer>Skriv inga namn på papperet. Förstör det när det inte behövs längre. Ärendet finns i Treserva.</footer>',
  ]);
}

/** Asked first: a link that is looked at by a scanner on its way is not used up by it. */
export function openingPage(): string {
  return page('Checklista', [
    '<h1>Checklista för utskrift</h1>',
    '<p>Sidan visas en gång. Skriv ut den och stäng sedan fliken.</p>',
    '<form method="post"><button type="submit">Visa checklistan</button></form>',
  ]);
}

export function gonePage(): string {
  return page('Checklista', [
    '<h1>Länken gäller inte längre</h1>',
    '<p>Den gäller en gång och i två minuter. Tryck Skriv ut i boten för en ny.</p>',
  ]);
}

function item(line: ActLine, view: FullView): string {
  const meta = [
    line.strength === null ? '' : strengthWord(line.strength),
    line.unit === null ? '' : line.to === null ? line.unit : `${line.unit} till ${line.to}`,
    line.deadline === null ? '' : deadlineInWords(line.deadline, view.today),
  ].filter((part) => part !== '');
  const box = line.tick === null ? '☐' : '☑';
  const done = line.tick === null ? '' : ' (klart)';
  const said = `${rowTitle(line, view)}${done}${meta.length === 0 ? '' : ` · ${meta.join(' · ')}`}`;
  return `<li><span class="box" aria-hidden="true">${box}</span>${escaped(said)} ${why(line)}</li>`;
}

function why({ duties }: ActLine): string {
  const places = [...new Set(duties.map(({ source }) => sourceInShort(source)))];
  if (places.length === 0) return '';
  const more = places.length > 2 ? `; och ${places.length - 2} till` : '';
  return `<br><span class="why">${escaped(places.slice(0, 2).join('; '))}${more}</span>`;
}

function section(title: string, items: readonly string[], style = ''): string {
  if (items.length === 0) return '';
  return `<section><h2>${escaped(title)}</h2><ul class="${style}">${items.join('')}</ul></section>`;
}

function page(title: string, parts: readonly string[]): string {
  return `<!doctype html><html lang="sv"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escaped(title)}</title><style>${pageStyle}</style></head><body><main>${parts.join('')}</main></body></html>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
