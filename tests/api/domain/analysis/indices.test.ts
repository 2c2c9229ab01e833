import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnOf, worthOfCodes } from '#domain/analysis/columns/variable-scales';
import { answerVariables } from '#domain/analysis/columns/answer-variables';
import { createItemTable } from '#domain/analysis/indices/item-table';
import { USUAL_SCHEME } from '#domain/scoring/scheme';
import { cronbachAlpha } from '#domain/statistics/reliability/cronbach-alpha';
import { itemAnswers } from '../../../support/data-sets/item-answers';
import {
  analysedWave,
  ballotOf,
  itemsQuestion,
  measuredOf,
  OPEN,
  questionnaireOf,
  releasedOf,
  singleQuestion,
  type Wave,
} from './analysed-wave';

const NONE = { zh: '' };
const QUESTION = itemsQuestion('mood', ['a', 'b', 'c'], 5);
const cell = fc
  .array(fc.constantFrom('0', '1', '2', '3', '4', '.'), { minLength: 3, maxLength: 3 })
  .map((characters) => characters.join(''));
const cells = fc.array(cell, { minLength: 2, maxLength: 30 });

describe('an items question', () => {
  it('is one index by itself, of whoever answers half of it', () => {
    const { indices } = analysedWave({
      questions: [QUESTION, singleQuestion('sex', ['f', 'm'])],
      ballots: ['44.', '0..', '000'].map((marks) => ballotOf([marks, null])),
      settings: OPEN,
    });
    expect(indices).toMatchObject([
      { id: 'mood', minimumAnswered: 2, items: [{ item: 'a' }, { item: 'b' }, { item: 'c' }] },
    ]);
    expect(measuredOf(releasedOf(indices[0]?.result).mean)).toMatchObject({ value: 50, n: 2 });
  });

  it('is the engagement index of the Civil Service People Survey: 0, 25, 50, 75, 100', () => {
    const { indices } = analysedWave({
      questions: [itemsQuestion('engaged', ['a', 'b', 'c', 'd', 'e'], 5)],
      ballots: ['00000', '01234', '44443'].map((marks) => ballotOf([marks])),
      settings: OPEN,
    });
    const { value, standardError } = measuredOf(releasedOf(indices[0]?.result).mean);
    expect(value).toBeCloseTo(145 / 3, 12);
    const squares = [0, 50, 95].reduce((sum, score) => sum + (score - 145 / 3) ** 2, 0);
    expect(standardError).toBeCloseTo(Math.sqrt(squares / 6), 12);
  });

  it('takes "don\'t know" for no answer', () => {
    const scale = { options: QUESTION.kind === 'items' ? QUESTION.scale.options : [], dontKnow: { zh: '不了解' } };
    const questions = [{ ...QUESTION, scale } as Wave['questions'][number]];
    const { indices } = analysedWave({
      questions,
      ballots: [ballotOf(['4--']), ballotOf(['444']), ballotOf(['000'])],
      settings: OPEN,
    });
    expect(measuredOf(releasedOf(indices[0]?.result).mean)).toMatchObject({ value: 50, n: 2 });
  });
});

describe('an index whose items have weights', () => {
  const scale = (id: string) =>
    ({
      id,
      title: { zh: id },
      required: false,
      kind: 'scale',
      from: 1,
      to: 10,
      lowLabel: NONE,
      highLabel: NONE,
    }) as const;
  const planOf = (weights: readonly number[]) => ({
    indices: [
      {
        id: 'satisfaction',
        title: { zh: '' },
        minimumAnswered: 3,
        items: weights.map((weight, place) => ({ question: `q${place}`, weight })),
      },
    ],
  });
  const indexOf = (wave: Pick<Wave, 'ballots' | 'plan'>) => {
    const questions = ['q0', 'q1', 'q2'].map(scale);
    return releasedOf(analysedWave({ questions, settings: OPEN, ...wave }).indices[0]?.result);
  };

  it('is the published customer satisfaction of answers 8, 7 and 7 with the weights of Ohio, and without weights', () => {
    const ballots = [ballotOf([8, 7, 7]), ballotOf([8, 7, 7])];
    const ohio = indexOf({ ballots, plan: planOf([0.3885, 0.319, 0.2925]) });
    expect(measuredOf(ohio.mean).value).toBeCloseTo(70.98, 2);
    expect(measuredOf(indexOf({ ballots, plan: planOf([1, 1, 1]) }).mean).value).toBeCloseTo(70.37, 2);
  });

  it('spreads the weights over the items that somebody answered, if enough of them', () => {
    const [index] = planOf([0.3885, 0.319, 0.2925]).indices;
    const plan = { indices: index === undefined ? [] : [{ ...index, minimumAnswered: 2 }] };
    const { mean } = indexOf({
      ballots: [
        [10, null, 1],
        [10, null, 1],
        [null, null, 10],
      ].map((own) => ballotOf(own)),
      plan,
    });
    expect(measuredOf(mean)).toMatchObject({ value: expect.closeTo((100 * 0.3885) / (0.3885 + 0.2925), 10), n: 2 });
  });

  it('weighs favourable shares alike, with and without a design', () => {
    const answers = [
      [8, 7, 2],
      [3, 7, 7],
      [9, 1, 7],
      [2, 8, 4],
    ];
    const plan = planOf([2, 1, 1]);
    const plain = indexOf({ ballots: answers.map((own) => ballotOf(own)), plan });
    const drawn = indexOf({ ballots: answers.map((own) => ballotOf(own, { design: { weight: 1 } })), plan });
    expect(measuredOf(plain.favourable).value).toBeCloseTo((2 * (2 / 4) + 3 / 4 + 2 / 4) / 4, 12);
    expect(measuredOf(drawn.favourable).value).toBeCloseTo(measuredOf(plain.favourable).value, 12);
    expect(measuredOf(drawn.favourable).standardError).toBeCloseTo(
      measuredOf(plain.favourable).standardError ?? -1,
      12,
    );
  });
});

describe('what is counted in pairs', () => {
  it('gives the alpha of the columns', () => {
    const variables = answerVariables(questionnaireOf([QUESTION]), USUAL_SCHEME);
    fc.assert(
      fc.property(cells, (marks) => {
        const items = variables.flatMap((variable) =>
          variable.kind === 'options'
            ? [{ codes: Uint8Array.from(marks, (own) => variable.codeOf(own)), worth: worthOfCodes(variable) }]
            : [],
        );
        const counted = cronbachAlpha(createItemTable(items));
        const expected = cronbachAlpha(itemAnswers(items.map(({ codes, worth }) => columnOf(codes, worth))));
        if (!counted.ok || !expected.ok) {
          expect(counted).toEqual(expected);
          return;
        }
        expect(counted.value.value).toBeCloseTo(expected.value.value, 8);
        expect(counted.value).toMatchObject({ n: expected.value.n, fewestRows: expected.value.fewestRows });
      }),
    );
  });

  it('gives the favourable share with the error that the design of equal weights has', () => {
    fc.assert(
      fc.property(cells, (marks) => {
        const favourable = (ballots: Wave['ballots']) => {
          const [index] = analysedWave({ questions: [QUESTION], ballots, settings: OPEN }).indices;
          return releasedOf(index?.result).favourable;
        };
        const plain = favourable(marks.map((own) => ballotOf([own])));
        const designed = favourable(marks.map((own) => ballotOf([own], { design: { weight: 1 } })));
        if ('reason' in plain || 'reason' in designed) {
          expect(plain).toEqual(designed);
          return;
        }
        expect(plain.value).toBeCloseTo(designed.value, 10);
        expect(plain.standardError).toBeCloseTo(designed.standardError ?? 0, 10);
        expect(plain.n).toBe(designed.n);
      }),
    );
  });
});

describe('scales of different lengths', () => {
  it('are put on 0 to 100 before they are averaged, and turned if reversed', () => {
    const likely = {
      ...singleQuestion('likely', []),
      kind: 'scale',
      from: 1,
      to: 11,
      lowLabel: { zh: '' },
      highLabel: { zh: '' },
    } as const;
    const { indices } = analysedWave({
      questions: [QUESTION, likely],
      ballots: [ballotOf(['4..', 11]), ballotOf(['0..', 1])],
      plan: {
        indices: [
          {
            id: 'both',
            title: { zh: '' },
            minimumAnswered: 2,
            items: [
              { question: 'mood', item: 'a' },
              { question: 'likely', reversed: true },
            ],
          },
        ],
      },
      settings: OPEN,
    });
    const { mean, standardDeviation, items } = releasedOf(indices[0]?.result);
    expect(mean).toMatchObject({ value: 50, n: 2 });
    expect(standardDeviation).toMatchObject({ value: 0 });
    expect(items[1]?.mean).toMatchObject({ value: 50, n: 2 });
  });
});
