import { describe, expect, it } from 'vitest';
import type { Figure } from '#domain/figures/figure';
import { figuresOf } from '#domain/figures/figure-list';
import type { Question } from '#domain/questionnaire/model';
import { GROUPS, questionnaireOf, reviewOf } from '../tabulation/review/example-review';
import { cards, countedWave, publishedWave, type WaveCase } from './example-wave';

const NON_PERSONAL = { collection: { kind: 'import', personal: false } } as const;

const LABEL = { zh: '' };
const MOOD: Question = {
  id: 'mood',
  kind: 'scale',
  title: LABEL,
  required: false,
  from: 0,
  to: 10,
  lowLabel: LABEL,
  highLabel: LABEL,
};

/** So many answers of each group, all different. */
function poll(sizes: Readonly<Record<string, number>>, wave: Partial<WaveCase> = {}): WaveCase {
  const ballots = Object.entries(sizes).flatMap(([groupId, size]) =>
    Array.from({ length: size }, (_, index) => ({ groupId, vector: [index % 11] })),
  );
  return { questionnaire: questionnaireOf(MOOD), ballots, ...wave };
}

function figureIn(wave: WaveCase, id: string): Figure | undefined {
  return figuresOf(publishedWave(countedWave(wave))).find((figure) => figure.id === id);
}

describe('a figure that is not shown', () => {
  it('says how many ballots its group has, which is public, if they are too few', () => {
    const wave = poll({ public: 20, leaders: 3, peers: 4 });
    expect(figureIn(wave, 'mean:mood/leaders')).toMatchObject({ reason: 'below-threshold', have: 3, need: 5 });
    expect(figureIn(wave, 'option-share:mood/peers/0')).toMatchObject({ reason: 'below-threshold', have: 4, need: 5 });
  });

  it('says neither number nor size of a group that has enough ballots, of whom few answered', () => {
    const silent = Array.from({ length: 6 }, () => ({ groupId: 'leaders', vector: [null] }));
    const wave = poll({ public: 20, leaders: 3 });
    const hidden = figureIn({ ...wave, ballots: [...wave.ballots, ...silent] }, 'mean:mood/leaders');
    expect(hidden).toMatchObject({ reason: 'protected' });
    expect(hidden).not.toHaveProperty('have');
  });

  it('is not hidden but empty, or too small for an error, where nobody is to be protected', () => {
    const wave = poll({ public: 20, leaders: 1 }, { settings: NON_PERSONAL });
    expect(figureIn(wave, 'mean:mood/peers')).toMatchObject({ reason: 'nothing-answered' });
    expect(figureIn(wave, 'mean:mood/leaders')).toMatchObject({ reason: 'too-few', have: 1, need: 2 });
    const rated: WaveCase = {
      question: reviewOf(1, 1),
      ballots: [...cards('public', '444', '333', '222'), ...cards('leaders', '444')],
      settings: NON_PERSONAL,
    };
    expect(figureIn(rated, 'group-mean:review/u0/leaders')).toMatchObject({ reason: 'too-few', have: 1, need: 2 });
    expect(figureIn(rated, 'group-mean:review/u0/peers')).toMatchObject({ reason: 'nothing-answered' });
  });
});

describe('an error of 0', () => {
  const alike = Array.from({ length: 6 }, () => '444');
  const varied = ['444', '333', '222', '444', '333', '222'];
  const all = (marks: readonly string[]): WaveCase => ({
    question: reviewOf(1, 1),
    ballots: cards('public', ...marks),
    settings: NON_PERSONAL,
    groups: GROUPS.map((group) => (group.id === 'public' ? { ...group, expected: 6, census: true } : group)),
  });

  it('is said to come of answers that are all the same', () => {
    const wave: WaveCase = { question: reviewOf(1, 1), ballots: cards('public', ...alike), settings: NON_PERSONAL };
    for (const id of [
      'score:review/u0',
      'points:review/u0',
      'group-mean:review/u0/public',
      'criterion-score:review/u0/c0',
    ]) {
      expect(figureIn(wave, id)).toMatchObject({ standardError: 0, remark: 'no-variance' });
    }
    const mood = poll(
      {},
      { ballots: Array.from({ length: 9 }, () => ({ groupId: 'public', vector: [7] })), settings: NON_PERSONAL },
    );
    expect(figureIn(mood, 'mean:mood/*')).toMatchObject({ value: 7, remark: 'no-variance' });
  });

  it('is said to come of a census, where answers differ; and where there is an error nothing is said', () => {
    for (const id of ['score:review/u0', 'group-mean:review/u0/public', 'cell-mean:review/u0/public/c0']) {
      expect(figureIn(all(varied), id)).toMatchObject({ standardError: 0, remark: 'whole-population' });
      expect(figureIn(all(alike), id)).toMatchObject({ standardError: 0, remark: 'no-variance' });
      const sampled = figureIn({ question: reviewOf(1, 1), ballots: cards('public', ...varied) }, id);
      expect(sampled).not.toHaveProperty('remark');
    }
  });
});
