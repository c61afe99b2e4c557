// Silences and inconsistencies of document 003.
import type { KnownSilence } from './silence.ts';

export const savSilences = [
  {
    numbers: ['R-G-22', 'W-G-62'],
    text: 'Vad som gäller den som inte uppfyller villkoren eller inte samtycker sägs inte.',
  },
  { numbers: ['R-G-23', 'W-G-64'], text: 'Ingen regel för mer än 14 dagar.' },
  {
    numbers: ['R-G-25', 'I-30', 'W-G-60'],
    text: 'Under 20 år, eller med LVU kvar, gäller inte rutinen trots definitionen.',
  },
  { numbers: ['R-G-26', 'W-G-61'], text: 'Nekat samtycke till SAV: SAV kan inte bedöma, stadsområdet fortsätter.' },
  { numbers: ['I-31'], text: 'Samtycket i definitionen och förbudet mot generella samtycken.' },
  { numbers: ['I-32', 'W-G-66'], text: 'Samtycke krävs alltid, men anmälan ska ändå vidarebefordras.' },
  { numbers: ['I-33'], text: 'Kontakt med LAS i pågående ärenden nämns utan samtycke.' },
  { numbers: ['I-34', 'W-G-65'], text: 'Motivet annan socialnämnd stämmer inte för Centrum.' },
  { numbers: ['I-35', 'W-G-68'], text: 'Ärendet lämnas i sin helhet, men parallell handläggning förutses.' },
  { numbers: ['I-36', 'W-G-70'], text: 'Socialjouren aktualiserar eller lämnar bara över.' },
  { numbers: ['I-37'], text: 'Bara SAV avgör vem som är särskild, men stadsområdet går vidare utan att det sägs.' },
  { numbers: ['I-38', 'W-G-63'], text: 'Fjorton dagar från när sägs inte.' },
  { numbers: ['I-39'], text: 'Skyldigheten att anmäla enligt LVM och maningen till återhållsamhet.' },
  { numbers: ['I-40', 'W-G-76'], text: 'Hög hotbild betyder alltid flytt; låg kan också göra det.' },
  { numbers: ['I-41', 'W-G-72'], text: 'Oklar tillhörighet: socialjouren, även på kontorstid.' },
  {
    numbers: ['I-42'],
    text: 'Två olika slut: avslag och avslutad insats.',
    findings: ['contradiction 003-FOR-4b 003-INI-4b'],
  },
  { numbers: ['W-G-67'], text: 'Hur stadsområdet vet att SAV har ärende sägs inte.' },
  { numbers: ['W-G-69'], text: 'Samtycke till EB krävs även inom samma förvaltning.' },
  { numbers: ['W-G-73'], text: 'Allvarlig brottslighet är inte bestämt.' },
  { numbers: ['W-G-74'], text: 'Anhöriga i annat område eller i fara nämns inte.' },
  { numbers: ['W-G-75'], text: 'Samtycke till Kriminalvården och SiS nämns inte.' },
] as const satisfies readonly KnownSilence[];
