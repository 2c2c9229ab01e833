import { describe, expect, it } from 'vitest';
import { decodeAnswers } from '#domain/answers/decode-vector';
import { encodeAnswers } from '#domain/answers/encode-vector';
import { DONT_KNOW, type Answers } from '#domain/answers/model';
import { visibleAnswers } from '#domain/answers/visible-answers';
import { validateAnswers } from '#domain/answers/validate';
import type { VectorCell } from '#domain/answers/vector';
import { characterOfPosition } from '#domain/answers/vector';
import { LIMITS } from '#domain/questionnaire/limits';
import type { Questionnaire } from '#domain/questionnaire/model';
import { codeOfCharacter } from '#domain/tabulation/character-codes';
import { EVERY_KIND } from './every-kind';
import { randomAnswers, randomNumbers } from './random-answers';

const FULL: Answers = {
  choice: { option: 'no' },
  why: { options: ['else', 'a'], other: ' 路远 ' },
  more: '第一行\n第二行',
  word: '好',
  amount: 12.5,
  day: '2026-03-01',
  likely: DONT_KNOW,
  order: { order: ['z', 'x'] },
  points: { items: { manner: 'very-satisfied' } },
  units: { targets: { '001': { duty: 'fair' }, '003': DONT_KNOW } },
};

const FULL_VECTOR: readonly VectorCell[] = [
  1,
  [0, 3, '路远'],
  '第一行\n第二行',
  '好',
  12.5,
  '2026-03-01',
  '-',
  [2, 0],
  '.4',
  '2...--',
];

describe('encodeAnswers', () => {
  it('writes every kind of question as documented', () => {
    expect(encodeAnswers(EVERY_KIND, FULL)).toEqual(FULL_VECTOR);
  });

  it('leaves out what is hidden by now, along the chain of conditions', () => {
    const vector = encodeAnswers(EVERY_KIND, { ...FULL, choice: { option: 'else', other: '随便' } });
    expect(vector).toEqual([[2, '随便'], ...Array<null>(9).fill(null)]);
  });

  it('does not send an "other" text whose option is not chosen', () => {
    const [, why] = encodeAnswers(EVERY_KIND, { choice: { option: 'no' }, why: { options: ['a'], other: '旧的' } });
    expect(why).toEqual([0]);
  });

  it('treats an option that is not there as a mistake of the program', () => {
    expect(() => encodeAnswers(EVERY_KIND, { choice: { option: 'maybe' } })).toThrow(RangeError);
    expect(() => encodeAnswers(EVERY_KIND, { choice: { order: ['yes'] }, word: { option: 'yes' } })).toThrow(
      RangeError,
    );
  });
});

describe('decodeAnswers', () => {
  it('gives back what was encoded, without the ends of texts', () => {
    const decoded = decodeAnswers(EVERY_KIND, FULL_VECTOR);
    expect(decoded).toEqual({ ok: true, value: { ...FULL, why: { options: ['a', 'else'], other: '路远' } } });
  });

  it.each<[position: number, cell: unknown, code: string]>([
    [0, 3, 'vector.unknown-option'],
    [0, 0.5, 'vector.unknown-option'],
    [0, -1, 'vector.unknown-option'],
    [0, '0', 'vector.wrong-type'],
    [0, [0], 'vector.wrong-type'],
    [0, [0, 1], 'vector.wrong-type'],
    [0, [1, '路远'], 'vector.other-not-offered'],
    [0, [2, 'x'.repeat(201)], 'vector.text-too-long'],
    [0, { option: 'yes' }, 'vector.wrong-type'],
    [1, [0, 0], 'vector.duplicate-option'],
    [1, [2, 0], 'vector.wrong-order'],
    [1, [], 'vector.empty-cell'],
    [1, ['路远'], 'vector.other-not-offered'],
    [1, [3, ' '], 'vector.wrong-character'],
    [1, 2, 'vector.wrong-type'],
    [2, 'x'.repeat(41), 'vector.text-too-long'],
    [2, 'x\u0007y', 'vector.wrong-character'],
    [2, 'x\ud800', 'vector.wrong-character'],
    [2, ' x', 'vector.wrong-character'],
    [2, '', 'vector.empty-cell'],
    [3, 5, 'vector.wrong-type'],
    [4, '12', 'vector.wrong-type'],
    [4, Number.NaN, 'vector.wrong-type'],
    [5, '2026-02-30', 'vector.wrong-type'],
    [5, 20260301, 'vector.wrong-type'],
    [6, 11, 'vector.unknown-option'],
    [6, 2.5, 'vector.unknown-option'],
    [6, '+', 'vector.wrong-type'],
    [7, [0, 0], 'vector.duplicate-option'],
    [7, [3], 'vector.unknown-option'],
    [7, [], 'vector.empty-cell'],
    [8, '.', 'vector.wrong-length'],
    [8, '..', 'vector.empty-cell'],
    [8, '.5', 'vector.unknown-option'],
    [8, '.Z', 'vector.wrong-character'],
    [8, [0, 1], 'vector.wrong-type'],
    [9, '2...-', 'vector.wrong-length'],
    [9, '2...-3', 'vector.mixed-rating'],
    [9, '2...-.', 'vector.mixed-rating'],
    [9, '2...好3', 'vector.wrong-character'],
  ])('refuses cell %i = %j: %s', (position, cell, code) => {
    const vector: unknown[] = [...FULL_VECTOR];
    vector[position] = cell;
    expect(decodeAnswers(EVERY_KIND, vector)).toMatchObject({ ok: false, error: { code } });
  });

  it('names the question at fault', () => {
    const vector = [...FULL_VECTOR.slice(0, 9), 'x'];
    expect(decodeAnswers(EVERY_KIND, vector)).toEqual({
      ok: false,
      error: { code: 'vector.wrong-length', question: 'units' },
    });
  });

  it('refuses a vector that is too long, too short or none at all', () => {
    expect(decodeAnswers(EVERY_KIND, FULL_VECTOR.slice(1))).toEqual({
      ok: false,
      error: { code: 'vector.wrong-length' },
    });
    expect(decodeAnswers(EVERY_KIND, [...FULL_VECTOR, null])).toEqual({
      ok: false,
      error: { code: 'vector.wrong-length' },
    });
    expect(decodeAnswers(EVERY_KIND, { length: 10 })).toEqual({ ok: false, error: { code: 'vector.wrong-type' } });
  });

  it('refuses an answer to a question that is not shown', () => {
    const vector = [0, [0], ...Array<null>(8).fill(null)];
    expect(decodeAnswers(EVERY_KIND, vector)).toEqual({
      ok: false,
      error: { code: 'vector.hidden-answered', question: 'why' },
    });
  });

  it("refuses don't know where it is not offered", () => {
    const questionnaire = {
      ...EVERY_KIND,
      pages: EVERY_KIND.pages.map((page) => ({
        ...page,
        questions: page.questions.map((question) => {
          if (question.kind !== 'items') return question;
          return { ...question, scale: { options: question.scale.options } };
        }),
      })),
    };
    const vector = FULL_VECTOR.with(8, '-4');
    expect(decodeAnswers(EVERY_KIND, vector).ok).toBe(true);
    expect(decodeAnswers(questionnaire, vector)).toMatchObject({ error: { code: 'vector.dont-know-not-offered' } });
  });
});

describe('round trip', () => {
  it('decodes what it encodes, through JSON, with the same faults, for 2000 random sets of answers', () => {
    const random = randomNumbers(20261122);
    for (let round = 0; round < 2000; round += 1) {
      const answers = randomAnswers(EVERY_KIND, random);
      const vector = encodeAnswers(EVERY_KIND, answers);
      const decoded = decodeAnswers(EVERY_KIND, JSON.parse(JSON.stringify(vector)));
      if (!decoded.ok) throw new Error(`${decoded.error.code} in ${JSON.stringify(vector)}`);
      expect(encodeAnswers(EVERY_KIND, decoded.value)).toEqual(vector);
      expect(validateAnswers(EVERY_KIND, decoded.value)).toEqual(validateAnswers(EVERY_KIND, answers));
      const shown = Object.keys(visibleAnswers(EVERY_KIND, answers));
      expect(shown).toEqual(expect.arrayContaining(Object.keys(decoded.value)));
    }
  });
});

describe('a scale with more options than base 36 has digits', () => {
  const positions = Array.from({ length: LIMITS.importedScaleOptions }, (_, position) => position);
  const options = positions.map((position) => ({
    id: `o${position}`,
    label: { zh: `${position}` },
    score: position / 3,
  }));
  const questionnaire: Questionnaire = {
    title: { zh: '成绩' },
    introduction: { zh: '' },
    pages: [
      {
        id: 'p',
        title: { zh: '' },
        questions: [
          {
            id: 'q',
            kind: 'items',
            title: { zh: '分数' },
            required: false,
            items: positions.slice(0, 100).map((position) => ({ id: `i${position}`, label: { zh: `${position}` } })),
            scale: { options },
          },
        ],
      },
    ],
  };

  it('gives every position one character of its own, which all who read it know', () => {
    const characters = positions.map(characterOfPosition);
    expect(new Set(characters).size).toBe(positions.length);
    expect(characters.slice(34, 38)).toEqual(['y', 'z', '\u0124', '\u0125']);
    expect(positions.map((position) => codeOfCharacter(characters.join(''), position))).toEqual(positions);
  });

  it.each([0, 150])('goes into a vector and back from position %i on', (first) => {
    const items = Object.fromEntries(
      positions.slice(0, 100).map((position) => [`i${position}`, `o${first + position}`]),
    );
    const vector = encodeAnswers(questionnaire, { q: { items } });
    expect(decodeAnswers(questionnaire, vector)).toEqual({ ok: true, value: { q: { items } } });
  });

  it('ends where the scale ends', () => {
    const beyond = characterOfPosition(LIMITS.importedScaleOptions);
    const vector = [`${beyond}${'.'.repeat(99)}`];
    expect(decodeAnswers(questionnaire, vector)).toMatchObject({ error: { code: 'vector.wrong-character' } });
    expect(() => codeOfCharacter(beyond, 0)).toThrow(RangeError);
    expect(decodeAnswers(EVERY_KIND, FULL_VECTOR.with(8, `.${characterOfPosition(36)}`))).toMatchObject({
      error: { code: 'vector.unknown-option' },
    });
  });
});
