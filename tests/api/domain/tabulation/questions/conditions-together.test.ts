import { describe, expect, it } from 'vitest';
import { encodeAnswers } from '#domain/answers/encode-vector';
import type { Answer, Answers } from '#domain/answers/model';
import { conditionHolds } from '#domain/logic/conditions';
import type { Condition, Question } from '#domain/questionnaire/model';
import { tabulate } from '#domain/tabulation/tabulate';
import { GROUPS, NO_ACCOUNT, questionnaireOf, SETTINGS } from '../review/example-review';

const yes = (question: string): Condition => ({ question, chosen: 'yes' });

function choice(id: string, showIf?: Condition): Question {
  return {
    id,
    kind: 'single',
    title: { zh: id },
    required: false,
    options: ['yes', 'no'].map((option) => ({ id: option, label: { zh: option } })),
    ...(showIf && { showIf }),
  };
}

/** So many people for each way of answering; whoever is asked a follow-up says yes and no by turns. */
function shownOf(
  { asked, followUps }: { readonly asked: readonly Question[]; readonly followUps: readonly Condition[] },
  people: readonly (readonly [Readonly<Record<string, Answer>>, number])[],
): readonly unknown[] {
  const follows = followUps.map((condition, place) => ({ condition, question: choice(`f${place}`, condition) }));
  const questionnaire = questionnaireOf(...asked, ...follows.map(({ question }) => question));
  const answersOf = (given: Answers, person: number): Answers => ({
    ...given,
    ...Object.fromEntries(
      follows
        .filter(({ condition }) => conditionHolds(condition, given))
        .map(({ question }) => [question.id, { option: person % 2 === 0 ? 'yes' : 'no' }]),
    ),
  });
  const ballots = people.flatMap(([given, count]) =>
    Array.from({ length: count }, (_, person) => ({
      groupId: 'public',
      vector: encodeAnswers(questionnaire, answersOf(given, person)),
    })),
  );
  const { questions } = tabulate({ questionnaire, groups: GROUPS, settings: SETTINGS, ballots, account: NO_ACCOUNT });
  return follows.map(({ question }) => {
    const overall = questions.find((one) => one.question === question.id)?.overall;
    return overall?.released === true ? overall.n : overall?.reason;
  });
}

/** In the order one, two, three: who said yes to which, and how many of them. */
function ways(...counts: readonly (readonly [string, number])[]) {
  return counts.map(([said, count]) => {
    const answers = ['one', 'two', 'three'].map((question, place) => [
      question,
      { option: said[place] === 'y' ? 'yes' : 'no' },
    ]);
    return [Object.fromEntries(answers) as Record<string, Answer>, count] as const;
  });
}

const THREE = ['one', 'two', 'three'].map((id) => choice(id));
const OTHERS = [
  ['yny', 12],
  ['ynn', 12],
  ['nyy', 12],
  ['nyn', 12],
  ['nny', 12],
  ['nnn', 12],
] as const;

describe('a follow-up whose condition lies within that of another', () => {
  const followUps: readonly Condition[] = [
    { all: [yes('one'), yes('two')] },
    { all: [yes('one'), yes('two'), yes('three')] },
  ];
  const shown = (...both: readonly (readonly [string, number])[]) =>
    shownOf({ asked: THREE, followUps }, ways(...both, ...OTHERS));

  it('is shown where some fit the wider one alone', () => {
    expect(shown(['yyy', 14], ['yyn', 6])).toEqual([20, 14]);
  });

  it('is hidden where all who fit the wider one fit the narrower: as many asked the one as the other would say so', () => {
    expect(shown(['yyy', 20], ['yyn', 0])).toEqual([20, 'protected']);
  });

  it('is hidden where all but one do', () => {
    expect(shown(['yyy', 19], ['yyn', 1])).toEqual([20, 'protected']);
  });

  it('is hidden where it is asked first', () => {
    const turned = [...followUps].reverse();
    expect(shownOf({ asked: THREE, followUps: turned }, ways(['yyy', 20], ...OTHERS))).toEqual([20, 'protected']);
  });
});

describe('follow-ups whose conditions overlap', () => {
  const both = (other: string): Condition => ({ all: [yes('one'), yes(other)] });
  const either: Condition = { all: [yes('one'), { any: [yes('two'), yes('three')] }] };
  const shown = (...ofOne: readonly (readonly [string, number])[]) =>
    shownOf(
      { asked: THREE, followUps: [both('two'), both('three'), either] },
      ways(...ofOne, ['ynn', 12], ['nyy', 12], ['nyn', 12], ['nny', 12], ['nnn', 12]),
    );

  it('are shown where people fit them in all ways', () => {
    expect(shown(['yyy', 12], ['yyn', 12], ['yny', 12])).toEqual([24, 24, 36]);
  });

  it('do not tell by three numbers that all who fit the first fit the second', () => {
    expect(shown(['yyy', 16], ['yyn', 0], ['yny', 12])).toEqual([16, 'protected', 'protected']);
  });

  it('do not tell by three numbers that nobody fits both', () => {
    expect(shown(['yyy', 0], ['yyn', 16], ['yny', 16])).toEqual([16, 'protected', 32]);
  });
});

describe('follow-ups of a number', () => {
  const days: Question = {
    id: 'days',
    kind: 'number',
    title: { zh: 'days' },
    required: false,
    decimals: 0,
    minimum: 0,
    maximum: 30,
  };
  const atLeast = (border: number): Condition => ({ question: 'days', atLeast: border });
  const shown = (...people: readonly (readonly [number, number])[]) =>
    shownOf(
      { asked: [days], followUps: [atLeast(5), atLeast(10)] },
      people.map(([value, count]) => [{ days: value }, count] as const),
    );

  it('are shown where some lie between two borders', () => {
    expect(shown([0, 20], [7, 12], [12, 15])).toEqual([27, 15]);
  });

  it('do not tell that nobody lies between them', () => {
    expect(shown([0, 20], [12, 15])).toEqual([15, 'protected']);
  });
});

describe('follow-ups of which the questionnaire says how they lie to each other', () => {
  const oneOf: Condition = { any: [yes('one'), yes('two')] };

  it('are shown where one is asked of all whom the other is', () => {
    const followUps = [oneOf, { all: [oneOf, yes('three')] }];
    const people = ways(['yyy', 12], ['yyn', 12], ...OTHERS);
    expect(shownOf({ asked: THREE, followUps }, people)).toEqual([72, 36]);
  });

  it('are shown where nobody can be asked both', () => {
    const neither: Condition = { all: [{ not: yes('one') }, { not: yes('two') }, yes('three')] };
    const followUps: readonly Condition[] = [{ all: [yes('one'), yes('three')] }, neither];
    const people = ways(['yyy', 12], ['yyn', 12], ...OTHERS);
    expect(shownOf({ asked: THREE, followUps }, people)).toEqual([24, 12]);
  });
});

describe('follow-ups that look at nothing in common', () => {
  it('are shown though all who fit the one fit the other, which no number says', () => {
    const four = [...THREE, choice('four')];
    const followUps: readonly Condition[] = [{ all: [yes('one'), yes('two')] }, { all: [yes('three'), yes('four')] }];
    const said = (answer: boolean) => ({ option: answer ? 'yes' : 'no' });
    const people = Array.from({ length: 16 }, (_, way): readonly [Record<string, Answer>, number] => {
      const isYes = ['one', 'two', 'three', 'four'].map((_question, place) => ((way >> place) & 1) === 1);
      const isSplit = isYes[0] === true && isYes[1] === true && !(isYes[2] === true && isYes[3] === true);
      const answers = ['one', 'two', 'three', 'four'].map((question, place) => [question, said(isYes[place] === true)]);
      return [Object.fromEntries(answers), isSplit ? 0 : 12];
    });
    expect(shownOf({ asked: four, followUps }, people)).toEqual([12, 48]);
  });
});
