import { DONT_KNOW_CHARACTER, NO_ANSWER_CHARACTER, type VectorCell } from '#domain/answers/vector';
import { type Questionnaire, questionsOf, type TargetsQuestion } from '#domain/questionnaire/model';
import type { ScoringScheme } from '#domain/scoring/scheme';
import { createCardScorer } from '#domain/tabulation/review/card-score';
import { codeOfCharacter } from '#domain/tabulation/character-codes';
import type { QuestionTable, ReviewTable, Tabulation } from '#domain/tabulation/model';
import { FIRST, GIVEN, type PlannedList, WORDS } from './ballot-slips';
import type { Slip } from './slip';
import { ALL_TABLE } from './slip-table';

export interface Release {
  readonly questionnaire: Questionnaire;
  readonly scheme: ScoringScheme;
  readonly tabulation: Tabulation;
}

/** @param cell what the ballot says of the whole question */
export type ReleaseTest = (slip: Slip, cell: VectorCell) => boolean;

/**
 * Which slips of a list are opened, of ballots that count: those that a published count counts, and no others. So what is
 * opened tells the distribution that is published anyway. Of a table with noise none are, as their number is the true one.
 */
export function releaseTest(release: Release, list: Omit<PlannedList, 'slipsOf'>): ReleaseTest {
  const question = questionsOf(release.questionnaire)[list.position];
  if (question === undefined) throw new RangeError(`no question ${list.position}`);
  if (question.kind === 'targets')
    return list.part === GIVEN ? never : ratingTest(release, question, Number(list.part));
  if (list.part === WORDS || (question.kind === 'ranking' && list.part !== FIRST)) return never;
  const item = question.kind === 'items' ? question.items[Number(list.part)]?.id : undefined;
  const table = release.tabulation.questions.find((one) => one.question === question.id && one.item === item);
  return table === undefined ? never : cellTest(table, list.table);
}

const never: ReleaseTest = () => false;

function cellTest({ overall, groups, tables = [] }: QuestionTable, name: string): ReleaseTest {
  if (name === ALL_TABLE) return () => overall.released;
  const planned = tables.find(({ tableId }) => tableId === name);
  if (planned === undefined) {
    const shown = groups.filter(({ cell }) => cell.released).map(({ groupId }) => JSON.stringify([groupId]));
    return ({ class: own }) => shown.includes(own);
  }
  const cells = planned.release === 'exact' ? planned.cells.filter(({ cell }) => cell.released) : [];
  const shown = new Set(cells.map(({ classes }) => JSON.stringify(classes)));
  // How many are in a rater group is published; how many in another cell did not answer is not.
  return ({ class: own, answer }) => answer !== '' && shown.has(own);
}

/**
 * Ratings of cards that count. Where cards were cut at the ends nothing is opened: that a card was cut tells of its score.
 */
function ratingTest({ scheme, tabulation }: Release, question: TargetsQuestion, criterion: number): ReleaseTest {
  const review = tabulation.reviews.find((table) => table.question === question.id);
  const scorer = createCardScorer(question, scheme);
  const open = openCells(review, { question, criterionId: question.criteria[criterion]?.id });
  const width = question.criteria.length;
  const card = new Uint8Array(width);
  return ({ unit, class: own, answer }, cell) => {
    if (!isRating(answer) || typeof cell !== 'string' || !open.has(own)) return false;
    const start = Number(unit) * width;
    for (let place = 0; place < width; place++) card[place] = codeOfCharacter(cell.charAt(start + place), 0);
    return scorer.scoreOf(card, 0) >= 0;
  };
}

/** By unit and rater group, as classes of slips. */
function openCells(
  review: ReviewTable | undefined,
  { question, criterionId }: { readonly question: TargetsQuestion; readonly criterionId: string | undefined },
): ReadonlySet<string> {
  const positions = new Map(question.targets.map(({ id }, position) => [id, position]));
  return new Set(
    (review?.targets ?? []).flatMap((target) =>
      target.status === 'insufficient'
        ? []
        : target.groups.flatMap(({ groupId, cell }) =>
            cell.released &&
            cell.trimmed === undefined &&
            cell.criteria.some((one) => one.criterionId === criterionId && one.reason === undefined)
              ? [JSON.stringify([positions.get(target.targetId), groupId])]
              : [],
          ),
    ),
  );
}

function isRating(character: string): boolean {
  return character !== NO_ANSWER_CHARACTER && character !== DONT_KNOW_CHARACTER;
}
