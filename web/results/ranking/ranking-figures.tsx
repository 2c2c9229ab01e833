import { For } from 'solid-js';
import type { ToldPlace } from '#domain/tabulation/model';
import { formatDecimal, formatNumber, formatRange } from '../../lib/format';
import { resultWords as words } from '../../lib/words';
import { PlainTable } from '../figure';
import type { InsufficientTexts } from '../insufficient';
import { categoryLabel, changedText, rankText, sinceText, targetLabel, toldNumber } from '../labels';
import type { CategoryRanking, RankingRow } from './ranking';
import { LastPlaceLine } from './ranking-last';
import type { Review } from '../review';
import type { WaveResults } from '../wave-results';

interface RankingFiguresProps {
  readonly results: WaveResults;
  readonly review: Review;
  readonly rankings: readonly CategoryRanking[];
  readonly insufficient: InsufficientTexts;
}

/** The same list without a drawing. */
export function RankingFigures(props: RankingFiguresProps) {
  return (
    <>
      <For each={props.rankings}>
        {(ranking) => (
          <section class="ranking-figures">
            <h2>{categoryLabel(props.review, ranking.categoryId)}</h2>
            <LastPlaceLine ranking={ranking} />
            <PlainTable
              caption={categoryLabel(props.review, ranking.categoryId)}
              table={{ head: headOf(props, ranking), rows: rowsOf(props, ranking) }}
            />
          </section>
        )}
      </For>
      <p class="ranking-legend">{words().ranking.placeNote}</p>
    </>
  );
}

function headOf({ results }: RankingFiguresProps, ranking: CategoryRanking): readonly string[] {
  return [
    words().unit,
    words().ranking.place,
    words().ranking.tier,
    words().ranking.band,
    words().n,
    words().dontKnow,
    words().score,
    words().standardError,
    words().interval,
    words().ranking.rankRange,
    ...(hasChanges(ranking) ? [words().ranking.sinceColumn(sinceText(results))] : []),
  ];
}

function rowsOf(
  { review, insufficient }: RankingFiguresProps,
  ranking: CategoryRanking,
): readonly (readonly string[])[] {
  return [
    ...ranking.sections.flatMap(({ rows }) => rows.map((row) => rowFigures(row, hasChanges(ranking)))),
    ...ranking.insufficient.map((target) => [targetLabel(review, target.targetId), insufficient.textOf(target)]),
  ];
}

function hasChanges({ sections }: CategoryRanking): boolean {
  return sections.some(({ rows }) => rows.some(({ change }) => change !== null));
}

function placeText({ rank, tied }: ToldPlace): string {
  return tied ? words().ranking.placeTied(String(rank)) : String(rank);
}

function rowFigures({ target, label, change }: RankingRow, changes: boolean): readonly string[] {
  return [
    label,
    placeText(target.place),
    String(target.tier),
    words().bands[target.band],
    formatNumber(target.n),
    toldNumber(target.dontKnow),
    formatDecimal(target.score.value),
    formatDecimal(target.score.standardError, 2),
    formatRange(target.score.interval),
    rankText(target.rank),
    ...(changes ? [change === null ? '–' : changedText(change)] : []),
  ];
}
