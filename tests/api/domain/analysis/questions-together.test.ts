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
