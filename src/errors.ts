// Stable codes for faults an operator meets. The text says what to do next; docs/operations.md lists every code.

export const faultTexts = {
  databaseUrlUnknown: 'Databasens adress går inte att tolka. Ange sqlite:<fil> eller postgres://<server>/<databas>.',
  databasePlaceMissing: 'Mappen som databasen ska ligga i finns inte. Skapa den, eller ändra databasens adress.',
  databaseNotWritable:
    'Databasen går inte att skriva till. Ge kontot som kör Kvarbo rätt att skriva i filen och dess mapp, eller i databasen.',
  databaseFull: 'Det är slut på plats där databasen ligger. Frigör plats; inget som bekräftats har gått förlorat.',
  databaseBusy: 'Databasen har varit låst för länge av ett annat program. Kontrollera vilka som har filen öppen.',
  databaseCorrupt: 'Filen är ingen hel databas. Ändra inget i den; återställ den senaste säkerhetskopian.',
  databaseNewer: 'Databasen är gjord av en nyare version av Kvarbo. Kör den versionen eller en senare.',
  databaseAltered:
    'Databasens uppbyggnad har gjorts av andra migreringar än den här versionens. Kör en orörd utgåva av Kvarbo.',
  databaseUnreachable: 'Databasservern svarar inte. Kontrollera att den är igång och att adress och brandvägg stämmer.',
  databaseRefused: 'Databasservern nekade inloggningen. Kontrollera användare, lösenord och databasens namn.',
  teamsPortTaken: 'Porten används redan av ett annat program. Stäng det, eller ange en annan port.',
  teamsAddressUnusable: 'Datorn kan inte lyssna på den adress och port som angetts. Ändra adress eller port.',
  teamsAnonymousOnNetwork:
    'Utan inloggning får boten bara lyssna på 127.0.0.1. Ange app-id, klientorganisation och typ, eller den adressen.',
  teamsAppIdMissing: 'Botens app-id saknas. Utan det skulle vem som helst kunna tala med boten; ange det.',
  teamsTenantMissing: 'Klientorganisationens id saknas för boten. Ange det.',
  teamsPasswordMissing: 'Botens lösenord saknas. Ange det, eller använd en hanterad identitet (UserAssignedMSI).',
} as const;

export type FaultCode = keyof typeof faultTexts;

/** A fault with a stable code; `message` is Swedish, for the operator, and names nobody and no value. */
export class KvarboError extends Error {
  readonly code: FaultCode;

  constructor(code: FaultCode, options?: { readonly cause: unknown }) {
    super(faultTexts[code], options);
    this.name = 'KvarboError';
    this.code = code;
  }
}
