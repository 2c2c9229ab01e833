import { createSignal, Show } from 'solid-js';
import { resultWords, whatIfWords as words } from '../../lib/words';
import { Button } from '../../ui/button';
import { Slope } from '../../ui/charts/slope';
import { slopeScene, type SlopeRow } from '../../ui/charts/slope-scene';
import { Figure, PlainTable, type FigureTable } from '../figure';
import { categoryLabel } from '../labels';
import { isComplete, type Review } from '../review';
import { movers, type MoveRow } from './move-rows';
import { gainedText, howText, placeText, scoreText } from './move-texts';

interface WhatIfResultsProps {
  readonly review: Review;
  /** One category as a drawing; without one the units of all that change places, as a list. */
  readonly category: string | undefined;
  readonly rows: readonly MoveRow[];
}

const ROW_HEIGHT = 24;

/** Places and scores under the official rules and under those tried out. */
export function WhatIfResults(props: WhatIfResultsProps) {
  return (
    <Show when={props.category} fallback={<Movers {...props} />}>
      {(category) => <Category {...props} category={category()} />}
    </Show>
  );
}

const FIRST_SHOWN = 20;

function Movers(props: WhatIfResultsProps) {
  const [all, setAll] = createSignal(false);
  const moved = () => movers(props.rows);
  const shown = () => (all() ? moved() : moved().slice(0, FIRST_SHOWN));
  return (
    <Show when={moved().length > 0} fallback={<p class="muted">{words().results.nobody}</p>}>
      <h2 class="figure-title">
        {words().results.moversOf(moved().length)}
        <Show when={shown().length < moved().length}>
          <span class="muted"> {words().results.listed(shown().length)}</span>
        </Show>
      </h2>
      <PlainTable caption={words().results.table} table={tableOf(props, shown())} />
      <Show when={moved().length > FIRST_SHOWN}>
        <p class="what-if-all">
          <Button size="small" onClick={() => setAll(!all())}>
            {all() ? words().results.first(FIRST_SHOWN) : words().results.all(moved().length)}
          </Button>
        </p>
      </Show>
    </Show>
  );
}

function Category(props: WhatIfResultsProps & { readonly category: string }) {
  const ranked = () => isComplete(props.review);
  const title = () => {
    const { category, categoryScores } = words().results;
    const heading = ranked() ? category : categoryScores;
    return heading(categoryLabel(props.review, props.category), props.rows.length);
  };
  const slopes = () => props.rows.flatMap(slopeRow);
  return (
    <Figure
      part
      title={title()}
      subtitle={ranked() ? words().results.subtitle : words().results.subtitleScores}
      table={tableOf(props, props.rows)}
    >
      <Show
        when={slopes().length > 0}
        fallback={<PlainTable caption={words().results.table} table={tableOf(props, props.rows)} />}
      >
        <Slope
          scene={slopeScene(slopes(), ROW_HEIGHT)}
          title={title()}
          description={slopes()
            .map(({ label, from, to }) => `${label} ${from} → ${to}`)
            .join(resultWords().listComma)}
          heads={{ before: words().results.official, after: words().results.tried }}
        />
      </Show>
    </Figure>
  );
}

function slopeRow({ target, label }: MoveRow): readonly SlopeRow[] {
  const [from, to] = [target.before?.rank ?? null, target.after?.rank ?? null];
  return from === null || to === null ? [] : [{ key: target.targetId, label, from, to }];
}

function tableOf({ review, category }: WhatIfResultsProps, rows: readonly MoveRow[]): FigureTable {
  const { official, tried, place, gained, score, how } = words().results;
  const { unit, category: categoryHead } = resultWords();
  const categories = category === undefined;
  // Over some of the units nobody has a place.
  const ranked = isComplete(review);
  // Where all are exact the title says so once.
  const explained = rows.some(({ target }) => !target.exact || target.after === null);
  return {
    words: categories ? 2 : 1,
    head: [
      unit,
      ...(categories ? [categoryHead] : []),
      ...(ranked ? [`${place} ${official}`, tried, gained] : []),
      `${score} ${official}`,
      tried,
      ...(explained ? [how] : []),
    ],
    rows: rows.map(({ target, label }) => [
      label,
      ...(categories ? [categoryLabel(review, target.categoryId)] : []),
      ...(ranked ? [placeText(target.before), placeText(target.after), gainedText(target)] : []),
      scoreText(target.before),
      scoreText(target.after),
      ...(explained ? [howText(review, target)] : []),
    ]),
  };
}
