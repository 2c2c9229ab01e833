import { describe, expect, it } from 'vitest';
import type { FigureSeries, SeriesWave } from '#domain/figures/figure-series';
import { seriesOf } from '#domain/figures/series';
import type { Question } from '#domain/questionnaire/model';
import type { CountedBallot } from '#domain/tabulation/tabulate';
import {
  ballotOf,
  evenOptions,
  itemsQuestion,
  questionnaireOf,
  singleQuestion,
  tabulatedWave,
} from '../analysis/analysed-wave';

const STATEMENTS = itemsQuestion('statements', ['fair', 'heard'], 5);
const RELIEF = singleQuestion('relief', evenOptions(5));
const STAY: Question = {
  id: 'stay',
  kind: 'scale',
  title: { zh: '推荐' },
  required: false,
  from: 0,
  to: 10,
  lowLabel: { zh: '' },
  highLabel: { zh: '' },
  recommend: true,
};
const ALL = [STATEMENTS, RELIEF, STAY];

/** Of every hundred people so many agree with everything and recommend; the others do neither. */
function answers(favourable: number, count = 200): readonly CountedBallot['vector'][] {
  return Array.from({ length: count }, (_, person) => (person % 100 < favourable ? ['34', 4, 10] : ['01', 0, 0]));
}

interface Held {
  readonly questions?: readonly Question[];
  readonly vectors: readonly CountedBallot['vector'][];
}

function heldWaves(...held: readonly Held[]): readonly SeriesWave[] {
  return held.map(({ questions = ALL, vectors }, index) => ({
    waveId: `w${index + 1}`,
    questionnaire: questionnaireOf(questions),
    // Through JSON, as it is stored.
    tabulation: JSON.parse(
      JSON.stringify(tabulatedWave({ questions, ballots: vectors.map((vector) => ballotOf(vector)) })),
    ),
  }));
}

function seriesIn(...held: readonly Held[]): readonly FigureSeries[] {
  return seriesOf(heldWaves(...held));
}

function find(series: readonly FigureSeries[], measure: string, part: string): FigureSeries {
  const found = series.find(
    (one) => one.measure === measure && [one.subject.index, one.subject.item, one.subject.question].includes(part),
  );
  if (found === undefined) throw new Error(`no series of ${measure} ${part}`);
  return found;
}

describe('a poll over its waves', () => {
  it('has its themes, every statement and single question by the better half, and recommendations by their score', () => {
    const series = seriesIn({ vectors: answers(40) }, { vectors: answers(60) }, { vectors: answers(80) });
    expect(
      series.map(({ measure, subject: { index, question, item } }) => [measure, index ?? item ?? question]),
    ).toEqual([
      ['index-favourable', 'statements'],
      ['favourable-share', 'fair'],
      ['favourable-share', 'heard'],
      ['favourable-share', 'relief'],
      ['net-promoter', 'stay'],
    ]);
    for (const one of series) expect(one).toMatchObject({ direction: 'rises', significant: true, start: 'first-wave' });
    expect(find(series, 'favourable-share', 'relief').waves.map(({ figure }) => figure.value)).toEqual([0.4, 0.6, 0.8]);
    // 40 promoters and 60 detractors of 100: −20.
    expect(find(series, 'net-promoter', 'stay').waves.map(({ figure }) => Math.round(figure.value ?? 0))).toEqual([
      -20, 20, 60,
    ]);
  });

  it('adjusts all questions together, so that what one alone would say is not said among many', () => {
    const held = (questions: readonly Question[]) =>
      seriesIn(
        { questions, vectors: answers(50).map((vector) => vector.slice(0, questions.length)) },
        { questions, vectors: answers(62).map((vector) => vector.slice(0, questions.length)) },
      );
    const alone = find(held([STATEMENTS]), 'index-favourable', 'statements');
    expect(alone.steps[0]?.adjustedP).toBe(alone.steps[0]?.p);
    const [fair, heard, relief] = held([STATEMENTS, RELIEF]).filter(({ measure }) => measure === 'favourable-share');
    // Three tests with the same p: Holm triples the least of them, and the others follow it.
    for (const one of [fair, heard, relief]) {
      expect(one?.steps[0]?.adjustedP).toBeCloseTo(3 * (one?.steps[0]?.p ?? 0), 12);
    }
  });

  it('says why a question goes no further back, and goes on with the others', () => {
    const other = singleQuestion('relief', evenOptions(4));
    const changed = seriesIn(
      {
        questions: [STATEMENTS, other, STAY],
        vectors: answers(40).map(([items = null, , stay = null]) => [items, 3, stay]),
      },
      { vectors: answers(60) },
    );
    expect(find(changed, 'favourable-share', 'relief')).toMatchObject({ start: 'asked-otherwise', steps: [] });
    expect(find(changed, 'favourable-share', 'fair').waves).toHaveLength(2);
    const added = seriesIn(
      { questions: [STATEMENTS, RELIEF], vectors: answers(40).map((vector) => vector.slice(0, 2)) },
      { vectors: answers(60) },
    );
    expect(find(added, 'net-promoter', 'stay')).toMatchObject({ start: 'not-asked', steps: [] });
  });

  it('breaks a theme with each of its parts, and not the parts that were kept', () => {
    const series = seriesIn(
      {
        questions: [itemsQuestion('statements', ['fair'], 5), RELIEF, STAY],
        vectors: answers(40).map(([, ...rest]) => ['3', ...rest]),
      },
      { vectors: answers(60) },
    );
    expect(find(series, 'index-favourable', 'statements')).toMatchObject({ start: 'asked-otherwise', steps: [] });
    expect(find(series, 'favourable-share', 'fair').waves).toHaveLength(2);
    expect(find(series, 'favourable-share', 'heard').start).toBe('not-asked');
  });

  it('takes nothing from a wave that does not show it', () => {
    const series = seriesIn({ vectors: answers(40) }, { vectors: answers(60, 6) }, { vectors: answers(80) });
    const fair = find(series, 'favourable-share', 'fair');
    expect(fair).toMatchObject({ direction: 'insufficient', significant: false, steps: [null, null] });
    expect(fair.waves[1]?.figure).toMatchObject({ value: null, reason: 'below-threshold' });
    expect(find(series, 'index-favourable', 'statements').steps).toEqual([null, null]);
  });
});
