import type { PublishedWave } from '#domain/figures/published-wave';
import type { TargetsQuestion } from '#domain/questionnaire/model';
import type { RaterGroup } from '#domain/survey/model';
import type { BallotAccount } from '#domain/tabulation/model';
import { type CountedBallot, tabulate } from '#domain/tabulation/tabulate';
import {
  exampleQuestionnaire,
  exampleWave,
  RATER_GROUPS,
  reviewQuestion,
} from '../../../support/fixtures/results-fixture';
import { NO_ACCOUNT } from '../tabulation/review/example-review';
import { publishedWave } from './example-wave';

/**
 * Votes on 不满意 … 很满意 in 政治担当, 服务态度, 办事效率, 依法履职, 清正廉洁. The efficiency of the public and all means
 * are those of the drawn example of one bureau (684 cards, 82.7739); the other votes were chosen to give them.
 */
const VOTES: Readonly<Record<string, readonly (readonly number[])[]>> = {
  leaders: [
    [0, 0, 7, 17, 25],
    [0, 0, 7, 17, 25],
    [1, 4, 9, 18, 17],
    [0, 0, 7, 17, 25],
    [0, 1, 6, 16, 26],
  ],
  peers: [
    [0, 1, 12, 37, 54],
    [0, 1, 12, 37, 54],
    [1, 7, 21, 38, 37],
    [0, 0, 14, 36, 54],
    [0, 2, 12, 37, 53],
  ],
  grassroots: [
    [4, 9, 21, 55, 78],
    [4, 9, 21, 55, 78],
    [9, 16, 31, 57, 54],
    [4, 8, 22, 56, 77],
    [0, 8, 33, 61, 65],
  ],
  public: [
    [0, 7, 47, 127, 183],
    [3, 16, 49, 122, 174],
    [16, 29, 86, 126, 107],
    [4, 18, 48, 122, 172],
    [2, 17, 48, 122, 175],
  ],
};

/** 市人社局. */
export const BUREAU = 'services-15';

/** The board of 58 is a census, as in the example. */
const GROUPS: readonly RaterGroup[] = RATER_GROUPS.map((group) =>
  group.id === 'leaders' ? { ...group, census: true } : group,
);

export function bureauQuestion(): TargetsQuestion {
  const question = reviewQuestion();
  return { ...question, targets: question.targets.filter(({ id }) => id === BUREAU) };
}

/** One bureau as it was counted: complete cards, and of the public 84 "don't know" and 7 with too little on them. */
export function bureauWave(): PublishedWave {
  const questionnaire = exampleQuestionnaire([bureauQuestion()]);
  const cards = Object.entries(VOTES).flatMap(([groupId, votes]) => completeCards(groupId, votes));
  const others = [...Array.from({ length: 84 }, () => '-----'), ...Array.from({ length: 7 }, () => '4....')];
  const tabulation = tabulate({
    questionnaire,
    groups: GROUPS,
    settings: exampleWave({ number: 1 }).settings,
    ballots: [...cards, ...others.map((card) => ({ groupId: 'public', vector: [card] }))],
    account: ACCOUNT,
  });
  return publishedWave({ questionnaire, tabulation });
}

function completeCards(groupId: string, votes: readonly (readonly number[])[]): readonly CountedBallot[] {
  const columns = votes.map((counts) => counts.map((count, option) => String(option).repeat(count)).join(''));
  return Array.from(columns[0] ?? '', (_, rater) => ({
    groupId,
    vector: [columns.map((column) => column[rater]).join('')],
  }));
}

const PUBLIC_BALLOTS = { received: 5349, spoilt: 0, void: 124, counted: 5225 };

const ACCOUNT: BallotAccount = {
  ...NO_ACCOUNT,
  ...PUBLIC_BALLOTS,
  groups: [{ groupId: 'public', weight: 40, expected: 7240, ...PUBLIC_BALLOTS }],
};
