import { For, type JSX, Show } from 'solid-js';
import type { Problem } from '#domain/problem';
import type { RaterGroup } from '#domain/survey/model';
import { formatNumber } from '../../../../lib/format';
import { localized } from '../../../../lib/i18n';
import { collectedWords as words } from '../../../../lib/words';
import type { CollectedReport } from '../collected-data';
import { obstacleText, placeOf } from './problem-texts';

interface OutcomeProps {
  readonly report: CollectedReport;
  readonly groups: readonly RaterGroup[];
  /** Lines about the survey, before those about the ballots. */
  readonly survey?: JSX.Element;
  /** The decision, where nothing stands in its way. */
  readonly children: JSX.Element;
}

/** Beside the table: what would be there after the import, or what is still to be decided. */
export function Outcome(props: OutcomeProps) {
  const isReady = () => props.report.obstacles.length === 0;
  return (
    <aside class="collected-outcome" aria-labelledby="collected-outcome">
      <h2 id="collected-outcome">{isReady() ? words().outcomeHeading : words().obstaclesHeading}</h2>
      <Show when={isReady()} fallback={<Obstacles problems={props.report.obstacles} />}>
        <dl class="import-facts">
          {props.survey}
          <For each={factsOf(props)}>
            {({ label, value, refused }) => (
              <div class={refused ? 'import-refused' : undefined}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            )}
          </For>
        </dl>
        {props.children}
      </Show>
    </aside>
  );
}

function Obstacles(props: { readonly problems: readonly Problem[] }) {
  return (
    <ul class="collected-obstacles">
      <For each={props.problems}>
        {(problem) => (
          <li class="import-warn">
            {obstacleText(problem)}{' '}
            <Show when={placeOf(problem)}>
              {(place) => (
                <a href={`#${place()}`} onClick={(event) => goTo(event, place())}>
                  {words().goThere}
                </a>
              )}
            </Show>
          </li>
        )}
      </For>
    </ul>
  );
}

/** A fragment link would count as another page for the router. The first control there takes the focus. */
function goTo(event: Event, place: string): void {
  event.preventDefault();
  const section = document.getElementById(place);
  section?.scrollIntoView({ block: 'start' });
  section?.querySelector<HTMLElement>('input, select, button')?.focus({ preventScroll: true });
}

interface Fact {
  readonly label: string;
  readonly value: string;
  readonly refused?: boolean;
}

function factsOf({ report, groups }: OutcomeProps): readonly Fact[] {
  const { facts } = words();
  const { ballots, ratings, blank, refused, rows } = report.summary;
  return [
    { label: facts.ballots, value: formatNumber(ballots) },
    ...(groups.length > 1 ? report.raters.map((rater) => groupFact(rater, groups)) : []),
    { label: facts.ratings, value: formatNumber(ratings) },
    ...(blank > 0 ? [{ label: facts.blank, value: formatNumber(blank) }] : []),
    ...targetFacts(report),
    {
      label: facts.refused,
      value: facts.ofRows(formatNumber(refused), formatNumber(rows)),
      refused: refused > 0,
    },
  ];
}

function groupFact({ groupId, ballots }: CollectedReport['raters'][number], groups: readonly RaterGroup[]): Fact {
  const group = groups.find(({ id }) => id === groupId);
  return { label: words().facts.ofGroup(group ? localized(group.name) : groupId), value: formatNumber(ballots) };
}

function targetFacts({ targets }: CollectedReport): readonly Fact[] {
  if (!targets) return [];
  const { facts } = words();
  const { found, without, unknownInAll } = targets;
  return [
    { label: facts.targets, value: formatNumber(found) },
    ...(without > 0 ? [{ label: facts.without, value: formatNumber(without) }] : []),
    ...(unknownInAll > 0 ? [{ label: facts.unknown, value: formatNumber(unknownInAll), refused: true }] : []),
  ];
}
