import { DONT_KNOW } from '#domain/answers/model';
import { characterOfPosition, DONT_KNOW_CHARACTER, NO_ANSWER_CHARACTER } from '#domain/answers/vector';
import type { Mark } from '../cells/option-reader';
import { createNameLookup, type NameLookup } from '../name-lookup';
import type { ItemsQuestion, Questionnaire, TargetsQuestion } from '#domain/questionnaire/model';
import { questionsOf } from '#domain/questionnaire/model';

/** A question of many ratings on one scale as the rows and columns of its answer vector's cell. */
export interface RatingGrid {
  readonly question: TargetsQuestion | ItemsQuestion;
  /** Of the question in the questionnaire. */
  readonly position: number;
  /** Targets; none of an items question. */
  readonly targets: readonly { readonly id: string }[];
  /** Criteria, or items. */
  readonly criteria: readonly { readonly id: string }[];
  readonly targetOf: NameLookup;
  readonly criterionOf: NameLookup;
}

/** The grids of a questionnaire in their order. */
export function ratingGrids(questionnaire: Questionnaire): readonly RatingGrid[] {
  return questionsOf(questionnaire).flatMap((question, position) => {
    if (question.kind === 'targets') return [targetsGrid(question, position)];
    return question.kind === 'items' ? [itemsGrid(question, position)] : [];
  });
}

function targetsGrid(question: TargetsQuestion, position: number): RatingGrid {
  const { targets, criteria } = question;
  return {
    question,
    position,
    targets,
    criteria,
    targetOf: createNameLookup(
      targets.map(({ id, name, shortName }) => [id, name.zh, name.en, shortName?.zh, shortName?.en]),
    ),
    criterionOf: createNameLookup(criteria.map(({ id, title }) => [id, title.zh, title.en])),
  };
}

function itemsGrid(question: ItemsQuestion, position: number): RatingGrid {
  const criteria = question.items;
  return {
    question,
    position,
    targets: [],
    criteria,
    targetOf: () => undefined,
    criterionOf: createNameLookup(criteria.map(({ id, label }) => [id, label.zh, label.en])),
  };
}

/** One rating and where it stands in the cell. */
export interface PlacedMark {
  readonly place: number;
  readonly mark: Mark;
}

/**
 * The answer vector's cell. "Don't know" holds for a whole card: beside other ratings of the same target it is no
 * answer, and alone it fills the card.
 */
export function cellOfMarks(grid: RatingGrid, marks: readonly PlacedMark[]): string | null {
  const characters = new Map<number, string>();
  for (const { place, mark } of marks) {
    if (typeof mark === 'number') characters.set(place, characterOfPosition(mark));
  }
  const cards = new Set([...characters.keys()].map((place) => cardAt(grid, place)));
  for (const { place, mark } of marks) {
    if (mark !== DONT_KNOW || cards.has(cardAt(grid, place))) continue;
    for (const own of placesOfCard(grid, place)) characters.set(own, DONT_KNOW_CHARACTER);
  }
  return characters.size === 0 ? null : written(characters, placesIn(grid));
}

export function placesIn({ targets, criteria }: RatingGrid): number {
  return Math.max(1, targets.length) * criteria.length;
}

/** Targets are cards; every item stands for itself. */
function cardAt({ targets, criteria }: RatingGrid, place: number): number {
  return targets.length === 0 ? place : Math.floor(place / criteria.length);
}

function placesOfCard({ targets, criteria }: RatingGrid, place: number): readonly number[] {
  if (targets.length === 0) return [place];
  const first = place - (place % criteria.length);
  return criteria.map((_, index) => first + index);
}

/** Most raters rate few of many targets, so the gaps are written in one go. */
function written(characters: ReadonlyMap<number, string>, length: number): string {
  let cell = '';
  for (const [place, character] of [...characters].sort(([one], [other]) => one - other)) {
    cell += NO_ANSWER_CHARACTER.repeat(place - cell.length) + character;
  }
  return cell + NO_ANSWER_CHARACTER.repeat(length - cell.length);
}
