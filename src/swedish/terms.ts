// The one list of words: what a thing is called in code and on cards, what is meant, and who says so.
// docs/glossary.md shows it; a test keeps the two equal.

export interface Term {
  /** Name in code: a type, a value or a field. */
  readonly identifier: string;
  readonly swedish: string;
  /** Our own words, in English. */
  readonly definition: string;
  /** Document and line of the text files of the routines (`001:164`), or `product` where the word is ours. */
  readonly source: string;
}

function term(identifier: string, swedish: string, definition: string, source: string): Term {
  return { identifier, swedish, definition, source };
}

export const terms: readonly Term[] = [
  term('eviction', 'avhysning (vräkning)', 'Kronofogden removes a household from its home.', '001'),
  term('notice', 'underrättelse', 'What reaches social services about a lease at risk.', '001'),
  term('NoticeKind', 'slag av underrättelse', 'The five cause codes of registration, and what fits none.', '004:356'),
  term('hyresskuld', 'hyresskuld, obetalda hyror', 'Rent that has not been paid.', '001'),
  term('störning', 'störningar i boendet', 'Behaviour that troubles neighbours.', '001'),
  term(
    'KFM',
    'information från Kronofogden',
    'The date and ground of an eviction, from the authority that carries it out.',
    '001:360',
  ),
  term('elskuld', 'elskuld', 'Unpaid electricity; a cause code of its own, without steps in the routine.', '004:360'),
  term(
    'olovlig andrahandsuthyrning',
    'olovlig andrahandsuthyrning',
    'Letting on without permission; without steps in the routine.',
    '004:364',
  ),
  term(
    'Entry',
    'uppgifter vid registrering',
    'The answers about a notice that decide which section of the routine holds.',
    'product',
  ),
  term(
    'occurrence',
    'första eller upprepad',
    'Whether a notice is the first of its kind; repeated is two or more.',
    '001:170',
  ),
  term('ground', 'vad avhysningen gäller', 'What lies behind the information from Kronofogden.', '001:364'),
  term('receivedOn', 'dagen den kom in', 'Local date on which the notice reached the unit.', '001:362'),
  term('barnfamilj', 'barnfamilj', 'Household where somebody under 18 lives, also part of the time.', '001'),
  term('utan-barn', 'hushåll utan barn', 'Household of adults only.', '001'),
  term('open', 'pågående (aktuellt) ärende', 'A unit has a case under way about the household.', '001'),
  term('unknown', 'vet inte', 'An answer that nobody has yet; makes the duty to find out.', 'product'),
  term(
    'Assumption',
    'preliminärt räknat som',
    'What the plan counts an unknown answer as, written on the plan, until it is answered.',
    'product',
  ),
  term('Case', 'ärende', 'A matter followed by the product: logistics only, never who the household is.', 'product'),
  term('CaseRef', 'referens', 'Four random characters that name a case and are derived from nothing.', 'product'),
  term(
    'treserva',
    'ärendenummer i Treserva',
    'The number of the case in the city’s own system; optional, never a personnummer.',
    '001:158',
  ),
  term('register', 'aktualisering', 'Registering an incoming matter in Treserva with its cause code.', '001:158'),
  term(
    'writeReference',
    'skriva referensen i Treserva',
    'The product’s own first step: so the next person finds the way.',
    'product',
  ),
  term('takePosition', 'ta ställning', 'Judging every notice; none is put aside.', '001:102'),
  term('Unit', 'enhet', 'A unit of an administration, spoken of by its kind.', '001'),
  term('VUX', 'vuxenenheten', 'The unit that coordinates the work.', '001'),
  term('EB', 'enheten för ekonomiskt bistånd', 'The unit that assesses financial support.', '001'),
  term('BoU', 'enheten för barn och unga', 'The unit for children’s support and protection.', '001'),
  term('FFS', 'förvaltningen för funktionsstöd', 'The administration for disability support.', '000'),
  term('ÄVO', 'äldre samt vård- och omsorgsförvaltningen', 'The administration for older people and care.', '000'),
  term('SAV', 'samlad avhopparverksamhet', 'The service for people who leave crime or extremism.', '003'),
  term('BoH', 'Boende och hemlöshet', 'The unit that runs supported housing.', '002'),
  term('Administration', 'förvaltning', 'An authority under its own committee; secrecy holds between them.', '000:143'),
  term('responsible', 'ansvarig handläggare', 'The named official who answers for a case.', '001:362'),
  term('appointed', 'utsedd handläggare', 'The official a unit has named for a case.', '001:216'),
  term('chief', 'enhetschef', 'Decides where the routine gives no answer.', 'product'),
  term('Routine', 'rutin', 'A governing document as data: dated, cited, never edited once published.', '000'),
  term('Source', 'källa', 'Document, heading, paragraph and sentence a duty rests on.', 'product'),
  term('Duty', 'åtgärd', 'What the routine asks of somebody in a situation.', '001'),
  term('must', 'ska', 'Binding.', '001'),
  term('should', 'bör', 'Expected unless there is reason for something else.', '001'),
  term('may', 'kan', 'Allowed.', '001'),
  term('must-not', 'får inte', 'Forbidden.', '001:290'),
  term('PlanFlag', 'rutinen är tyst', 'A silence or a contradiction, shown to a person; decides nothing.', 'product'),
  term('Proposal', 'förslag', 'What the nearest sections say together, for the chief to approve.', 'product'),
  term('branch', 'gren', 'The part of routine 001 that holds for a household: 1A, 1B, 1C, 2A or 2B.', '001'),
  term('Stage', 'läge', 'How far the attempts to reach the household have come.', '001'),
  term('Plan', 'plan (vad som gäller)', 'The routine’s answer for one case at one moment.', 'product'),
  term('ActLine', 'rad i planen', 'One act of work; several duties may ask for it.', 'product'),
  term('now', 'Att göra nu', 'The lines of the plan that are work, eight at most.', 'product'),
  term('consider', 'Att tänka på', 'Possibilities, guidance and the child’s perspective.', 'product'),
  term('Tick', 'bock', 'Somebody’s word that an act is done.', 'product'),
  term('copy-notice', 'kopia på underrättelse', 'The official of EB is handed a copy.', '001:162'),
  term('inform-notice', 'informera om underrättelse', 'A unit is told, and fetches the rest itself.', '001:172'),
  term('inform-notice-FYI', 'för kännedom', 'A unit is told without being asked to act.', '001:186'),
  term(
    'Tell',
    'besked till en enhet',
    'That there is something to fetch, or an official to appoint; never what.',
    'product',
  ),
  term('acknowledge', 'mottaget', 'A unit has seen that it was told.', 'product'),
  term('sendLetter', 'informationsbrev', 'The first letter, about the help there is.', '001:164'),
  term('summons', 'kallelse', 'A letter with a booked time.', '001:164'),
  term('homeVisitLetter', 'brev inför hembesök', 'The letter that announces a home visit.', '001:322'),
  term('phone', 'personlig kontakt', 'A call beside the letter, by a named person.', '001:164'),
  term(
    'officeVisit',
    'besök på socialkontoret',
    'A meeting at the office, joint when several units take part.',
    '001:164',
  ),
  term('announcedHomeVisit', 'aviserat hembesök', 'A home visit the household knows of.', '001:166'),
  term(
    'unannouncedHomeVisit',
    'oanmält hembesök',
    'The last resort; a named person decides, nobody is booked.',
    '001:290',
  ),
  term('evictionAttendance', 'närvaro vid avhysning', 'Being there to support.', '001:368'),
  term('missed', 'uteblivet besök', 'The household did not come to the office, without a word.', '001:166'),
  term('notHome', 'ej hemma', 'Nobody opened at the announced home visit.', '001:168'),
  term(
    'verifyWithLandlord',
    'avstämning med hyresvärden',
    'Asking whether the debt or the disturbances remain; telling nothing.',
    '001:304',
  ),
  term('makePlan', 'handlingsplan', 'A plan with the household to put things right.', '001:106'),
  term('confirmToKfm', 'bekräftelse till Kronofogden', 'Receipt the same day, naming the official.', '001:362'),
  term(
    'passOnConcern',
    'orosanmälan, intern informationsöverlämning',
    'Concern for a child goes on to BoU.',
    '001:154',
  ),
  term(
    'consent',
    'samtycke',
    'A person agrees to named information going to a named recipient for a purpose.',
    '003:149',
  ),
  term(
    'PlanDeadline',
    'frist i rutinen',
    'One of the few times the documents state in a way that can be counted.',
    '001:362',
  ),
  term('UnitSettings', 'enhetens egen frist', 'What a unit has decided for itself; always labelled so.', 'product'),
  term(
    'Workday',
    'vardag',
    'Monday to Friday, no public holiday, not the eves of midsummer, Christmas and New Year.',
    'product',
  ),
  term('Meeting', 'möte', 'From the search for a time to the answers of those invited.', 'product'),
  term('Slot', 'förslag på tid', 'A time and what stands against it.', 'product'),
  term('Dispute', 'stämmer inte', 'Somebody holds that a line is wrong, with a coded reason.', 'product'),
  term('OutgoingText', 'utgående text', 'A sentence of the closed list; nothing else leaves unasked.', 'product'),
];
