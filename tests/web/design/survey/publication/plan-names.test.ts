import { describe, expect, it } from 'vitest';
import { isSameTurnout } from '../../../../../web/design/survey/publication/plan-names';

describe('a turnout that was typed', () => {
  it('is that of the last wave where both are written alike', () => {
    expect(isSameTurnout(0.736, 173 / 235)).toBe(true);
    expect(isSameTurnout(0.6, 0.6 + 1e-9)).toBe(true);
    expect(isSameTurnout(0.737, 173 / 235)).toBe(false);
  });
});
