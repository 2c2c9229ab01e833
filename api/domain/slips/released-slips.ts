import { DONT_KNOW_CHARACTER, NO_ANSWER_CHARACTER, type VectorCell } from '#domain/answers/vector';
import { type Questionnaire, questionsOf, type TargetsQuestion } from '#domain/questionnaire/model';
import type { ScoringScheme } from '#domain/scoring/scheme';
import { createCardScorer } from '#domain/tabulation/card-score';
import { codeOfCharacter } from '#domain/tabulation/character-codes';
import type { QuestionTable, ReviewTable, Tabulation } from '#domain/tabulation/model';
import { FIRST, GIVEN, WORDS } from './ballot-slips';
import type { SlipTable } from './slip';

export interface Release {
  readonly questionnaire: Questionnaire;
  readonly scheme: ScoringScheme;
  readonly tabulation: Tabulation;
}

/** One thing that a counted ballot says, at its place. */
export interface SaidSlip {
  readonly part: string;
  readonly table: SlipTable;
  readonly groupId: string;
  /** What the ballot says of the whole question. */
  readonly cell: VectorCell;
}

/**
 * Which slips of a question are opened: those that a published count counts, and no others. So what is opened tells the
 * distribution that is published anyway.
 */
export function releaseTest(release: Release, position: number): (slip: SaidSlip) => boolean {
  const question = questionsOf(release.questionnaire)[position];
  if (question === undefined) throw new RangeError(`no question ${position}`);
  if (question.kind === 'targets') return ratingTest(release, question);
  const tables = release.tabulation.questions.filter((table) => table.question === question.id);
  const itemAt = (part: string) => (question.kind === 'items' ? question.items[Number(part)]?.id : undefined);
  return ({ part, table, groupId }) => {
    if (part === WORDS || (question.kind === 'ranking' && part !== FIRST)) return false;
    const item = itemAt(part);
    return isReleased(
      tables.find((one) => one.item === item),
      table,
      groupId,
    );
  };
}

function isReleased(table: QuestionTable | undefined, of: SlipTable, groupId: string): boolean {
  if (of === 'all') return table?.overall.released === true;
  return table?.groups.some((group) => group.groupId === groupId && group.cell.released) === true;
}

/**
 * Ratings of cards that count. Where cards were cut at the ends nothing is opened: that a card was cut tells of its score.
 */
function ratingTest({ scheme, tabulation }: Release, question: TargetsQuestion): (slip: SaidSlip) => boolean {
  const review = tabulation.reviews.find((table) => table.question === question.id);
  const scorer = createCardScorer(question, scheme);
  const open = openCells(review);
  const width = question.criteria.length;
  return ({ part, groupId, cell }) => {
    if (part === GIVEN || typeof cell !== 'string') return false;
    const [target = 0, criterion = 0] = part.split('.').map(Number);
    const key = cellKey(question.targets[target]?.id, groupId, question.criteria[criterion]?.id);
    if (!open.has(key)) return false;
    const card = Uint8Array.from(cell.slice(target * width, (target + 1) * width), (character) =>
      codeOfCharacter(character, 0),
    );
    return isRating(cell.charAt(target * width + criterion)) && scorer.scoreOf(card, 0) >= 0;
  };
}

function openCells(review: ReviewTable | undefined): ReadonlySet<string> {
  const targets = review?.targets ?? [];
  return new Set(
    targets.flatMap((target) =>
      target.status === 'insufficient'
        ? []
        : target.groups.flatMap(({ groupId, cell }) =>
            cell.released && cell.trimmed === undefined
              ? cell.criteria.flatMap(({ criterionId, reason }) =>
                  reason === undefined ? [cellKey(target.targetId, groupId, criterionId)] : [],
                )
              : [],
          ),
    ),
  );
}

function cellKey(...ids: readonly (string | undefined)[]): string {
  return JSON.stringify(ids);
}

function isRating(character: string): boolean {
  return character !== NO_ANSWER_CHARACTER && character !== DONT_KNOW_CHARACTER;
}
