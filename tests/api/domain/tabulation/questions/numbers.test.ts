import { describe, expect, it } from 'vitest';
import type { PlannedTable } from '#domain/disclosure/publication-plan';
import type { Question } from '#domain/questionnaire/model';
import type { WaveSettings } from '#domain/survey/model';
import { tabulate } from '#domain/tabulation/tabulate';
import { GROUPS, NO_ACCOUNT, questionnaireOf, SETTINGS } from '../review/example-review';

const UNIT: Question = {
  id: 'unit',
  kind: 'single',
  title: { zh: 'unit' },
  required: true,
  options: ['0', '1', '2', '3'].map((id) => ({ id, label: { zh: id } })),
};
const DAYS = { id: 'days', kind: 'number', title: { zh: 'days' }, required: true } as const;
const UNITS: PlannedTable = { id: 'units', title: { zh: '' }, by: [{ kind: 'question', question: 'unit' }] };

/** What is told of each unit, by the numbers that its people gave. */
function toldOf(
  units: readonly (readonly number[])[],
  { decimals = 0, settings = {} }: { readonly decimals?: number; readonly settings?: Partial<WaveSettings> } = {},
) {
  const { questions } = tabulate({
    questionnaire: questionnaireOf(UNIT, { ...DAYS, decimals }),
    groups: GROUPS,
    settings: { ...SETTINGS, minimumGroupSize: 10, publication: { tables: [UNITS], textThreshold: 10 }, ...settings },
    ballots: units.flatMap((values, unit) => values.map((value) => ({ groupId: 'public', vector: [unit, value] }))),
    account: NO_ACCOUNT,
  });
  const cells = questions.find(({ question }) => question === 'days')?.tables?.[0]?.cells ?? [];
  return cells.map(({ cell }) => (cell.released ? cell.mean : cell.reason));
}

/** Of ten beside others whose numbers are small, what is told. */
function toldOfTen(ten: readonly number[], options: Parameters<typeof toldOf>[1] = {}) {
  return toldOf([ten, SMALL, SMALL, SMALL], options)[0];
}

const SMALL = Array.from({ length: 40 }, (_, person) => person % 4);
const SPREAD = Array.from({ length: 400 }, (_, person) => person % 90);
const LONE = [0, 0, 0, 0, 0, 0, 0, 0, 1, 37];

describe('the mean of what ten people entered', () => {
  it('and its error leave open by a quarter what the one entered whose number is large', () => {
    const others = [33, 41, 44, 50].map((largest) => [...LONE.slice(0, 9), largest]);
    for (const ten of others) expect(toldOfTen(ten)).toEqual(toldOfTen(LONE));
  });

  it('and its error leave open what the others entered', () => {
    expect(toldOfTen([0, 0, 0, 0, 0, 0, 2, 3, 4, 36])).toEqual(toldOfTen(LONE));
  });

  it('lie in an interval that is wide enough, and not much too wide', () => {
    const mean = toldOfTen(LONE);
    if (typeof mean !== 'object') throw new Error('not shown');
    const exact = 38 / 10;
    expect(mean.interval[0]).toBeLessThan(exact);
    expect(mean.interval[1]).toBeGreaterThan(exact);
    const deviation = Math.sqrt((1370 - 10 * exact ** 2) / 9);
    expect(mean.standardError).toBeGreaterThan(deviation / Math.sqrt(10));
    expect(mean.standardError).toBeLessThan((2 * deviation) / Math.sqrt(10));
  });

  it('are the same in another unit of measurement', () => {
    const hundredths = (values: readonly number[]) => values.map((value) => value / 100);
    const [inDays, inHundreds] = [toldOf([LONE, SMALL])[0], toldOf([LONE, SMALL].map(hundredths), { decimals: 2 })[0]];
    if (typeof inDays !== 'object' || typeof inHundreds !== 'object') throw new Error('not shown');
    expect(inHundreds.value).toBeCloseTo(inDays.value / 100, 9);
    expect(inHundreds.standardError).toBeCloseTo(inDays.standardError / 100, 9);
  });

  it('are exact where there is nobody to protect', () => {
    const told = toldOfTen(LONE, { settings: { collection: { kind: 'import', personal: false } } });
    expect(told).toMatchObject({ value: 3.8 });
  });
});

describe('the mean of a thousand', () => {
  it('is rounded to less than its error', () => {
    const many = Array.from({ length: 1000 }, (_, person) => (person * 7) % 50);
    const told = toldOf([many, SPREAD])[0];
    if (typeof told !== 'object') throw new Error('not shown');
    expect(told.value).toBeCloseTo(24.5, 1);
    expect(told.standardError / (14.44 / Math.sqrt(1000))).toBeCloseTo(1, 0);
  });
});

describe('people who entered nearly the same', () => {
  const between = (low: number, high: number) =>
    Array.from({ length: 12 }, (_, person) => low + (person % (high - low + 1)));

  it.each([
    [39, 41],
    [44, 46],
    [50, 53],
  ])('%i to %i are of one mind, beside units that are not', (low, high) => {
    const told = toldOf([between(low, high), SPREAD, SPREAD, [...SPREAD, ...SPREAD]]);
    expect(told[0]).toBe('protected');
    expect(told.filter((cell) => typeof cell === 'object').length).toBe(2);
  });

  it('are so with one who did not, and not with two', () => {
    const alike = between(39, 41).slice(0, 10);
    expect(toldOf([[...alike, 0], SPREAD, SPREAD, SPREAD])[0]).toBe('protected');
    expect(toldOf([[...alike, 0, 80], SPREAD, SPREAD, SPREAD])[0]).toMatchObject({ degreesOfFreedom: 11 });
  });

  it('are so however far a few are from all others', () => {
    expect(toldOf([between(39, 41), SPREAD, SPREAD, [...SPREAD, 100_000, 200_000]])[0]).toBe('protected');
  });

  it('are not where everybody lies that close together', () => {
    const told = toldOf([between(39, 41), between(38, 42), between(38, 41), between(39, 42)]);
    expect(told.every((cell) => typeof cell === 'object')).toBe(true);
  });
});
