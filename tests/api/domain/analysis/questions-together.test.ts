import { describe, expect, it } from 'vitest';
import type { PlannedTable } from '#domain/disclosure/publication-plan';
import type { Condition, Question } from '#domain/questionnaire/model';
import { ballotOf, EVERYBODY, singleQuestion, tabulatedWave, type Wave } from './analysed-wave';

const UNITS: PlannedTable = { id: 'units', title: { zh: '' }, by: [{ kind: 'question', question: 'unit' }] };
const UNIT = singleQuestion('unit', ['a', 'b', 'c', 'd']);

function rating(id: string, to: number, showIf?: Condition): Question {
  const labels = { lowLabel: { zh: '低' }, highLabel: { zh: '高' } };
  const asked = { id, title: { zh: id }, required: false, ...(showIf !== undefined && { showIf }) };
  return { ...asked, kind: 'scale', from: 1, to, ...labels };
}

function indexOf(...questions: readonly string[]) {
  return {
    id: questions.join('-'),
    title: { zh: '' },
    items: questions.map((question) => ({ question })),
    minimumAnswered: 1,
  };
}

/** What is told of a wave with tables by unit. */
function toldOf(wave: Wave) {
  const { questions, analysis, ballots } = tabulatedWave({
    ...wave,
    settings: { publication: { tables: [UNITS], textThreshold: 10 } },
  });
  return { tables: questions, told: { analysis, ballots } };
}

describe('items of which only some people are asked one', () => {
  /** Of unit a 120 people, so many of whom answer the least of two; it and unit b answer the same together in any case. */
  function waveWith(least: number): Wave {
    let ofUnit = 0;
    const inUnit = (unit: number, counts: readonly [number, number]) =>
      counts.flatMap((people, answer) =>
        Array.from({ length: people }, () => ballotOf([unit, answer + 1, unit === 0 ? 1 + (ofUnit++ % 2) : null])),
      );
    return {
      questions: [UNIT, rating('q', 2), rating('of-a', 2, { question: 'unit', chosen: 'a' })],
      ballots: [
        ...inUnit(0, [least, 120 - least]),
        ...inUnit(1, [170 - least, 20 + least]),
        ...inUnit(2, [100, 100]),
        ...inUnit(3, [120, 120]),
      ],
      plan: { indices: [indexOf('q', 'of-a')], outcome: { question: 'of-a' } },
    };
  }

  it('stand in no index: it would be of a unit that is hidden', () => {
    const [nearly, wholly] = [119, 120].map((least) => toldOf(waveWith(least)));
    expect(nearly?.tables).toEqual(wholly?.tables);
    expect(nearly?.told).toEqual(wholly?.told);
    expect(nearly?.told.analysis?.indices[0]?.result).toEqual({ released: false, reason: 'protected' });
  });
});

describe('an index of fewer people than a hundred', () => {
  it('does not tell how many answered all of its items', () => {
    const waveWith = (both: number): Wave => ({
      questions: [UNIT, rating('q', 2), rating('r', 2)],
      ballots: Array.from({ length: 140 }, (_, person) => {
        const [q, r] = [person < 70 + both / 2, person >= 70 - both / 2];
        return ballotOf([person % 4, q ? 1 + (person % 2) : null, r ? 1 + (person % 2) : null], { groupId: EVERYBODY });
      }),
      plan: { indices: [indexOf('q', 'r')] },
    });
    for (const both of [40, 60]) {
      expect(toldOf(waveWith(both)).told.analysis?.indices[0]?.result).toEqual({
        released: false,
        reason: 'too-few',
        need: 100,
        counted: 'people',
      });
    }
  });
});

describe('how many answered several questions', () => {
  const SKIPPING = 12;

  /** Of 20 in unit a 12 skip q and 12 skip r, so many of them both; all others answer everything. */
  function waveWith(both: number): Wave {
    let turn = 0;
    const people = (count: number, unit: number, [q, r]: readonly [boolean, boolean]) =>
      Array.from({ length: count }, () => {
        turn += 1;
        const answer = 1 + (turn % 4);
        return ballotOf([unit, q ? answer : null, r ? answer : null, answer]);
      });
    return {
      questions: [UNIT, rating('q', 4), rating('r', 4), rating('s', 4)],
      ballots: [
        ...people(both, 0, [false, false]),
        ...people(SKIPPING - both, 0, [false, true]),
        ...people(SKIPPING - both, 0, [true, false]),
        ...people(20 - 2 * SKIPPING + both, 0, [true, true]),
        ...people(21, 1, [true, true]),
        ...[2, 3].flatMap((unit) => people(40, unit, [true, true])),
      ],
      plan: { indices: [indexOf('q', 'r', 's'), indexOf('r', 's')], outcome: { question: 'q' } },
    };
  }

  it('is told in full tens where cells are hidden', () => {
    const [few, many] = [4, 11].map((both) => toldOf(waveWith(both)).told.analysis);
    const countsIn = (analysis: unknown) => JSON.stringify(analysis).match(/"n":\d+/g);
    expect(few?.indices.map(({ result }) => result.released)).toEqual([true, true]);
    expect(few?.drivers?.result.released).toBe(true);
    expect(countsIn(few)).toEqual(countsIn(many));
    // All that an index has, though its mean is of who answered one; of q and r, and of everybody, as the tables say.
    expect(new Set(countsIn([few?.indices, few?.drivers]))).toEqual(new Set(['"n":100', '"n":109', '"n":121']));
  });
});

describe('a question that divides people', () => {
  const BY_YEARS: PlannedTable = { id: 'years', title: { zh: '' }, by: [{ kind: 'question', question: 'years' }] };

  /** Of those with the most years so many answer high, and those with the fewest so that all answer as much together. */
  function waveWith(high: number, people: readonly [fewest: number, most: number]): Wave {
    const [fewest, most] = people;
    const ofYears = (years: number, counts: readonly [number, number]) =>
      counts.flatMap((count, answer) => Array.from({ length: count }, () => ballotOf([years, answer + 1])));
    return {
      questions: [rating('years', 5), rating('q', 2)],
      ballots: [
        ...ofYears(1, [fewest - 9 + high, 9 - high]),
        ...ofYears(2, [20, 15]),
        ...ofYears(3, [15, 20]),
        ...ofYears(4, [12, 23]),
        ...ofYears(5, [most - high, high]),
      ],
      plan: { indices: [indexOf('q'), indexOf('years', 'q')], outcome: { question: 'years' } },
      settings: { publication: { tables: [BY_YEARS], textThreshold: 10 } },
    };
  }

  it('is compared with no other where a class of it is hidden', () => {
    const [few, many] = [2, 6].map((high) => tabulatedWave(waveWith(high, [12, 8])));
    expect(few?.questions).toEqual(many?.questions);
    expect(few?.analysis).toEqual(many?.analysis);
    expect(few?.analysis?.drivers?.result).toEqual({ released: false, reason: 'protected' });
    expect(few?.analysis?.indices.map(({ result }) => result.released)).toEqual([true, false]);
  });

  it('is compared where all of its classes are shown', () => {
    const { analysis } = tabulatedWave(waveWith(6, [30, 30]));
    expect(analysis?.drivers?.result.released).toBe(true);
    expect(analysis?.indices.map(({ result }) => result.released)).toEqual([true, true]);
  });
});
