import { describe, expect, it } from 'vitest';
import { chiSquareUpperTail } from '#domain/statistics/distributions/chi-square';

/** pchisq(statistic, degrees, lower = FALSE) of R 4.2.2. */
const REFERENCE = [
  { statistic: 32.2149390244, degrees: 7, p: 3.705346431695307e-5 },
  { statistic: 0.5, degrees: 3, p: 0.91889141165467592 },
  { statistic: 80, degrees: 1, p: 3.7440973842028994e-19 },
  { statistic: 120, degrees: 4, p: 5.3414715652448774e-25 },
  { statistic: 500, degrees: 7, p: 8.016791001349302e-104 },
  { statistic: 1400, degrees: 1, p: 2.1010145162641344e-306 },
];

describe('chiSquareUpperTail', () => {
  it.each(REFERENCE)(
    'gives $p for $statistic with $degrees degrees of freedom as R does',
    ({ statistic, degrees, p }) => {
      expect(chiSquareUpperTail(statistic, degrees) / p).toBeCloseTo(1, 10);
    },
  );

  it('is 1 where there is no difference at all', () => {
    expect(chiSquareUpperTail(0, 3)).toBe(1);
  });

  it('is right to four digits for the most degrees that there are: pchisq(2126.491, 2000) and pchisq(1873.509, 2000)', () => {
    expect(chiSquareUpperTail(2126.491106406735, 2000) / 0.024429887301835).toBeCloseTo(1, 4);
    expect(chiSquareUpperTail(1873.508893593265, 2000) / 0.978983499387571).toBeCloseTo(1, 4);
  });
});
