import { Show } from 'solid-js';
import { resultWords as words } from '../../lib/words';
import { lastPlaceIn, type CategoryRanking, type LastPlace, type RankingRow } from './ranking';

/** Who may be named last in the category, or why nobody may. */
export function LastPlaceLine(props: { readonly ranking: CategoryRanking }) {
  return <Show when={lastPlaceIn(props.ranking)}>{(last) => <p class="ranking-last">{lastPlaceText(last())}</p>}</Show>;
}

export function lastPlaceText(last: LastPlace): string {
  const texts = words().ranking.last;
  if (last.supported) {
    const [only, ...others] = last.rows;
    if (only !== undefined && others.length === 0) return texts.one(only.label);
    return texts.several(namesOf(last.rows), last.rows.length);
  }
  const { lowest, alike } = last;
  if (alike.length === 0) return texts.unsupportedPlain(lowest.label);
  return texts.unsupported(lowest.label, alike.length, namesOf(alike));
}

function namesOf(rows: readonly RankingRow[]): string {
  return rows.map(({ label }) => label).join(words().listComma);
}
