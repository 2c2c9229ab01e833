import { A } from '@solidjs/router';
import { Show } from 'solid-js';
import { formatDecimal, formatNumber } from '../../lib/format';
import { resultWords as words } from '../../lib/words';
import { errorRemark } from '../error-remark';
import { categoryLabel, rankText, targetLabel } from '../labels';
import { anomalyIn, standingOf, type CategoryRanking, type RankingRow } from './ranking';
import type { Review } from '../review';
import { originText } from '../unit-origin';
import type { WaveResults } from '../wave-results';

interface RankingNoteProps {
  readonly results: WaveResults;
  readonly review: Review;
  readonly ranking: CategoryRanking;
  readonly row: RankingRow;
  /** The working of its points, and of its place. */
  readonly href: string;
  readonly rankHref: string;
}

/** What may be written about the selected unit, and what may not. */
export function RankingNote(props: RankingNoteProps) {
  return (
    <div class="ranking-note" aria-live="polite">
      <p>
        <b>{rangeText(props.row)}</b>
        {alikeText(props)}
        {wordingText(props)}
        <Show when={errorRemark(props.row.target)}>{(remark) => <> {remark()}</>}</Show>
      </p>
      <Show when={originText(props.results, props.review, props.row.target.targetId)}>
        {(origin) => <p class="muted">{origin()}</p>}
      </Show>
      <Show when={anomalyIn(props.ranking.sections)}>
        {(target) => (
          <p class="ranking-note-anomaly muted">
            {words().ranking.note.anomaly({
              unit: targetLabel(props.review, target().targetId),
              score: formatDecimal(target().score.value),
              n: formatNumber(target().n),
            })}
          </p>
        )}
      </Show>
      <p>
        <A href={props.href}>{words().ranking.note.open}</A>
        <A class="ranking-note-rank" href={props.rankHref}>
          {words().ranking.note.openRank}
        </A>
      </p>
    </div>
  );
}

function rangeText({ label, target }: RankingRow): string {
  const [best, worst] = target.rank;
  const template = best === worst ? words().ranking.note.only : words().ranking.note.range;
  return template(label, rankText(target.rank));
}

function alikeText({ ranking, row }: RankingNoteProps): string {
  // A reader of some units only is not told which other ones they resemble.
  if (row.place === null) return '';
  const alike = row.target.indistinguishable;
  if (alike.length === 0) return words().ranking.note.alikeNone;
  const rows = ranking.sections
    .flatMap((section) => section.rows)
    .toSorted((a, b) => b.target.score.value - a.target.score.value);
  const units = rows
    .filter(({ target }) => alike.includes(target.targetId))
    .map(({ label }) => label)
    .join(words().listComma);
  return words().ranking.note.alike(alike.length, units);
}

/** A single place may be written only if the range is a single place. */
function wordingText({ review, ranking, row }: RankingNoteProps): string {
  const { rank, categoryId } = row.target;
  if (rank[0] === rank[1]) return '';
  const standing = standingOf(rank, ranking.count);
  const texts = words().ranking.note;
  if (standing === null) return row.place === null ? texts.wide : texts.wordingWide(row.place.rank);
  const text = { category: categoryLabel(review, categoryId), part: texts.parts[standing] };
  return row.place === null ? texts.supported(text) : texts.wording({ ...text, place: row.place.rank });
}
