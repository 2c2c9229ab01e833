import { beforeAll, describe, expect, it } from 'vitest';
import { setLanguage } from '../../../web/lib/i18n';
import { plainText } from '../../../web/results/labels';
import { rememberIn } from '../lib/memory-storage';

rememberIn(globalThis);

beforeAll(() => setLanguage('en'));

describe('a score or weight', () => {
  it('is written as it is where it is whole, however it was computed', () => {
    expect([75, 0, (1 / 3) * 300, 0.1 * 3 * 100].map((score) => plainText(score, 4))).toEqual(['75', '0', '100', '30']);
  });

  it('has the digits that are asked for where it is not', () => {
    expect([plainText(200 / 3), plainText(200 / 3, 4), plainText(85.5)]).toEqual(['66.7', '66.6667', '85.5']);
  });
});
