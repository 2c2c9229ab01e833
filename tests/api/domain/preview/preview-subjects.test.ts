import { subjectsOf } from '#domain/preview/preview-subjects';
import { describe, expect, it } from 'vitest';
import { USUAL_SCHEME } from '#domain/scoring/scheme';
import { POLL_QUESTIONS, RATER_GROUPS, reviewQuestion } from '../../../support/results-fixture';
import { BUREAU, bureauQuestion, bureauWave } from '../figures/bureau-wave';

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
