import { describe, expect, it } from 'vitest';
import type { Figure } from '#domain/figures/figure';
import { responseFigures } from '#domain/figures/response-figures';
import { recompute } from '#domain/figures/trace/recompute';
import { traceOf } from '#domain/figures/trace/trace-of';
import type { Nonresponse } from '#domain/survey/nonresponse';
import type { BallotAccount } from '#domain/tabulation/model';
import { NO_ACCOUNT } from '../tabulation/review/example-review';
import { cards, countedWave, publishedWave } from './example-wave';

/** 700 complete, 50 partial, 20 broken off; 780 came back. */
const ACCOUNT: BallotAccount = {
  ...NO_ACCOUNT,
  received: 780,
  spoilt: 6,
  void: 4,
  counted: 770,
  completion: { complete: 700, partial: 50, brokenOff: 20 },
  groups: [],
};

const SAID: Nonresponse = { refused: 100, notContacted: 200, other: 20, unknown: 100, eligibleShare: 0.6 };

function valuesOf(figures: readonly Figure[]): Readonly<Record<string, number | string | null>> {
  return Object.fromEntries(figures.map(({ measure, value, reason }) => [measure, value ?? reason]));
}

describe('the rates of AAPOR', () => {
  it('are those of the Standard Definitions for I 700, P 50, R 120, NC 200, O 30, UH + UO 100 and e = .6', () => {
    const figures = responseFigures({ ...ACCOUNT, nonresponse: SAID });
    const rates = valuesOf(figures);
    expect(rates['response-rate-1']).toBeCloseTo(0.5833, 4);
    expect(rates['response-rate-2']).toBeCloseTo(0.625, 4);
    expect(rates['response-rate-3']).toBeCloseTo(0.6034, 4);
    expect(rates['response-rate-4']).toBeCloseTo(0.6466, 4);
    expect(rates['response-rate-5']).toBeCloseTo(0.6364, 4);
    expect(rates['response-rate-6']).toBeCloseTo(0.6818, 4);
    expect(rates['cooperation-rate']).toBe(700 / 900);
    expect(rates['refusal-rate']).toBe(0.1);
    expect(figures.every(({ n, method }) => n === 1200 && method === 'aapor')).toBe(true);
  });

  it('take whoever is left of a roll as not contacted, so that the first is the counted of those expected', () => {
    const group = { groupId: 'all', weight: 100, received: 780, spoilt: 6, void: 4, counted: 770, expected: 1000 };
    const rates = valuesOf(responseFigures({ ...ACCOUNT, groups: [group] }));
    expect(rates['response-rate-1']).toBe(0.7);
    expect(rates['response-rate-5']).toBe(0.7);
    const said = { ...SAID, unknown: 0, notContacted: 0 };
    expect(valuesOf(responseFigures({ ...ACCOUNT, groups: [group], nonresponse: said }))).toEqual({
      ...rates,
      'refusal-rate': 0.12,
      'cooperation-rate': 0.7777777777777778,
    });
  });

  it('are not known where nobody says what became of the others, nor where more are named than were asked', () => {
    expect(new Set(Object.values(valuesOf(responseFigures(ACCOUNT))))).toEqual(new Set(['nonresponse-unknown']));
    const group = { groupId: 'all', weight: 100, received: 780, spoilt: 10, counted: 770, expected: 800 };
    const [first] = responseFigures({ ...ACCOUNT, groups: [group], nonresponse: SAID });
    expect(first).toMatchObject({ value: null, reason: 'more-than-expected', have: 1200, need: 800 });
  });

  it('do not exist of waves that were counted before ballots were told apart', () => {
    const { completion: _, ...before } = ACCOUNT;
    expect(responseFigures({ ...before, nonresponse: SAID })).toEqual([]);
  });

  it('are protected where it is not told how many ballots are complete', () => {
    const untold = valuesOf(responseFigures({ ...ACCOUNT, completion: null, nonresponse: SAID }));
    expect(new Set(Object.values(untold))).toEqual(new Set(['protected']));
  });

  it('open down to what was counted and what was entered, and come to the same double', () => {
    const { questionnaire, tabulation } = countedWave({ ballots: cards('leaders', '444', '4..', '...') });
    const wave = publishedWave({
      questionnaire,
      tabulation: { ...tabulation, ballots: { ...ACCOUNT, nonresponse: SAID } },
    });
    for (const { id, value } of responseFigures(wave.tabulation.ballots)) {
      const root = traceOf(wave, id)?.root;
      expect(root && recompute(root), id).toBe(value);
    }
    expect(traceOf(wave, 'response-rate-4')?.root).toMatchObject({
      formula: 'quotient',
      inputs: [
        {
          value: 750,
          inputs: [
            { value: 700, given: 'count' },
            { value: 50, given: 'count' },
          ],
        },
        {
          formula: 'sum',
          inputs: [{}, {}, { value: 120 }, { value: 200 }, { value: 30 }, { formula: 'product', value: 60 }],
        },
      ],
    });
  });
});

it('a count tells complete ballots from the others', () => {
  const { tabulation } = countedWave({
    ballots: [...cards('leaders', '444', '4..'), { groupId: 'leaders', vector: [null] }],
    // Of no persons, so that nothing is hidden.
    settings: { collection: { kind: 'import', personal: false } },
  });
  expect(tabulation.ballots.completion).toEqual({ complete: 2, partial: 0, brokenOff: 1 });
});
