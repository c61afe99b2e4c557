// Funktionsstöd starts a case; two other förvaltningar may take part by consent, one of which is taken back.
import assert from 'node:assert/strict';
import type { Product } from './product.ts';
import { picture, type Window } from './windows.ts';

export function betweenAdministrations(product: () => Product): void {
  let david: Window;
  let ref = '';

  before(async () => {
    david = await product().window('David Frisk');
  });

  const seen = (name: string) => picture(david.page, `between-${name}`);

  async function consentOf(recipient: RegExp): Promise<void> {
    await david.press('Samtycken');
    await david.reads('Vem ska få veta något, och varför?');
    await david.pick(recipient);
    await david.press('Vidare');
    await david.reads('Samtycke saknas. Fråga den enskilde innan något lämnas.');
    await seen('ask');
    await david.press('Lämnat');
    await david.reads('Vad får lämnas?');
    await david.check('Behov av stöd');
    await david.choose('Skriftligt');
    await seen('given');
    await david.press('Spara samtycket');
    await david.reads('Att göra nu');
  }

  it('is begun in three questions, and says what is to be done', async () => {
    await david.press('Samverkan mellan förvaltningar');
    await david.reads('Hur kom risken fram?');
    await david.choose('Vi upptäckte den själva');
    await david.choose('Nej');
    await david.press(/^Nej/);
    await david.reads('Vem behöver bidra med insatser? Tryck på svaret.');
    await david.press(/^Andra förvaltningar/);
    await david.reads('Vilka behöver bidra?');
    await david.check('Äldre samt vård och omsorg');
    await david.check('Socialförvaltningen');
    await david.press(/^Nej/);
    await david.reads('Stämmer det här?');
    await seen('form');
    await david.press('Visa vad som gäller');
    await david.reads('Risk upptäckt: motivera till ansökan');
    ref = /\b[A-Z0-9]{4}\b/.exec(await david.newest().innerText())?.[0] ?? '';
    await seen('begun');
  });

  it('crosses no boundary before somebody has consented', async () => {
    await david.press('Vad har hänt?');
    await david.press('Behovet är utrett');
    await david.reads('Vem behöver bidra med insatser?');
    await david.choose('Andra förvaltningar');
    await david.check('Äldre samt vård och omsorg');
    await david.check('Socialförvaltningen');
    await david.press('Spara');
    await david.reads('Samtycke behövs först');
    await seen('consent-first');
    assert.doesNotMatch(JSON.stringify((await product().view()).left), new RegExp(ref));
  });

  it('may go on with the two who have it', async () => {
    await consentOf(/^Vuxenenheten i Socialförvaltningen Nordost: möte/);
    await david.press('Börja planera tillsammans');
    await david.reads(/Samtycke saknas: ÄVO\. Den bjuds inte in\./);
    await david.press('Mer');
    await consentOf(/^Äldre samt vård och omsorg: möte/);
    await david.reads('Möte om samordnad plan: ÄVO + VUX');
    await seen('two');
  });

  it('meets in an event of its own with each, neither knowing of the other', async () => {
    await david.press(/^Möte om samordnad plan: /);
    await david.reads(/Tidigast måndag 18 januari/);
    await seen('times');
    await david.press('Boka och bjud in');
    await david.reads(/Skickas/);
    await product().goTo('2027-01-11T08:20');
    await david.reads(/Bokat mån 18 jan/);
    await seen('booked');
    for (const mailbox of ['enhet.vux@kommunen.example', 'enhet.avo@kommunen.example']) {
      const [invitation] = await product().leftFor(mailbox);
      assert.match(invitation ?? '', new RegExp(`^Samverkansmöte ${ref} · 2027-01-18`));
    }
  });

  it('calls off one of them alone when its consent is taken back, and says nothing of why', async () => {
    await david.press('Till planen');
    await david.press('Mer');
    await david.press('Samtycken');
    await david.press(/Vuxenenheten i Socialförvaltningen Nordost/);
    await david.press('Återtaget');
    await david.reads('Det som redan är lämnat går inte att ta tillbaka.');
    await seen('withdraw');
    await david.press('Ja, återtaget');
    await david.reads('Att göra nu');
    await product().goTo('2027-01-11T08:40');
    assert.deepEqual(
      (await product().leftFor('enhet.vux@kommunen.example'))[0],
      `Inställt: Samverkansmöte ${ref} · Mötet är inställt`,
    );
    assert.equal((await product().leftFor('enhet.avo@kommunen.example')).length, 1);
    await david.reads(/Bokat mån 18 jan/);
    await seen('withdrawn');
  });
}
