import { describe, expect, it } from 'vitest';
import {
  areNumbers,
  scoreRows,
  valuesSeen,
  withRole,
  withScore,
} from '../../../../../../web/design/survey/collected/values/score-rows';
import { UNSCORED, WINE } from '../sample-report';

const QUESTION = 'ratings';
const PERSONAL = { personal: true };

function rowsOf(report: typeof WINE, choices: Parameters<typeof scoreRows>[1]['choices'] = PERSONAL) {
  const source = { question: QUESTION, report, choices };
  return scoreRows(valuesSeen([], source), source);
}

describe('the values of a question', () => {
  it('have the scores of the scale, the fewest points first, and none for no answer', () => {
    expect(rowsOf(WINE)).toEqual([
      { value: '差', count: 3, score: 0, role: 'answer' },
      { value: '好', count: 5, score: 100, role: 'answer' },
    ]);
  });

  it('are those that nobody knows the worth of, where there is no scale yet', () => {
    expect(rowsOf(UNSCORED).map(({ value, score }) => [value, score])).toEqual([
      ['好', undefined],
      ['差', undefined],
      ['拒答', undefined],
    ]);
  });

  it('stay in their places while they are being filled in', () => {
    const before = { question: QUESTION, report: UNSCORED, choices: PERSONAL };
    const seen = valuesSeen([], before);
    const choices = withScore(PERSONAL, { question: QUESTION, rows: scoreRows(seen, before), value: '差', score: 10 });
    const asked = [{ code: 'import.scores-needed', details: { values: ['好', '拒答'] } } as const];
    const after = { question: QUESTION, report: { ...UNSCORED, obstacles: asked }, choices };
    expect(scoreRows(valuesSeen(seen, after), after).map(({ value, score }) => [value, score])).toEqual([
      ['好', undefined],
      ['差', 10],
      ['拒答', undefined],
    ]);
  });

  it('of a column that is no longer asked about are gone', () => {
    const source = { question: QUESTION, report: WINE, choices: PERSONAL };
    expect(scoreRows(['旧的', '差', '好'], source).map(({ value }) => value)).toEqual(['差', '好']);
  });
});

describe('a score', () => {
  it('takes the scores of the others along, because then all have to be given', () => {
    const choices = withScore(PERSONAL, { question: QUESTION, rows: rowsOf(WINE), value: '差', score: 20 });
    expect(choices.scores).toEqual({ ratings: { 差: 20, 好: 100 } });
  });

  it('goes where a value is no answer, and the value stays in sight', () => {
    const scored = withScore(PERSONAL, { question: QUESTION, rows: rowsOf(WINE), value: '差', score: 20 });
    const choices = withRole(scored, { question: QUESTION, value: '差', role: 'no-answer' });
    expect(choices).toMatchObject({ scores: { ratings: { 好: 100 } }, values: { ratings: { 差: null } } });
    expect(rowsOf(WINE, choices).find(({ value }) => value === '差')?.role).toBe('no-answer');
    const again = withRole(choices, { question: QUESTION, value: '差', role: 'answer' });
    expect(again.values).toEqual({ ratings: {} });
  });
});

describe('numbers', () => {
  it('are told from words by all answers together', () => {
    const row = (value: string, role: 'answer' | 'no-answer' = 'answer') => ({ value, role });
    expect(areNumbers([row('4'), row('4.5'), row('拒答', 'no-answer')])).toBe(true);
    expect(areNumbers([row('4'), row('好')])).toBe(false);
    expect(areNumbers([])).toBe(false);
  });
});
