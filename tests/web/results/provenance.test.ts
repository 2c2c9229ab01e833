import { beforeAll, describe, expect, it } from 'vitest';
import type { BallotSources } from '#domain/tabulation/model';
import { loadWords, setLanguage } from '../../../web/lib/i18n';
import { resultWords } from '../../../web/lib/words';
import { provenanceLines } from '../../../web/results/provenance';
import { rememberIn } from '../lib/memory-storage';

rememberIn(globalThis);

beforeAll(async () => {
  await setLanguage('en');
  await loadWords(resultWords);
});

function lines(sources: BallotSources | undefined, suppression?: 'none') {
  return provenanceLines({ ballots: sources ? { sources } : {}, ...(suppression && { suppression }) });
}

describe('the provenance of results', () => {
  it('needs no word where members sealed all ballots', () => {
    expect(lines(undefined)).toEqual([]);
    expect(lines({ sealed: 30, paper: 0, imported: 0 })).toEqual([]);
  });

  it('names every kind of ballot that there is, and that imported ones are not anonymous', () => {
    expect(lines({ sealed: 12, paper: 30, imported: 1400 })).toEqual([
      'Ballots: 12 sealed, 30 keyed from paper, 1,400 imported: not anonymous',
    ]);
    expect(lines({ sealed: 12, paper: 30, imported: 0 })).toEqual(['Ballots: 12 sealed, 30 keyed from paper']);
  });

  it('says that nothing is hidden', () => {
    expect(lines({ sealed: 0, paper: 0, imported: 9 }, 'none')).toEqual([
      'Ballots: 9 imported: not anonymous',
      'No suppression: data declared to be about no persons',
    ]);
  });
});
