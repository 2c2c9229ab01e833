import { useSearchParams } from '@solidjs/router';
import { Match, Switch } from 'solid-js';
import { pointsOf } from '#domain/assessment/points';
import type { InsufficientTarget, RankedTarget } from '#domain/tabulation/model';
import { formatDecimal, formatNumber } from '../../lib/format';
import { resultWords as words } from '../../lib/words';
import { Title } from '../../ui/title';
import { insufficientReason, insufficientSentence } from '../insufficient';
import { targetLabel } from '../labels';
import { PointsChooser } from './points-chooser';
import { PointsTable } from './points-table';
import { PointsWorking } from './points-working';
import { ChosenReview } from '../questions/chosen-review';
import { ResultsPage } from '../results-page';
import { rankedIn, type Review } from '../review';
import type { WaveResults } from '../wave-results';
import { WhyHidden } from '../why-hidden';
import './points.css';
import './points-all.css';
import './points-narrow.css';

/** From the points of the assessment down to the votes, every step on the page. */
export function PointsPage() {
  return (
    <ResultsPage current="points">
      {(results) => (
        <ChosenReview results={results} fallback={<Title>{words().noReview}</Title>}>
          {(review) => <Points results={results} review={review()} />}
        </ChosenReview>
      )}
    </ResultsPage>
  );
}

interface PointsProps {
  readonly results: WaveResults;
  readonly review: Review;
}

function Points(props: PointsProps) {
  const [search, setSearch] = useSearchParams();
  const target = () => chosenTarget(props.review, search['unit']);
  const ranked = () => {
    const present = target();
    return present?.status === 'ranked' ? present : undefined;
  };
  return (
    <div class="points">
      <Title subtitle={words().points.subtitle(String(props.results.tabulation.fullPoints))}>
        {titleOf(props, target())}
      </Title>
      <PointsChooser
        review={props.review}
        chosen={target()?.targetId}
        onChoose={(targetId) => setSearch({ unit: targetId, group: null, criterion: null })}
      />
      <Switch>
        <Match when={ranked()}>
          {(present) => (
            <PointsWorking
              {...props}
              target={present()}
              working={workingOf(props, present())}
              groupId={openGroup(present(), search['group'])}
              criterionId={search['criterion']}
              onGroup={(groupId) => setSearch({ group: groupId, criterion: null }, { scroll: false })}
              onCriterion={(criterionId) => setSearch({ criterion: criterionId }, { scroll: false })}
            />
          )}
        </Match>
        <Match when={target()?.status === 'insufficient' && (target() as InsufficientTarget)}>
          {(present) => (
            <p class="points-insufficient">
              {insufficientSentence(
                insufficientReason(props.review, present(), props.results.tabulation.minimumGroupSize),
              )}{' '}
              <WhyHidden unit={present().targetId} />
            </p>
          )}
        </Match>
      </Switch>
      <PointsTable
        {...props}
        chosen={target()?.targetId}
        onChoose={(targetId) => setSearch({ unit: targetId, group: null, criterion: null }, { scroll: true })}
      />
    </div>
  );
}

function chosenTarget(review: Review, wanted: string | string[] | undefined) {
  return (
    review.table.targets.find(({ targetId }) => targetId === wanted) ??
    rankedIn(review.table)[0] ??
    review.table.targets[0]
  );
}

/** The branch that is open: the one asked for, else the group with the largest weight that is shown. */
function openGroup(target: RankedTarget, wanted: string | string[] | undefined): string | undefined {
  const shown = target.groups.filter(({ cell }) => cell.released);
  const asked = shown.find(({ groupId }) => groupId === wanted);
  return (asked ?? shown.toSorted((a, b) => b.appliedWeight - a.appliedWeight)[0])?.groupId;
}

function workingOf({ results, review }: PointsProps, target: RankedTarget) {
  return pointsOf({ question: review.question, tabulation: results.tabulation, target });
}

function titleOf(props: PointsProps, target: RankedTarget | InsufficientTarget | undefined): string {
  if (target === undefined) return words().nothing.title;
  const unit = targetLabel(props.review, target.targetId);
  if (target.status === 'insufficient') return words().points.titleInsufficient[target.reason](unit);
  const complete = workingOf(props, target).composite.withheld === null;
  const template = complete ? words().points.title : words().points.titleWithheld;
  return template({ unit, points: formatDecimal(target.points.value, 2), n: formatNumber(target.n) });
}
