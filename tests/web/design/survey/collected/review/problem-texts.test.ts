import { beforeAll, describe, expect, it } from 'vitest';
import {
  isPassing,
  obstacleText,
  refusalText,
} from '../../../../../../web/design/survey/collected/review/problem-texts';
import { ApiProblem } from '../../../../../../web/lib/client';
import { loadWords, setLanguage } from '../../../../../../web/lib/i18n';
import { collectedWords, problemWords } from '../../../../../../web/lib/words';
import { rememberIn } from '../../../../lib/memory-storage';

rememberIn(globalThis);

beforeAll(async () => {
  await setLanguage('zh');
  await loadWords(collectedWords, problemWords);
});

describe('what stands in the way of a file', () => {
  it('is said with its place', () => {
    expect(obstacleText({ code: 'import.column-missing', details: { fields: ['target', 'value'] } })).toBe(
      '还要指定哪一列是被评对象、评分',
    );
    expect(obstacleText({ code: 'import.mapping-unknown', details: { columns: ['甲', '乙'] } })).toContain('甲、乙');
    expect(obstacleText({ code: 'import.scores-out-of-range', details: { minimum: 1, maximum: 7.5 } })).toContain(
      '1 到 7.5',
    );
  });

  it('of an unreadable file says what to do about this one', () => {
    const refusal = (reason: string) => refusalText(new ApiProblem('import.unreadable', { reason }));
    expect(refusal('old-excel')).toContain('.xls');
    expect(refusal('something newer')).toBe(problemWords()['import.unreadable']);
  });

  it('falls back on the words of the problem', () => {
    expect(obstacleText({ code: 'storage.full' })).toBe(problemWords()['storage.full']);
    expect(refusalText(new Error('a bug'))).toBe(problemWords()['server.failed']);
  });

  it('may pass where the network or the server failed, and not where the file is at fault', () => {
    expect(isPassing(new ApiProblem('network.unreachable'))).toBe(true);
    expect(isPassing(new ApiProblem('import.unreadable'))).toBe(false);
  });
});
