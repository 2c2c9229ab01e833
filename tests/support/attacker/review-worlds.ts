import type { Question, TargetsQuestion } from '#domain/questionnaire/model';
import type { UnanimousScores } from '#domain/survey/unanimous-scores';
import type { AttackedWave } from '../waves/attacked-wave';

/** What one group says of one target: a card a person, an option a criterion by position. */
export type Cards = readonly string[];

/** By target and rater group. */
export type Opinions = Readonly<Record<string, Readonly<Record<string, Cards>>>>;

export interface ReviewAttack {
  readonly name: string;
  readonly world: Opinions;
  readonly other: Opinions;
  /** Shown unless it says otherwise. */
  readonly unanimousScores?: UnanimousScores;
  /** Texts that are too few to be shown. */
  readonly texts?: readonly [readonly string[], readonly string[]];
}

export const TARGETS = ['u0', 'u1', 'u2'];
const CRITERIA = ['c0', 'c1', 'c2', 'c3'];
const SCORES = [0, 30, 60, 80, 100];

/** Leaders and peers weigh the same, so that one hidden group can have said what the other did. */
export const RATER_GROUPS = [
  { id: 'leaders', weight: 20 },
  { id: 'peers', weight: 20 },
  { id: 'public', weight: 50 },
  { id: 'few', weight: 10 },
];

const REVIEW: TargetsQuestion = {
  id: 'review',
  kind: 'targets',
  title: { zh: '评议' },
  required: false,
  picking: 'familiar',
  selection: { kind: 'listed' },
  scale: { options: SCORES.map((score) => ({ id: `s${score}`, label: { zh: `${score}` }, score })) },
  criteria: CRITERIA.map((id) => ({ id, title: { zh: id }, weight: 25 })),
  categories: [{ id: 'k0', title: { zh: '一类' } }],
  targets: TARGETS.map((id) => ({ id, name: { zh: id }, category: 'k0', initials: '' })),
};

const REMARK: Question = {
  id: 'remark',
  kind: 'long-text',
  title: { zh: '意见' },
  required: false,
  maximumLength: 200,
};

export const REVIEW_QUESTIONS = [REVIEW, REMARK];

const DIVIDED = ['4321', '3432', '2243', '4442', '3334', '2223', '4231', '3413', '1342', '2142', '3243', '4324'];
const CRITICAL = ['1012', '0101', '2210', '1121', '2001', '0213', '1102', '0010', '1220', '2102', '1011', '0122'];
const EVEN = ['3333', '3332', '3323', '3233', '2333', '3343', '4333', '3433', '3334', '3333', '2232', '3323'];
const EXTREME = ['0000', '4444', '0404', '4040', '0044', '4400', '0004', '4000', '0444', '4404', '0040', '4004'];
const UNANIMOUS = repeated('4444', 12);
/** Of one mind on the first criterion, and on the second in the other world. */
const TILTED = DIVIDED.map((card) => `4${card.slice(1)}`);
const SHOWN = { leaders: DIVIDED, peers: CRITICAL, public: [...DIVIDED, ...CRITICAL] };
const AGREED = repeated('3333', 12);
const CONTENT = { leaders: AGREED, peers: AGREED, public: repeated('3333', 24) };
const OPINIONS: Opinions = { u0: SHOWN, u1: { ...SHOWN, public: DIVIDED }, u2: { ...SHOWN, leaders: CRITICAL } };

/** Leaders hardly differ elsewhere and peers do, so it matters to a mean which of them differ in the first target. */
const UNLIKE: Opinions = {
  u1: { leaders: EVEN, peers: EXTREME, public: [...DIVIDED, ...DIVIDED] },
  u2: { leaders: EVEN, peers: EXTREME, public: [...DIVIDED, ...DIVIDED] },
};

/** Leaders and peers say the same, so that they can be exchanged for each other in one target. */
const ALIKE: Opinions = { u1: { ...SHOWN, peers: DIVIDED }, u2: { ...SHOWN, leaders: CRITICAL } };

export const REVIEW_ATTACKS: readonly ReviewAttack[] = [
  {
    name: 'a small rater group, and texts that are too few',
    world: { ...OPINIONS, u0: { ...SHOWN, few: ['4444', '3333', '4343', '0000'] } },
    other: { ...OPINIONS, u0: { ...SHOWN, few: ['0000', '1111', '0404', '4321'] } },
    texts: [
      ['办事快', '很好', '窗口的人耐心', '谢谢'],
      ['拖了三个月还没有答复，问谁都说不知道', '差', '找不到人', '不满意'],
    ],
  },
  {
    name: 'the one person of a group, who is all that a unit hides',
    world: { ...OPINIONS, u1: { ...OPINIONS['u1'], few: ['0000'] } },
    other: { ...OPINIONS, u1: { ...OPINIONS['u1'], few: ['4444'] } },
  },
  {
    name: 'a unanimous rater group',
    world: { ...ALIKE, u0: { ...SHOWN, leaders: UNANIMOUS, peers: DIVIDED } },
    other: { ...ALIKE, u0: { ...SHOWN, leaders: DIVIDED, peers: UNANIMOUS } },
  },
  {
    name: 'a unit of which nearly all are of one mind, and whether those who differ are of one group',
    world: { ...OPINIONS, u0: { ...CONTENT, leaders: ['4444', '2222', ...AGREED.slice(2)] } },
    other: {
      ...OPINIONS,
      u0: { ...CONTENT, leaders: ['4444', ...AGREED.slice(1)], peers: ['2222', ...AGREED.slice(1)] },
    },
  },
  {
    name: 'which of two groups is of one mind',
    world: { ...UNLIKE, u0: { leaders: UNANIMOUS, peers: EXTREME, public: [...DIVIDED, ...DIVIDED] } },
    other: { ...UNLIKE, u0: { leaders: EXTREME, peers: UNANIMOUS, public: [...DIVIDED, ...DIVIDED] } },
  },
  {
    name: 'a group of one mind on one criterion',
    world: { ...OPINIONS, u0: { ...SHOWN, leaders: TILTED } },
    other: { ...OPINIONS, u0: { ...SHOWN, leaders: TILTED.map(exchanged) } },
  },
  {
    name: 'a unit of which all who rate it are of one mind, where such a score is withheld',
    world: { ...OPINIONS, u2: { public: UNANIMOUS } },
    other: { ...OPINIONS, u2: { public: repeated('1111', 12) } },
    unanimousScores: 'withheld',
  },
  {
    name: 'a unit that too few rated',
    world: { ...OPINIONS, u2: { leaders: ['4444', '4343', '3334'], public: ['4444', '4443'] } },
    other: { ...OPINIONS, u2: { leaders: ['0000', '0101', '1110'], public: ['0000', '2110'] } },
  },
];

/** The first two criteria for each other. */
function exchanged(card: string): string {
  return `${card[1] ?? ''}${card[0] ?? ''}${card.slice(2)}`;
}

function repeated(card: string, times: number): Cards {
  return Array.from({ length: times }, () => card);
}

/** Everybody rates one target; texts come from the public. */
export function reviewWave(opinions: Opinions, texts: readonly string[] = []): AttackedWave {
  const rated = Object.entries(opinions).flatMap(([target, byGroup]) =>
    Object.entries(byGroup).flatMap(([groupId, cards]) =>
      cards.map((card) => ({ groupId, answers: { review: { targets: { [target]: ratingsOf(card) } } } })),
    ),
  );
  const ballots = rated.map(({ groupId, answers }, index) => {
    const text = groupId === 'public' ? texts[index - firstOf('public', rated)] : undefined;
    return { groupId, answers: { ...answers, ...(text !== undefined && { remark: text }) } };
  });
  return { surveyKind: 'review', questions: REVIEW_QUESTIONS, groups: RATER_GROUPS, ballots };
}

function firstOf(group: string, rated: readonly { readonly groupId: string }[]): number {
  return rated.findIndex(({ groupId }) => groupId === group);
}

function ratingsOf(card: string): Readonly<Record<string, string>> {
  return Object.fromEntries(CRITERIA.map((id, place) => [id, `s${SCORES[Number(card[place])]}`]));
}
