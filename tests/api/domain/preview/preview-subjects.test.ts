import { subjectsOf } from '#domain/preview/preview-subjects';
import { finished, previewRelease } from '#domain/preview/preview-release';
import { simulationUniform } from '#domain/preview/simulated-tally';
import type { MultipleQuestion, Question } from '#domain/questionnaire/model';
import { describe, expect, it } from 'vitest';
import { USUAL_SCHEME } from '#domain/scoring/scheme';
import { POLL_QUESTIONS, RATER_GROUPS, reviewQuestion } from '../../../support/fixtures/results-fixture';
import { BUREAU, bureauQuestion, bureauWave } from '../figures/bureau-wave';
import { questionnaireOf } from '../tabulation/review/example-review';

const REST = {
  groups: RATER_GROUPS,
  scheme: USUAL_SCHEME,
  unanimousScores: 'withheld',
  dividing: new Set<string>(),
  ofSome: new Set<string>(),
} as const;
const PEOPLE = { leaders: 58, public: 7240 };

describe('what a plan is tried out on', () => {
  it('is every target, rated by as large a share of a group as the last time', () => {
    const last = bureauWave().tabulation;
    const [bureau] = subjectsOf([bureauQuestion()], { ...REST, people: PEOPLE, last });
    // Of 5,225 ballots of the public 364 rated this bureau with something to count; of leaders there is no account.
    expect(bureau).toMatchObject({ id: BUREAU, people: { leaders: 58, public: (7240 * 364) / 5225 } });
  });

  it('takes the usual share of a group for a target that is new', () => {
    const last = bureauWave().tabulation;
    const { targets, ...review } = reviewQuestion();
    const question = { ...review, targets: targets.slice(0, 2) };
    for (const { people } of subjectsOf([question], { ...REST, people: PEOPLE, last }))
      expect(people['public']).toBeCloseTo((7240 * 364) / 5225, 9);
  });

  it('is rated by everybody, evenly, where nothing was counted before', () => {
    const [bureau] = subjectsOf([bureauQuestion()], { ...REST, people: PEOPLE, last: null });
    expect(bureau?.people).toEqual(PEOPLE);
    expect(new Set(bureau?.answers.flat())).toEqual(new Set([1]));
  });

  it('is the first question of a poll that is answered by choosing', () => {
    const subjects = subjectsOf(POLL_QUESTIONS, { ...REST, people: PEOPLE, last: null });
    const chosen = POLL_QUESTIONS.find(({ kind }) => kind === 'single' || kind === 'scale' || kind === 'items');
    expect(subjects.map(({ id }) => id)).toEqual([chosen?.id]);
  });

  it('is one of several ticks, or of an order, where none asks for one choice', () => {
    const needs = POLL_QUESTIONS.filter((question): question is MultipleQuestion => question.kind === 'multiple');
    const options = needs.flatMap((question) => question.options);
    const order: Question = { id: 'order', kind: 'ranking', title: { zh: '' }, required: true, places: 2, options };
    const supposed = { ...REST, people: PEOPLE, last: null };
    expect(subjectsOf([order, ...needs], supposed)).toMatchObject([{ id: 'needs', ticks: true }]);
    expect(subjectsOf([order], supposed)).toMatchObject([{ id: 'order', ranking: { places: 2, options: 5 } }]);
  });

  it('hides cells of a poll of several ticks as its count would', () => {
    const needs = POLL_QUESTIONS.filter(({ kind }) => kind === 'multiple');
    const unit = POLL_QUESTIONS.filter(({ kind }) => kind === 'single').slice(0, 1);
    const [source = { id: '' }] = unit;
    const { hidden, cells } = finished(
      previewRelease({
        wave: { questionnaire: questionnaireOf(...needs, ...unit), groups: RATER_GROUPS },
        tables: [{ id: 'units', title: { zh: '' }, by: [{ kind: 'question', question: source.id }] }],
        minimumGroupSize: 10,
        shares: {},
        unanswered: {},
        subjects: subjectsOf([...needs, ...unit], {
          ...REST,
          dividing: new Set([source.id]),
          people: { public: 12 },
          last: null,
        }),
        turnout: 1,
        runs: 5,
        random: () => simulationUniform(4),
      }),
    );
    expect(cells.find(({ kind }) => kind === 'everybody')).toMatchObject({ subject: 'needs', reason: null });
    expect(hidden.low).toBeGreaterThan(0);
  });

  it('is a question that everybody is asked, or none', () => {
    const of = (ofSome: readonly string[], questions = POLL_QUESTIONS) =>
      subjectsOf(questions, { ...REST, ofSome: new Set(ofSome), people: PEOPLE, last: null }).map(({ id }) => id);
    const [first = ''] = of([]);
    expect(of([first])).toHaveLength(1);
    expect(of([first])).not.toContain(first);
    const onlyFirst = POLL_QUESTIONS.filter(({ id }) => id === first);
    expect(of([first], onlyFirst)).toEqual([]);
  });

  it('is no question that divides people itself, as what they chose there is supposed apart', () => {
    const [first, ...others] = subjectsOf(POLL_QUESTIONS, { ...REST, people: PEOPLE, last: null });
    expect(others).toEqual([]);
    const dividing = new Set([first?.id ?? '']);
    const [next] = subjectsOf(POLL_QUESTIONS, { ...REST, dividing, people: PEOPLE, last: null });
    expect(next?.id).not.toBe(first?.id);
    expect(next).toBeDefined();
  });
});
