import { describe, expect, it } from 'vitest';
import { countKinds, hiddenAmong, placedCells } from '#domain/hidden/hidden-cells';
import type { Question } from '#domain/questionnaire/model';
import { tabulate } from '#domain/tabulation/tabulate';
import { exampleQuestionnaire, RATER_GROUPS, reviewQuestion } from '../../../support/fixtures/results-fixture';
import { exampleTabulation } from '../../../support/fixtures/tabulation-fixture';
import { GROUPS, NO_ACCOUNT, questionnaireOf, SETTINGS } from '../tabulation/review/example-review';

const REVIEW = exampleTabulation({ seed: 3, targets: 20 });
const QUESTIONS: readonly Question[] = [
  choice('opinion'),
  choice('unit'),
  choice('age'),
  { id: 'advice', kind: 'long-text', title: { zh: '' }, required: false, maximumLength: 100 },
];

function choice(id: string): Question {
  const options = [0, 1, 2].map((index) => ({ id: `${index}`, label: { zh: '' } }));
  return { id, kind: 'single', title: { zh: '' }, required: false, options };
}

describe('the cells of a release', () => {
  const cells = placedCells({
    tabulation: REVIEW,
    questionnaire: exampleQuestionnaire([reviewQuestion()]),
    seesAll: true,
    fewestTexts: 10,
  });

  it('are of a unit without a score one, and of the others their groups, criteria and both together', () => {
    const [review] = REVIEW.reviews;
    for (const target of review?.targets ?? []) {
      const own = cells.filter((cell) => cell.target === target.targetId);
      if (target.status === 'insufficient') {
        expect(own).toEqual([{ kind: 'units', reason: target.reason, question: 'review', target: target.targetId }]);
        continue;
      }
      const shownGroups = target.groups.filter(({ cell }) => cell.released).length;
      expect(own).toHaveLength(1 + 5 + RATER_GROUPS.length + 5 * shownGroups);
    }
    expect(cells.filter(({ kind }) => kind === 'units')).toHaveLength(20);
  });

  it('are counted so that shown and hidden add up to all of them', () => {
    const counted = countKinds(cells).map(({ shown, hidden }) => [shown, ...Object.values(hidden)]);
    expect(counted.flat().reduce((sum, count) => sum + count, 0)).toBe(cells.length);
    expect(hiddenAmong(cells).every(({ reason }) => reason !== null)).toBe(true);
  });
});

describe('the cells of questions', () => {
  const by = (question: string) => ({ id: question, title: { zh: '' }, by: [{ kind: 'question', question } as const] });
  const tabulation = tabulate({
    questionnaire: questionnaireOf(...QUESTIONS),
    groups: GROUPS,
    settings: { ...SETTINGS, publication: { tables: [by('unit'), by('age')], textThreshold: 10 } },
    ballots: Array.from({ length: 45 }, (_, person) => ({
      groupId: 'public',
      vector: [person % 2, person % 3, person < 43 ? 0 : 1, person < 8 ? '好' : null],
    })),
    account: NO_ACCOUNT,
  });
  const explained = { tabulation, questionnaire: questionnaireOf(...QUESTIONS) };

  it('name a table that is hidden as a whole once, without classes', () => {
    const ages = placedCells({ ...explained, seesAll: true, fewestTexts: 10 }).filter(({ table }) => table === 'age');
    expect(ages.filter(({ question }) => question === 'opinion')).toEqual([
      { kind: 'planned', reason: 'cross-table', question: 'opinion', table: 'age' },
    ]);
  });

  it('are hidden for the whole survey where nothing of a question is shown, be it that few answered or that all agree', () => {
    const released = (answers: (person: number) => number | null) => {
      const own = tabulate({
        questionnaire: questionnaireOf(...QUESTIONS),
        groups: GROUPS,
        settings: { ...SETTINGS, publication: { tables: [by('unit'), by('age')], textThreshold: 10 } },
        ballots: Array.from({ length: 45 }, (_, person) => ({
          groupId: 'public',
          vector: [answers(person), person % 3, person < 43 ? 0 : 1, null],
        })),
        account: NO_ACCOUNT,
      });
      return (seesAll: boolean) =>
        placedCells({ tabulation: own, questionnaire: explained.questionnaire, seesAll, fewestTexts: 10 }).filter(
          ({ question, group }) => question === 'opinion' && group === undefined,
        );
    };
    const [rare, agreed] = [released((person) => (person < 4 ? person % 2 : null)), released(() => 1)];
    expect(new Set(rare(true).map(({ reason }) => reason))).toEqual(new Set(['whole-question']));
    expect(agreed(true)).toEqual(rare(true));
    expect(new Set(rare(false).map(({ reason }) => reason))).toEqual(new Set(['protected', 'cross-table']));
    const divided = released((person) => person % 2)(true);
    expect(divided.map(({ reason }) => reason)).not.toContain('whole-question');
  });

  it.each([1, 2])('count the table of the rater groups only where it divides: of %i', (count) => {
    const groups = GROUPS.slice(-count);
    const own = tabulate({
      questionnaire: questionnaireOf(choice('opinion')),
      groups,
      settings: SETTINGS,
      ballots: Array.from({ length: 20 * count }, (_, person) => ({
        groupId: groups[person % count]?.id ?? '',
        vector: [person % 3],
      })),
      account: NO_ACCOUNT,
    });
    const counted = countKinds(
      placedCells({
        tabulation: own,
        questionnaire: questionnaireOf(choice('opinion')),
        seesAll: true,
        fewestTexts: 10,
      }),
    );
    expect(counted.map(({ kind, shown }) => [kind, shown])).toEqual([
      ['everybody', 1],
      ...(count === 1 ? [] : [['question-groups', 2]]),
    ]);
  });

  it('hide texts that are fewer than announced though their number is shown, and tell who reads none nothing of them', () => {
    const textCells = (fewestTexts: number, seesAll = true) =>
      placedCells({ ...explained, seesAll, fewestTexts }).filter(
        ({ question, kind }) => question === 'advice' && kind === 'texts',
      );
    expect(textCells(10)).toEqual([{ kind: 'texts', reason: 'few-texts', question: 'advice' }]);
    expect(textCells(8)).toEqual([{ kind: 'texts', reason: null, question: 'advice' }]);
    expect(textCells(8, false)).toEqual([]);
  });
});
