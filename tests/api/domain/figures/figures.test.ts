import { describe, expect, it } from 'vitest';
import type { Figure } from '#domain/figures/figure';
import { figuresOf, filterFigures } from '#domain/figures/figure-list';
import { isAnalysisMeasure } from '#domain/figures/analysis/analysis-measures';
import { MEASURES } from '#domain/figures/measures';
import { wilsonInterval } from '#domain/statistics/intervals/wilson-interval';
import type { Question } from '#domain/questionnaire/model';
import { exampleQuestionTables } from '../../../support/fixtures/question-tables-fixture';
import { exampleQuestionnaire, POLL_QUESTIONS, reviewQuestion } from '../../../support/fixtures/results-fixture';
import { exampleTabulation } from '../../../support/fixtures/tabulation-fixture';
import { GROUPS, questionnaireOf, reviewOf, simulateBallots } from '../tabulation/review/example-review';
import { BUREAU, bureauWave } from './bureau-wave';
import { cards, countedWave, publishedWave } from './example-wave';

function figureIn(figures: readonly Figure[], id: string): Figure {
  const figure = figures.find((one) => one.id === id);
  if (figure === undefined) throw new Error(`no figure ${id}`);
  return figure;
}

/** 122 units, all kinds of questions, every reason for hiding. */
const example = publishedWave({
  questionnaire: exampleQuestionnaire([reviewQuestion(), ...POLL_QUESTIONS]),
  tabulation: { ...exampleTabulation({ seed: 7 }), questions: exampleQuestionTables() },
});

const listed = figuresOf(example);

describe('the list of figures', () => {
  it('names every figure once', () => {
    expect(listed.length).toBeGreaterThan(15_000);
    expect(new Set(listed.map(({ id }) => id)).size).toBe(listed.length);
  });

  it('has either a value or a reason, and no number that is none', () => {
    for (const { id, value, reason, standardError, interval, n } of listed) {
      expect([id, (value === null) !== (reason === null)]).toEqual([id, true]);
      const numbers = [value, standardError, n, ...(interval ?? [])].filter((number) => number !== null);
      expect([id, numbers.every(Number.isFinite)]).toEqual([id, true]);
      if (value === null) expect([standardError, interval, n]).toEqual([null, null, null]);
    }
  });

  it('has every measure but that of rankings, and changes, for which there is no wave before', () => {
    const measures = new Set(listed.map(({ measure }) => measure));
    const ofTables = MEASURES.filter((measure) => !isAnalysisMeasure(measure));
    expect(ofTables.filter((measure) => !measures.has(measure))).toEqual(['rank-points', 'change']);
  });

  it('is cut by measure, question, target and group', () => {
    const only = filterFigures(listed, { question: 'review', target: BUREAU, group: 'public', measure: 'cell-share' });
    expect(only).toHaveLength(25);
    expect(filterFigures(listed, { question: 'climate' }).every(({ subject }) => subject.item !== undefined)).toBe(
      true,
    );
    expect(filterFigures(listed, {})).toEqual(listed);
    expect(filterFigures(listed, { target: 'nobody' })).toEqual([]);
  });

  it('gives each figure the address of its trace', () => {
    expect(figureIn(listed, 'option-share:climate.fair/*/a5').trace).toBe(
      'trace?figure=option-share%3Aclimate.fair%2F*%2Fa5',
    );
  });
});

describe('the ids', () => {
  it('tell apart what the organizer’s ids would run together', () => {
    const { question: _, ...table } = { question: '', ...exampleQuestionTables()[0] };
    const kinds = ['a.b', 'a'].map((id): Question => ({ ...scaleQuestion(id), id }));
    const tabulation = {
      ...exampleTabulation({ seed: 7, targets: 1 }),
      questions: kinds.map(({ id }) => ({
        overall: { released: true as const, n: 4, dontKnow: 0, counts: [1, 1, 2] },
        groups: [],
        ...table,
        question: id,
      })),
    };
    const wave = publishedWave({ questionnaire: exampleQuestionnaire(kinds), tabulation });
    const ids = figuresOf(wave).map(({ id }) => id);
    expect(ids).toContain('mean:a%2Eb/*');
    expect(new Set(ids).size).toBe(ids.length);
  });
});

function scaleQuestion(id: string): Question {
  const end = { zh: '' };
  return { id, kind: 'scale', title: end, required: false, from: 1, to: 3, lowLabel: end, highLabel: end };
}

describe('a target', () => {
  const wave = bureauWave();

  it('has score, points, standing and shares with their errors', () => {
    expect(figureIn(figuresOf(wave), `score:review/${BUREAU}`)).toMatchObject({
      subject: { question: 'review', target: BUREAU, category: 'services' },
      method: 'weighted-composite',
      n: 684,
    });
    expect(figureIn(figuresOf(wave), `points:review/${BUREAU}`).value?.toFixed(4)).toBe('8.2774');
    const standing = ['rank', 'rank-best', 'rank-worst', 'tier', 'band'].map((measure) => {
      return figureIn(figuresOf(wave), `${measure}:review/${BUREAU}`).value;
    });
    expect(standing).toEqual([1, 1, 1, 1, 0]);
    const share = figureIn(figuresOf(wave), `cell-share:review/${BUREAU}/public/efficiency/o5`);
    expect(share).toMatchObject({ value: 107 / 364, n: 364, method: 'wilson-share' });
    expect(share.interval).toEqual(wilsonInterval({ successes: 107, n: 364 }));
    expect(figureIn(figuresOf(wave), `cell-top-share:review/${BUREAU}/public/efficiency`).value).toBe(107 / 364);
  });

  it('has the error of a census in its cells too', () => {
    const cell = figureIn(figuresOf(wave), `cell-mean:review/${BUREAU}/leaders/duty`);
    const scores = [...Array<number>(7).fill(60), ...Array<number>(17).fill(80), ...Array<number>(25).fill(100)];
    const mean = scores.reduce((sum, score) => sum + score, 0) / 49;
    const variance = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / 48;
    expect(cell.standardError).toBeCloseTo(Math.sqrt((variance / 49) * (1 - 49 / 58)), 12);
  });

  it('says why it has no score, with the numbers where they are known', () => {
    const short = listed.filter(({ subject }) => subject.target === 'justice-09');
    expect(figureIn(listed, 'score:review/justice-09')).toMatchObject({ reason: 'too-few-cards', have: 3, need: 10 });
    expect(figureIn(listed, 'group-mean:review/justice-09/public')).toMatchObject({
      reason: 'too-few-cards',
      have: 3,
      need: 10,
    });
    expect(figureIn(listed, 'group-mean:review/justice-09/peers').reason).toBe('not-scored');
    expect(short.every(({ value }) => value === null)).toBe(true);
  });

  it('keeps hidden groups hidden in every figure', () => {
    const hidden = listed.filter(
      ({ subject }) => subject.target === 'mass-07' && ['leaders', 'peers'].includes(subject.group ?? ''),
    );
    expect(hidden.length).toBeGreaterThan(70);
    expect(new Set(hidden.map(({ reason }) => reason))).toEqual(new Set(['protected']));
  });
});

describe('the ballots of a wave', () => {
  it('are counted, and compared with those expected', () => {
    const wave = bureauWave();
    const ofPublic = ['expected', 'received', 'spoilt', 'void', 'counted'].map(
      (what) => figureIn(figuresOf(wave), `ballots-${what}:public`).value,
    );
    expect(ofPublic).toEqual([7240, 5349, 0, 124, 5225]);
    expect(figureIn(figuresOf(wave), 'return-rate:public').value).toBe(5349 / 7240);
    expect(figureIn(figuresOf(wave), 'response-rate:public').value).toBe(5225 / 7240);
  });

  it('have no rate where nobody knows who was asked, or more came than that', () => {
    const ballots = simulateBallots({ seed: 2, ballots: 90, targets: 1 });
    const groups = GROUPS.map((group) => (group.id === 'leaders' ? { ...group, expected: 5 } : group));
    const wave = publishedWave(countedWave({ ballots, groups }));
    const received = figureIn(figuresOf(wave), 'ballots-received:leaders').value ?? 0;
    expect(figureIn(figuresOf(wave), 'return-rate:leaders')).toMatchObject({
      reason: 'more-than-expected',
      have: received,
      need: 5,
    });
    expect(figureIn(figuresOf(wave), 'return-rate:peers').reason).toBe('roll-unknown');
    expect(figureIn(figuresOf(wave), 'return-rate:*').reason).toBe('roll-unknown');
  });
});

describe('a question', () => {
  it('has means, shares, the favourable half and the net promoters', () => {
    expect(figureIn(listed, 'favourable-share:burden/*').value).toBe((1502 + 795) / 5118);
    expect(figureIn(listed, 'top-share:burden/*').value).toBe(795 / 5118);
    expect(figureIn(listed, 'option-share:needs/*/n1').value).toBe(2112 / 4980);
    expect(figureIn(listed, 'no-opinion-share:climate.fair/*').value).toBe(96 / (5118 + 96));
    expect(figureIn(listed, 'net-promoter:recommend/*').standardError).toBeGreaterThan(0);
    expect(figureIn(listed, 'mean:years/*')).toMatchObject({ value: 12.44, n: 4870 });
  });

  it('says for each hidden group why', () => {
    expect(figureIn(listed, 'mean:burden/leaders')).toMatchObject({ value: null, reason: 'protected' });
    expect(figureIn(listed, 'option-share:needs/leaders/n1')).toMatchObject({ reason: 'below-threshold', need: 10 });
  });

  it('names a scale without scores', () => {
    const options = ['yes', 'no'].map((id) => ({ id, label: { zh: id } }));
    const question: Question = { id: 'q', kind: 'single', title: { zh: '' }, required: true, options };
    const ballots = [0, 0, 0, 1, 1, 1].map((option) => ({ groupId: 'public', vector: [option] }));
    const wave = publishedWave(countedWave({ ballots, questionnaire: questionnaireOf(question) }));
    expect(figureIn(figuresOf(wave), 'mean:q/*')).toMatchObject({ value: null, reason: 'scale-without-scores' });
    expect(figureIn(figuresOf(wave), 'option-share:q/*/yes').value).toBe(0.5);
  });

  it('counts the answers with a score where others have none', () => {
    const options = [
      { id: 'yes', label: { zh: '' }, score: 100 },
      ...['no', 'never'].map((id) => ({ id, label: { zh: '' } })),
    ];
    const question: Question = { id: 'q', kind: 'single', title: { zh: '' }, required: true, options };
    const ballots = [0, 0, 0, 1, 1, 1, 2, 2].map((option) => ({ groupId: 'public', vector: [option] }));
    const wave = publishedWave(countedWave({ ballots, questionnaire: questionnaireOf(question) }));
    expect(figureIn(figuresOf(wave), 'mean:q/*')).toMatchObject({
      value: null,
      reason: 'below-threshold',
      have: 3,
      need: 5,
    });
  });

  it('has mean points for a ranking', () => {
    const options = ['a', 'b', 'c'].map((id) => ({ id, label: { zh: id } }));
    const question: Question = { id: 'q', kind: 'ranking', title: { zh: '' }, required: true, options, places: 2 };
    const ballots = Array.from({ length: 9 }, (_, index) => ({
      groupId: 'public',
      vector: [index % 3 === 0 ? [0, 1] : [1, 2]],
    }));
    const wave = publishedWave(countedWave({ ballots, questionnaire: questionnaireOf(question) }));
    expect(figureIn(figuresOf(wave), 'rank-points:q/*/b').value).toBe((3 * 1 + 6 * 2) / 9);
    expect(figureIn(figuresOf(wave), 'option-share:q/*/a').value).toBe(1 / 3);
  });
});

describe('a reader of some units', () => {
  it('finds figures of these units alone, and no mean that would tell of another', () => {
    const counted = countedWave({
      ballots: simulateBallots({ seed: 3, ballots: 120, targets: 6 }),
      question: reviewOf(6),
    });
    const own = publishedWave(counted, undefined, ['u0', 'u1', 'u3']);
    const targets = new Set(figuresOf(own).flatMap(({ subject }) => subject.target ?? []));
    expect([...targets]).toEqual(['u0', 'u1', 'u3']);
    expect(figureIn(figuresOf(own), 'category-mean:review/k1')).toMatchObject({ value: null, reason: 'protected' });
    expect(figureIn(figuresOf(own), 'targets-ranked:review/*').value).toBe(6);
  });

  it('finds as many units without a score as everybody, though their names are not his to see', () => {
    const few = cards('public', ...Array.from({ length: 5 }, () => '444...'));
    const counted = countedWave({ ballots: few, question: reviewOf(2, 2) });
    const countsFor = (scope: readonly string[] | null) =>
      figuresOf(publishedWave(counted, undefined, scope))
        .filter(({ measure }) => measure === 'targets-insufficient')
        .map(({ id, value }) => [id, value]);
    expect(countsFor(null)).toContainEqual(['targets-insufficient:review/*', 1]);
    expect(countsFor(['u0'])).toEqual(countsFor(null));
  });
});

describe('everything at its limit', () => {
  it('without a ballot nothing is scored, and nothing is 0 that looks like a score', () => {
    const wave = publishedWave(countedWave({ ballots: [], question: reviewOf(2, 1) }));
    const scored = figuresOf(wave).filter(({ subject }) => subject.question !== undefined);
    const counts = scored.filter(({ value }) => value !== null);
    expect(counts.map(({ id, value }) => [id, value])).toEqual([
      ['targets-ranked:review/*', 0],
      ['targets-insufficient:review/*', 2],
      ['targets-ranked:review/k0', 0],
      ['targets-insufficient:review/k0', 2],
    ]);
    expect(figureIn(figuresOf(wave), 'index:review').reason).toBe('not-scored');
  });

  it('with all answers equal the error is 0 and the interval of a share is not', () => {
    const settings = { collection: { kind: 'import', personal: false } } as const;
    const wave = publishedWave(countedWave({ ballots: cards('public', '444', '444', '444'), settings }));
    expect(figureIn(figuresOf(wave), 'score:review/u0')).toMatchObject({
      value: 100,
      standardError: 0,
      interval: [100, 100],
    });
    const share = figureIn(figuresOf(wave), 'cell-top-share:review/u0/public/c0');
    expect(share).toMatchObject({ value: 1, standardError: 0 });
    expect(share.interval?.[0]).toBeCloseTo(0.4385, 4);
  });

  it('with one criterion that nobody answered that one says so', () => {
    const settings = { collection: { kind: 'import', personal: false } } as const;
    const wave = publishedWave(countedWave({ ballots: cards('public', '43.', '34.', '22.'), settings }));
    expect(figureIn(figuresOf(wave), 'cell-mean:review/u0/public/c2').reason).toBe('nothing-answered');
    expect(figureIn(figuresOf(wave), 'criterion-score:review/u0/c2').value).toBeNull();
  });
});
