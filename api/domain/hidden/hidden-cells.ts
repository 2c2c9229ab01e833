import { type Question, questionsOf, type Questionnaire } from '#domain/questionnaire/model';
import type { Tabulation } from '#domain/tabulation/model';
import { CELL_KINDS, type HiddenCell, type HiddenReason, type KindCount, type PlacedCell } from './model';
import { questionCells } from './question-cells';
import { reviewCells } from './review-cells';

export interface ReleaseToExplain {
  /** As the reader may see it. */
  readonly tabulation: Pick<Tabulation, 'questions' | 'reviews'>;
  readonly questionnaire: Questionnaire;
  /** Whether the reader sees all units; else he sees no texts. */
  readonly seesAll: boolean;
  /** Fewer texts are not shown. */
  readonly fewestTexts: number;
}

/**
 * Which planned cells are shown and which are hidden. It reads the release alone, in which the reason of a hidden cell is
 * all that is left of it; so two counts with the same release get the same answer, whatever their hidden cells hold.
 */
export function placedCells(release: ReleaseToExplain): readonly PlacedCell[] {
  const { tabulation, questionnaire, seesAll, fewestTexts } = release;
  const texts = new Set(
    questionsOf(questionnaire)
      .filter(isText)
      .map(({ id }) => id),
  );
  return [
    ...tabulation.reviews.flatMap(reviewCells),
    ...tabulation.questions.flatMap((table) =>
      questionCells(table, { fewestTexts: texts.has(table.question) ? fewestTexts : null, seesAll }),
    ),
  ];
}

function isText({ kind }: Question): boolean {
  return kind === 'text' || kind === 'long-text';
}

export function hiddenAmong(cells: readonly PlacedCell[]): readonly HiddenCell[] {
  return cells.filter((cell): cell is HiddenCell => cell.reason !== null);
}

/** How many cells of each kind are shown, and how many are hidden for each reason; kinds without cells are left out. */
export function countKinds(cells: readonly PlacedCell[]): readonly KindCount[] {
  return CELL_KINDS.map((kind) => countKind(kind, cells)).filter(
    ({ shown, hidden }) => shown > 0 || Object.keys(hidden).length > 0,
  );
}

function countKind(kind: PlacedCell['kind'], cells: readonly PlacedCell[]): KindCount {
  const own = cells.filter((cell) => cell.kind === kind);
  const hidden: Partial<Record<HiddenReason, number>> = {};
  for (const { reason } of own) if (reason !== null) hidden[reason] = (hidden[reason] ?? 0) + 1;
  return { kind, shown: own.filter(({ reason }) => reason === null).length, hidden };
}
