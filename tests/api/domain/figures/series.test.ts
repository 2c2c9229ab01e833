import { describe, expect, it } from 'vitest';
import { figuresOf } from '#domain/figures/figure-list';
import type { FigureSeries } from '#domain/figures/figure-series';
import { seriesOf } from '#domain/figures/series';
import type { Question } from '#domain/questionnaire/model';
import { questionnaireOf, reviewOf, simulateBallots } from '../tabulation/review/example-review';
import { countedWave, publishedWave, type WaveCase } from './example-wave';

function asked(kind: Partial<Extract<Question, { kind: 'scale' }>> = {}): Question {
  const label = { zh: '' };
  const ends = { from: 0, to: 10, lowLabel: label, highLabel: label };
  return { id: 'mood', kind: 'scale', title: label, required: true, ...ends, ...kind };
}

/** 40 answers each, on and around a level. */
function poll(level: number, question = asked()): WaveCase {
  const vectors = Array.from({ length: 40 }, (_, index) => [level + (index % 3) - 1]);
  const ballots = vectors.map((vector) => ({ groupId: 'public', vector }));
  return { questionnaire: questionnaireOf(question), ballots };
}

function seriesIn(...cases: readonly WaveCase[]): readonly FigureSeries[] {
  return seriesOf(cases.map((wave, index) => ({ waveId: `w${index + 1}`, ...countedWave(wave) })));
}

describe('a survey over its waves', () => {
  it('rises significantly where every step is more than chance, and gives each wave’s own figure', () => {
    const [mood, ...others] = seriesIn(poll(5), poll(6), poll(8));
    expect(others).toEqual([]);
    expect(mood).toMatchObject({
      measure: 'mean',
      subject: { question: 'mood' },
      direction: 'rises',
      significant: true,
    });
    expect(mood?.waves.map(({ waveId, figure: { value, id } }) => [waveId, value && Math.round(value), id])).toEqual([
      ['w1', 5, 'mean:mood/*'],
      ['w2', 6, 'mean:mood/*'],
      ['w3', 8, 'mean:mood/*'],
    ]);
    expect(mood?.steps.map((step) => step?.verdict)).toEqual(['risen', 'risen']);
  });

  it('does not rise every year for being higher at the end', () => {
    expect(seriesIn(poll(5), poll(7), poll(6))[0]).toMatchObject({ direction: 'mixed', significant: false });
  });

  it('begins where the question was last changed, or after a wave that left it out', () => {
    const changed = seriesIn(poll(5, asked({ to: 9 })), poll(6), poll(8))[0];
    expect(changed?.waves.map(({ waveId }) => waveId)).toEqual(['w2', 'w3']);
    const leftOut = seriesIn(poll(5), poll(5, asked({ id: 'other' })), poll(6), poll(8))[0];
    expect(leftOut?.waves.map(({ waveId }) => waveId)).toEqual(['w3', 'w4']);
  });

  it('says nothing of a step whose end is not shown, and why', () => {
    const few = { ...poll(5), ballots: poll(5).ballots.slice(0, 4) };
    const [mood] = seriesIn(poll(4), few, poll(6));
    expect(mood).toMatchObject({ direction: 'insufficient', steps: [null, null] });
    expect(mood?.waves[1]?.figure).toMatchObject({ value: null, reason: 'below-threshold', need: 5 });
  });

  it('has the index and every score of the last wave, as they are published', () => {
    const wave = (seed: number): WaveCase => ({
      question: reviewOf(3, 1),
      ballots: simulateBallots({ seed, ballots: 120, targets: 3 }),
    });
    const all = seriesIn(wave(1), wave(2));
    expect(all.map(({ measure, subject }) => [measure, subject.target])).toEqual([
      ['index', undefined],
      ['score', 'u0'],
      ['score', 'u1'],
      ['score', 'u2'],
    ]);
    const published = figuresOf(publishedWave(countedWave(wave(2))));
    for (const { waves } of all) {
      const figure = waves.at(-1)?.figure;
      expect(published.find(({ id }) => id === figure?.id)).toEqual(figure);
    }
  });

  it('has no series before its first count', () => {
    expect(seriesOf([])).toEqual([]);
  });
});
