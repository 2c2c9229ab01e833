import { describe, it } from 'vitest';
import type { Question } from '#domain/questionnaire/model';
import { USUAL_SCHEME } from '#domain/scoring/scheme';
import { attackedRoutes, tableBy } from '../../support/attacker/attacked-routes';
import { reviewWave } from '../../support/attacker/review-worlds';
import { type AttackedWave, choice, chosen } from '../../support/waves/attacked-wave';

/*
 * Whom a question is asked is an answer to those before it. Two worlds, as in release-attacks-over-http, that differ in how
 * many of a hidden unit were asked:
 *
 * attack                                        why it fails
 * a unit of one mind, by how many were asked    a cell is open only where those of the questions that decide it are
 * a small unit, by totals of those asked        what is hidden for its sake there is hidden here
 * where nobody was asked, by a missing cell     which are listed follows from who is there
 * two answers of the same people                being asked is closed like a question of its own, as are those who gave one of them
 * who said yes, by what was skipped then       how much a ballot answers is judged by what everybody is asked
 * who said yes, by ballots with all ratings     only ratings with a shown table are searched for careless answers
 * who said yes, by the number of texts          where an answer is hidden, so is how many wrote what it was and why
 * a group of one mind, by how many rated        a rating that only some are asked is not opened
 */

type Ballots = AttackedWave['ballots'];

/** Of the people of one unit: who said no, and of who said yes how many chose each option of what they were asked then. */
function followed(place: number, no: number, follow: readonly number[]): Ballots {
  const unitOf = chosen('unit', place);
  return [
    ...Array.from({ length: no }, () => ({ groupId: 'staff', answers: { ...unitOf, ...chosen('asked', 0) } })),
    ...follow.flatMap((people, option) =>
      Array.from({ length: people }, () => ({
        groupId: 'staff',
        answers: { ...unitOf, ...chosen('asked', 1), ...chosen('follow', option) },
      })),
    ),
  ];
}

const SHOWN_BESIDE = [...followed(2, 30, [15, 15]), ...followed(3, 40, [20, 20])];

/** In one of them fewer are asked than in a smaller unit. */
const MANY_SAID_NO = [...followed(2, 30, [6, 6]), ...followed(3, 30, [10, 10])];

const FOLLOWED: readonly { readonly name: string; readonly world: Ballots; readonly other: Ballots }[] = [
  {
    name: 'a unit in which everybody said yes',
    world: [...followed(0, 0, [10, 10]), ...followed(1, 25, [12, 13]), ...SHOWN_BESIDE],
    other: [...followed(0, 20, [0, 0]), ...followed(1, 5, [22, 23]), ...SHOWN_BESIDE],
  },
  {
    name: 'a small unit',
    world: [...followed(0, 0, [2, 2]), ...followed(1, 4, [10, 10]), ...MANY_SAID_NO],
    other: [...followed(0, 2, [1, 1]), ...followed(1, 2, [11, 11]), ...MANY_SAID_NO],
  },
  {
    name: 'a unit in which nobody was asked',
    world: [...followed(0, 4, [0, 0]), ...followed(1, 8, [8, 8]), ...SHOWN_BESIDE],
    other: [...followed(0, 0, [2, 2]), ...followed(1, 12, [6, 6]), ...SHOWN_BESIDE],
  },
];

/** Of the people of one unit: how many said no twice, yes to the one, yes to the other, and yes to both. */
function answeredTwice(place: number, counts: readonly [number, number, number, number]): Ballots {
  return counts.flatMap((people, answers) =>
    Array.from({ length: people }, (_, person) => ({
      groupId: 'staff',
      answers: {
        ...chosen('unit', place),
        ...chosen('asked', answers % 2),
        ...chosen('also', answers < 2 ? 0 : 1),
        ...(answers === 3 && chosen('follow', (person + place) % 2)),
      },
    })),
  );
}

/** Asked of those who said yes to both, which the counts of neither tell. */
function jointPoll(ballots: Ballots): AttackedWave {
  const of = (question: string) => ({ question, chosen: `${question}1` });
  const follow: Question = { ...choice('follow', 2), showIf: { all: [of('asked'), of('also')] } };
  return { ...followedPoll(ballots), questions: [choice('unit', 4), choice('asked', 2), choice('also', 2), follow] };
}

const WHY: Question = { id: 'why', kind: 'long-text', title: { zh: '为什么' }, required: false, maximumLength: 50 };

function followedPoll(ballots: Ballots): AttackedWave {
  const follow: Question = { ...choice('follow', 2), showIf: { question: 'asked', chosen: 'asked1' } };
  return {
    surveyKind: 'poll',
    questions: [choice('unit', 4), choice('asked', 2), follow],
    groups: [{ id: 'staff', weight: 100 }],
    publication: { tables: [tableBy('unit')], textThreshold: 10 },
    ballots,
  };
}

/** Whoever chooses the last option may write what it is. */
function withWords(question: Question): Question {
  if (question.kind !== 'single') throw new Error('one of several options');
  const { options } = question;
  return { ...question, options: options.map((one, place) => ({ ...one, other: place === options.length - 1 })) };
}

/** Nearly everybody said no, and whoever said yes wrote what and why; what everybody was asked is shown of the larger units. */
function explainedPoll(yes: number): AttackedWave {
  const why: Question = { ...WHY, showIf: { question: 'asked', chosen: 'asked1' } };
  return {
    surveyKind: 'poll',
    questions: [choice('unit', 3), withWords(choice('asked', 2)), why, choice('opinion', 2)],
    groups: [{ id: 'staff', weight: 100 }],
    publication: { tables: [tableBy('unit')], textThreshold: 10 },
    ballots: [4, 30, 40].flatMap((people, unit) =>
      Array.from({ length: people }, (_, person) => {
        const isYes = unit === 2 && person < yes;
        return {
          groupId: 'staff',
          answers: {
            ...chosen('unit', unit),
            asked: isYes ? { option: 'asked1', other: `别的${person}` } : { option: 'asked0' },
            ...(isYes && { why: `因为${person}` }),
            ...chosen('opinion', person % 2),
          },
        };
      }),
    ),
  };
}

const SCALES = ['s1', 's2', 's3', 's4', 's5', 's6'];
const LATER_SCALES = ['f1', 'f2', 'f3'];
/** Of what everybody rates, so that signs of carelessness are looked for and shown. */
const INDEX = { id: 'i', title: { zh: '评分' }, minimumAnswered: 3, items: SCALES.map((question) => ({ question })) };

function scale(id: string): Question {
  const label = { zh: '' };
  return { id, kind: 'scale', title: { zh: id }, required: false, from: 1, to: 5, lowLabel: label, highLabel: label };
}

/** Of more than a hundred nearly all said no; whoever said yes rated three things more, or skipped them. */
function ratedPoll(yes: number, later: 'rated' | 'skipped'): AttackedWave {
  const ofSome = LATER_SCALES.map((id): Question => ({
    ...scale(id),
    showIf: { question: 'asked', chosen: 'asked1' },
  }));
  return {
    surveyKind: 'poll',
    questions: [choice('unit', 3), ...SCALES.map(scale), choice('asked', 2), ...ofSome, choice('opinion', 2)],
    groups: [{ id: 'staff', weight: 100 }],
    scheme: { ...USUAL_SCHEME, analysis: { indices: [INDEX], breakdowns: [] } },
    publication: { tables: [tableBy('unit')], textThreshold: 10 },
    ballots: [4, 50, 60].flatMap((people, unit) =>
      Array.from({ length: people }, (_, person) => {
        const isYes = unit === 2 && person < yes;
        const ratings = SCALES.map((id, place) => [id, 1 + ((2 * person + place * unit + place) % 5)]);
        return {
          groupId: 'staff',
          answers: {
            ...chosen('unit', unit),
            ...Object.fromEntries(ratings),
            ...chosen('asked', isYes ? 1 : 0),
            ...(isYes && later === 'rated' && { f1: 4, f2: 2, f3: 5 }),
            ...chosen('opinion', person % 2),
          },
        };
      }),
    ),
  };
}

describe('how many were asked tells nothing of', () => {
  const routes = attackedRoutes();

  it.each(FOLLOWED)(
    '$name',
    async ({ world, other }) => {
      await routes.expectAlike(followedPoll(world), followedPoll(other));
    },
    120_000,
  );

  it('a unit in which nobody said yes twice', async () => {
    const shown = [...answeredTwice(2, [20, 15, 15, 20]), ...answeredTwice(3, [30, 20, 20, 30])];
    const world = [...answeredTwice(0, [0, 10, 10, 0]), ...answeredTwice(1, [14, 10, 10, 16]), ...shown];
    const other = [...answeredTwice(0, [1, 9, 9, 1]), ...answeredTwice(1, [13, 11, 11, 15]), ...shown];
    await routes.expectAlike(jointPoll(world), jointPoll(other));
  });

  it('the one who said yes, whose text is received and not shown', async () => {
    await routes.expectAlike(explainedPoll(1), explainedPoll(0));
  });

  it.each(['rated', 'skipped'] as const)(
    'the one who said yes and %s what was asked then',
    async (later) => {
      await routes.expectAlike(ratedPoll(1, later), ratedPoll(0, later));
    },
    120_000,
  );

  it('a rater group in which everybody met a unit, as its cards would be counted beside the score of the unit', async () => {
    const ofSome = reviewWave({}).questions.map((one) => ({ ...one, showIf: { question: 'asked', chosen: 'asked1' } }));
    const wave = { ...reviewWave({}), questions: [choice('asked', 2), ...ofSome] };
    await routes.expectUnopened(wave, { code: 'wave.rating-of-some', question: 'review' });
  });
});
