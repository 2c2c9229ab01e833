import { useNavigate, useSearchParams } from '@solidjs/router';
import { createMemo, createSignal, Show } from 'solid-js';
import { formatNumber } from '../../lib/format';
import { resultWords as words } from '../../lib/words';
import { domainAround, type Domain } from '../../ui/charts/scale';
import { Title } from '../../ui/title';
import { pointsAddress } from '../addresses';
import { insufficientTexts } from '../insufficient';
import { measureText, sinceText, targetLabel } from '../labels';
import { ballotCards, categoryRanking, SORTS, type CategoryRanking, type Sort } from './ranking';
import { RankingAll } from './ranking-all';
import { RankingCategory } from './ranking-category';
import { RankingControls, type RankingView } from './ranking-controls';
import { RankingFigures } from './ranking-figures';
import { rankingTitle } from './ranking-title';
import { ChosenReview } from '../questions/chosen-review';
import { ResultsPage } from '../results-page';
import { categoriesOf, insufficientIn, rankedIn, type Review } from '../review';
import type { WaveResults } from '../wave-results';
import { WhyHidden } from '../why-hidden';
import './ranking.css';
import './ranking-all.css';
import './ranking-fold.css';
import './ranking-narrow.css';
import './ranking-print.css';

/** Who stands where, category by category, and what may be said about it. */
export function RankingPage() {
  return (
    <ResultsPage current="ranking">
      {(results) => (
        <ChosenReview results={results} fallback={<Title>{words().noReview}</Title>}>
          {(review) => <Ranking results={results} review={review()} />}
        </ChosenReview>
      )}
    </ResultsPage>
  );
}

interface RankingProps {
  readonly results: WaveResults;
  readonly review: Review;
}

function Ranking(props: RankingProps) {
  const [search, setSearch] = useSearchParams();
  const [view, setView] = createSignal<RankingView>('chart');
  const navigate = useNavigate();
  const categories = () => categoriesOf(props.review);
  const category = () => knownCategory(props.review, search['category']);
  const sort = (): Sort => SORTS.find((known) => known === search['sort']) ?? 'band';
  const rankings = createMemo(() =>
    categories()
      .filter(({ categoryId }) => category() === undefined || categoryId === category())
      .map(({ categoryId }) =>
        categoryRanking({
          review: props.review,
          categoryId,
          sort: sort(),
          labelOf: (targetId) => targetLabel(props.review, targetId),
        }),
      ),
  );
  const insufficient = () =>
    insufficientTexts({
      review: props.review,
      targets: insufficientIn(props.review.table, category()),
      minimum: props.results.tabulation.minimumGroupSize,
    });
  const open = (targetId: string) => navigate(pointsAddress(props.results, props.review, targetId));
  return (
    <div class="ranking">
      <Title subtitle={subtitleOf(props, category())}>{rankingTitle(props.review, category())}</Title>
      <RankingControls
        review={props.review}
        category={category()}
        onCategory={(next) => setSearch({ category: next ?? null, unit: null })}
        sort={sort()}
        onSort={(next) => setSearch({ sort: next === 'band' ? null : next })}
        view={view()}
        onView={setView}
      />
      <Show when={insufficient().common}>
        {(common) => (
          <p class="ranking-common muted">
            {common()} <WhyHidden />
          </p>
        )}
      </Show>
      <Show
        when={view() === 'chart'}
        fallback={<RankingFigures {...props} rankings={rankings()} insufficient={insufficient()} />}
      >
        <Show
          when={category() !== undefined && rankings()[0]}
          fallback={
            <RankingAll
              {...props}
              rankings={rankings()}
              domain={scoreDomain(props.review)}
              insufficient={insufficient()}
            />
          }
        >
          {(ranking) => (
            <RankingCategory
              {...props}
              ranking={ranking()}
              domain={scoreDomain(props.review)}
              selected={selectedIn(ranking(), search['unit'])}
              onSelect={(targetId) => setSearch({ unit: targetId }, { replace: true, scroll: false })}
              onOpen={open}
              since={sinceText(props.results)}
              insufficient={insufficient()}
            />
          )}
        </Show>
      </Show>
    </div>
  );
}

/** With a single category there is nothing to choose between: it is shown at once. */
function knownCategory(review: Review, wanted: string | string[] | undefined): string | undefined {
  const categories = categoriesOf(review);
  return (categories.length === 1 ? categories[0] : categories.find(({ categoryId }) => categoryId === wanted))
    ?.categoryId;
}

function selectedIn(ranking: CategoryRanking, wanted: string | string[] | undefined): string | undefined {
  const rows = ranking.sections.flatMap((section) => section.rows);
  const asked = rows.find(({ target }) => target.targetId === wanted);
  return (asked ?? (isNarrow() ? undefined : rows[0]))?.target.targetId;
}

/** On a phone the note covers the list, so nothing is selected before a tap. */
function isNarrow(): boolean {
  return window.matchMedia('(max-width: 899px)').matches;
}

/** The same axis for every category, so that categories can be looked at one after the other. */
function scoreDomain(review: Review): Domain {
  return domainAround(
    rankedIn(review.table).flatMap(({ score }) => score.interval),
    { margin: 0.04, least: 1 },
  );
}

function subtitleOf({ results, review }: RankingProps, categoryId: string | undefined): string {
  const measure = measureText(results);
  const ranked = rankedIn(review.table, categoryId);
  const insufficient = insufficientIn(review.table, categoryId).length;
  const text =
    categoryId === undefined
      ? words().ranking.subtitleAll(measure, categoriesOf(review).length)
      : words().ranking.subtitleCategory(measure, formatNumber(ballotCards(ranked)));
  return insufficient === 0 || ranked.length === 0
    ? text
    : [text, words().ranking.unscored(insufficient)].join(words().semicolon);
}
