import assert from 'node:assert/strict';
import { factsInWords, sourceInWords } from '../../src/swedish/sources.ts';
import { routineVersion } from '../../src/swedish/branches.ts';

describe('where a duty rests', () => {
  it('is told by document, section, headings and paragraph', () => {
    const source = {
      document: '001',
      heading: [
        'Rutin',
        '1. Samverkan vid inkommen underrättelse som rör barnfamilj',
        'Underrättelse gällande ej aktuella barnfamiljer',
        'Vid störningar',
      ],
      paragraph: 2,
      sentence: 1,
    };
    assert.equal(
      sourceInWords(source),
      'Rutin 001, avsnitt 1, ”Underrättelse gällande ej aktuella barnfamiljer”, ”Vid störningar”, stycke 2, mening 1',
    );
  });

  it('leaves out what is not known', () => {
    assert.equal(
      sourceInWords({ document: '004', heading: ['Bild: Mallar'], paragraph: null, sentence: null }),
      'Presentation 004, ”Bild: Mallar”',
    );
  });

  it('names the version by its revision, or else by its decision', () => {
    const reference = { document: '001', version: '2021-12-16 / 2025-09-01', validFrom: '2022-02-15' };
    assert.equal(routineVersion(reference), 'Rutin för intern samordning, reviderad 2025-09-01');
    assert.equal(
      routineVersion({ document: '002', version: '2024-10-17', validFrom: '2024-10-17' }),
      'Rutin för upprepat utskrivna, beslutad 2024-10-17',
    );
  });
});

describe('the facts a duty rests on', () => {
  it('are said in words, without those that steer the machinery', () => {
    assert.equal(
      factsInWords({ process: 'eviction', household: 'barnfamilj', EB: 'open', BoU: 'none', repeated: false }),
      'barn = ja, EB = har ärende, BoU = inget ärende, upprepad = nej',
    );
  });

  it('are never left out for want of a word', () => {
    assert.equal(factsInWords({ somethingNew: ['SF', 'FFS'], age: 20 }), 'somethingNew = SF och FFS, age = 20');
  });
});
