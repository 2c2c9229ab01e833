import { describe, expect, it } from 'vitest';
import { ballotBytes } from '#domain/answers/ballot-size';
import { decodeAnswers } from '#domain/answers/decode-vector';
import { encodeAnswers } from '#domain/answers/encode-vector';
import { LIMITS } from '#domain/questionnaire/limits';
import type { Question } from '#domain/questionnaire/model';
import { NO_ANSWER_CODE } from '#domain/tabulation/packed-ballots';
import { tabulate } from '#domain/tabulation/tabulate';
import { GROUPS, NO_ACCOUNT, questionnaireOf, SETTINGS } from './example-review';

const UNITS = 130;
const PEOPLE = 12;

function choice(id: string, options: number): Question {
  return {
    id,
    kind: 'single',
    title: { zh: id },
    required: true,
    options: Array.from({ length: options }, (_, place) => ({ id: `${id}${place}`, label: { zh: `${id} ${place}` } })),
  };
}

const QUESTIONNAIRE = questionnaireOf(choice('unit', UNITS), choice('opinion', 2));

describe('a poll over 130 units', () => {
  it('keeps the answer of the last unit, in a ballot that is as long as that of the first', () => {
    const answers = { unit: { option: `unit${UNITS - 1}` }, opinion: { option: 'opinion1' } };
    const vector = encodeAnswers(QUESTIONNAIRE, answers);
    expect(decodeAnswers(QUESTIONNAIRE, vector)).toEqual({ ok: true, value: answers });
    expect(ballotBytes(QUESTIONNAIRE)).toBe(ballotBytes(questionnaireOf(choice('unit', 3), choice('opinion', 2))));
  });

  it('has a table with a cell for each of them', () => {
    const table = { id: 'units', title: { zh: '单位' }, by: [{ kind: 'question', question: 'unit' }] } as const;
    const ballots = Array.from({ length: UNITS * PEOPLE }, (_, place) => ({
      groupId: 'public',
      vector: [place % UNITS, Math.floor(place / UNITS) % 2],
    }));
    const { questions } = tabulate({
      questionnaire: QUESTIONNAIRE,
      groups: GROUPS,
      settings: { ...SETTINGS, publication: { tables: [table], textThreshold: 10 } },
      ballots,
      account: NO_ACCOUNT,
    });
    const cells = questions.find(({ question }) => question === 'opinion')?.tables?.[0]?.cells ?? [];
    expect(cells).toHaveLength(UNITS);
    expect(cells.at(-1)).toEqual({
      classes: [`unit${UNITS - 1}`],
      cell: { released: true, n: PEOPLE, dontKnow: 0, counts: [PEOPLE / 2, PEOPLE / 2] },
    });
  });

  it('and the most options there may be fit the bytes of the count', () => {
    expect(LIMITS.options).toBeLessThan(NO_ANSWER_CODE - 1);
  });
});
