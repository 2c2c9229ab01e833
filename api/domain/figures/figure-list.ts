import type { UnitLinks } from '#domain/mapping/unit-links';
import { analysisFigures } from './analysis/analysis-figures';
import type { Figure } from './figure';
import { targetPart } from './figure-id';
import type { Measure } from './measures';
import { type PublishedReview, publishedReviews, type PublishedWave } from './published-wave';
import { questionChanges } from './question-changes';
import { plannedFigures, publishedTables, questionFigures } from './question-figures';
import { reviewChanges } from './review-changes';
import { responseFigures } from './response-figures';
import { meanFigures } from './review-figures';
import { targetFigures } from './target-figures';
import { waveFigures } from './wave-figures';

/** What is published of a wave, but for the cells of planned tables, in a fixed order, each with its value or the reason why it has none. */
export function figuresOf(wave: PublishedWave): readonly Figure[] {
  return [...partsOf(wave)].flat();
}

/** Those of the cells of one table of the plan; of 130 units and 100 questions too many for a list of everything. */
export function tableFigures(wave: PublishedWave, tableId: string): readonly Figure[] {
  return publishedTables(wave)
    .flatMap((table) => plannedFigures(table, wave.tabulation))
    .filter(({ subject }) => subject.table === tableId);
}

/** The one of this id; undefined if there is none. A list has tens of thousands, so no more of it is made than is needed. */
export function findFigure(wave: PublishedWave, id: string): Figure | undefined {
  for (const part of partsOf(wave, id)) {
    const found = part.find((figure) => figure.id === id);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Part by part; with an id without the targets that it does not name. A kind of figures joins the list here. */
function* partsOf(wave: PublishedWave, id?: string): Generator<readonly Figure[]> {
  const { tabulation } = wave;
  yield waveFigures(tabulation.ballots);
  yield responseFigures(tabulation.ballots);
  for (const published of publishedReviews(wave)) {
    const { question } = published.review;
    yield meanFigures(
      published,
      wave.findings.find((found) => found.question === question),
    );
    for (const target of published.review.targets) {
      if (id?.includes(targetPart({ question, target: target.targetId })) === false) continue;
      yield targetFigures(published, target);
    }
  }
  for (const table of publishedTables(wave)) {
    yield questionFigures(table, tabulation);
    if (id !== undefined) yield plannedFigures(table, tabulation);
  }
  yield changeFigures(wave);
  yield* analysisFigures(wave);
}

export interface FigureFilter {
  readonly measure?: Measure | undefined;
  /** Of a change: what changed. */
  readonly changed?: Measure | undefined;
  readonly question?: string | undefined;
  readonly target?: string | undefined;
  readonly group?: string | undefined;
}

/** The figures that are about all that is named. */
export function filterFigures(figures: readonly Figure[], filter: FigureFilter): readonly Figure[] {
  const { measure, changed, question, target, group } = filter;
  return figures.filter(
    (figure) =>
      (measure === undefined || figure.measure === measure) &&
      (changed === undefined || figure.changed === changed) &&
      (question === undefined || figure.subject.question === question) &&
      (target === undefined || figure.subject.target === target) &&
      (group === undefined || figure.subject.group === group),
  );
}

function changeFigures(wave: PublishedWave): readonly Figure[] {
  const { previous } = wave;
  if (previous === null) return [];
  const earlier = publishedReviews(previous);
  return [
    ...publishedReviews(wave).flatMap((now) => reviewChangesIn(wave, now, { earlier, links: previous.links ?? null })),
    ...questionChanges(wave, previous),
  ];
}

function reviewChangesIn(
  { findings }: PublishedWave,
  now: PublishedReview,
  { earlier, links }: { readonly earlier: readonly PublishedReview[]; readonly links: UnitLinks | null },
): readonly Figure[] {
  const before = earlier.find(({ question }) => question.id === now.question.id);
  const found = findings.find(({ question }) => question === now.question.id);
  return before === undefined || found === undefined ? [] : reviewChanges({ now, before, findings: found, links });
}
