import { For } from 'solid-js';
import type { GroupWorking } from '#domain/assessment/group-working';
import { formatNumber, formatPercent } from '../../lib/format';
import { resultWords as words } from '../../lib/words';
import { percent } from '../../ui/charts/scale';
import { rateOf } from '../participation';
import { PointsStep } from './points-step';
import type { PointsWorkingProps } from './points-branch';

interface PointsBallotsProps extends PointsWorkingProps {
  readonly group: GroupWorking;
}

/** From the links that went out to the cards that count for this unit, for one rater group. */
export function PointsBallots(props: PointsBallotsProps) {
  const points = () => words().points;
  const accountRule = () =>
    props.results.tabulation.ballots.void === undefined
      ? points().rules.secrecyOfBallots
      : points().rules.accountWithVoid;
  const longest = () => Math.max(1, ...flowOf(props).map(({ count }) => Math.abs(count)));
  return (
    <PointsStep
      label={points().levels.ballots}
      value={formatNumber(props.group.n)}
      note={points().ballotUnit}
      rules={[points().rules.spoiltRule, accountRule()]}
    >
      <table class="figure-table points-flow">
        <tbody>
          <For each={flowOf(props)}>
            {(step) => (
              <tr class={step.count < 0 ? 'points-flow-minus' : undefined}>
                <th scope="row">{step.label}</th>
                <td class="number">{step.count < 0 ? `−${formatNumber(-step.count)}` : formatNumber(step.count)}</td>
                <td class="points-bar">
                  <svg class="chart-plot" height="8" aria-hidden="true">
                    <rect class="points-flow-bar" width={percent(Math.abs(step.count) / longest())} height="8" />
                  </svg>
                </td>
                <td class="points-flow-note">{step.note}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </PointsStep>
  );
}

interface FlowStep {
  readonly label: string;
  /** Negative: taken off. */
  readonly count: number;
  readonly note?: string;
}

function flowOf({ results, review, group, groupId }: PointsBallotsProps): readonly FlowStep[] {
  const { flow } = words().points;
  const account = results.tabulation.ballots.groups.find((one) => one.groupId === groupId);
  const { voidCards } = group;
  const rated = group.n + group.dontKnow + (voidCards ?? 0);
  const rate = account === undefined ? undefined : rateOf(account);
  return [
    ...(account?.expected === undefined ? [] : [{ label: flow.expected, count: account.expected }]),
    ...(account === undefined
      ? []
      : [
          {
            label: flow.received,
            count: account.received,
            note: rate === undefined ? '' : flow.rate(formatPercent(rate, 0)),
          },
          { label: flow.spoilt, count: -account.spoilt },
          ...(account.void === undefined ? [] : [{ label: flow.voidBallots, count: -account.void }]),
          { label: flow.counted, count: account.counted },
        ]),
    ...(voidCards === null
      ? []
      : [{ label: flow.rated, count: rated, note: review.question.picking === 'familiar' ? flow.familiar : '' }]),
    {
      label: flow.dontKnow,
      count: -group.dontKnow,
      note: flow.notScored(voidCards === null ? null : formatPercent(group.dontKnow / Math.max(1, rated))),
    },
    ...(voidCards === null || voidCards === 0 ? [] : [{ label: flow.void, count: -voidCards, note: flow.half }]),
    { label: flow.used, count: group.n, ...(voidCards === null && { note: flow.voidUntold }) },
  ];
}
