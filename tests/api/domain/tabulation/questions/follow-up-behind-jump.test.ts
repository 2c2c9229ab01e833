import { describe, expect, it } from 'vitest';
import { askingConditions } from '#domain/logic/asking-conditions';
import type { Condition, Question } from '#domain/questionnaire/model';
import { type CountedBallot, tabulate } from '#domain/tabulation/tabulate';
import { GROUPS, NO_ACCOUNT, questionnaireOf, SETTINGS } from '../review/example-review';

const is = (question: string, chosen: string): Condition => ({ question, chosen });

function choice(id: string, showIf?: Condition): Question {
  return {
    id,
    kind: 'single',
    title: { zh: id },
    required: false,
    options: ['a', 'b', 'c'].map((option) => ({ id: option, label: { zh: option } })),
    ...(showIf && { showIf }),
  };
}

const PAST_JUMP: Condition = { not: is('first', 'c') };

/** Whoever chooses the last option of the first question is led past the two others. */
function questionnaireWith({ second = PAST_JUMP, third }: { readonly second?: Condition; readonly third: Condition }) {
  return questionnaireOf(choice('first'), choice('second', second), choice('third', third));
}

type Conditions = Parameters<typeof questionnaireWith>[0];

/** Ninety people, of whom thirty give each answer to the first question; whoever is asked the third divides evenly. */
function reasonOf(
  conditions: Conditions,
  isAsked: (first: number, second: number | null) => boolean,
  answerOf = (person: number, _first: number) => Math.floor(person / 3) % 3,
): unknown {
  const ballots = Array.from({ length: 90 }, (_, person): CountedBallot => {
    const first = person % 3;
    const isPast = conditions.second === undefined ? first === 2 : first !== 0;
    const second = isPast ? null : answerOf(person, first);
    return { groupId: 'public', vector: [first, second, isAsked(first, second) ? Math.floor(person / 9) % 2 : null] };
  });
  const { questions } = tabulate({
    questionnaire: questionnaireWith(conditions),
    groups: GROUPS,
    settings: SETTINGS,
    ballots,
    account: NO_ACCOUNT,
  });
  const third = questions.find(({ question }) => question === 'third');
  if (third === undefined) throw new Error('no third question');
  const { overall } = third;
  return overall.released ? null : overall.reason;
}

describe('a follow-up of a question that a jump leads past', () => {
  const oneOf: Condition = { any: [is('second', 'a'), is('second', 'b')] };
  const isOneOf = (_: number, second: number | null) => second === 0 || second === 1;

  it('is asked by the answers to that question alone, as only those have any whom the jump does not lead past', () => {
    const third: Condition = { all: [PAST_JUMP, oneOf] };
    expect(askingConditions(questionnaireWith({ third })).get('third')).toEqual(oneOf);
    expect(reasonOf({ third }, isOneOf)).toBeNull();
  });

  it('is shown though all who gave an answer to the one are of one side of the other, which the questionnaire says', () => {
    const third: Condition = { all: [PAST_JUMP, { not: is('second', 'a') }] };
    expect(reasonOf({ third }, (first, second) => first !== 2 && second !== 0)).toBeNull();
  });

  it('is shown though the second is asked of one answer and the third of all answers but another', () => {
    const third: Condition = { all: [PAST_JUMP, oneOf] };
    expect(reasonOf({ second: is('first', 'a'), third }, isOneOf)).toBeNull();
  });

  it('is hidden if all who gave an answer to the one are of one side of the other by what they said', () => {
    const third: Condition = { all: [{ not: is('first', 'a') }, { not: is('second', 'a') }] };
    const isAsked = (first: number, second: number | null) => first !== 0 && second !== 0;
    expect(reasonOf({ third }, isAsked)).toBeNull();
    expect(reasonOf({ third }, isAsked, (person, first) => (first === 1 ? 0 : 1 + (person % 2)))).toBe('protected');
  });
});
