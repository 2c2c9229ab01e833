import { Show } from 'solid-js';
import type { CriterionWorking, ShownCriterion } from '#domain/assessment/criterion-working';
import type { GroupWorking } from '#domain/assessment/group-working';
import type { PointsWorking as Working } from '#domain/assessment/points';
import { formatDecimal, formatNumber, formatPercent, formatRange } from '../../lib/format';
import { resultWords as words } from '../../lib/words';
import { groupLabel, halfWidth, partLabel } from '../labels';
import { PointsBallots } from './points-ballots';
import { CriterionStep } from './points-criterion';
import { GroupStep } from './points-group';
import { PointsStep } from './points-step';
import { PointsGroups } from './points-groups';
import type { PointsWorkingProps } from './points-branch';

/** Five levels on one spine, one branch open. */
export function PointsWorking(props: PointsWorkingProps) {
  const group = () => shownGroup(props.working, props.groupId);
  const criterion = () => openCriterion(group()?.criteria ?? [], props.criterionId);
  return (
    <>
      <Chain {...props} group={group()} criterion={criterion()} />
      <div class="points-spine">
        <PointsValue {...props} />
        <PointsGroups {...props} />
        <Show when={group()}>
          {(present) => (
            <>
              <GroupStep {...props} group={present()} open={criterion()?.criterionId} />
              <Show when={criterion()}>{(line) => <CriterionStep {...props} line={line()} />}</Show>
              <PointsBallots {...props} group={present()} />
            </>
          )}
        </Show>
      </div>
    </>
  );
}

function shownGroup({ composite }: Working, groupId: string | undefined): GroupWorking | undefined {
  const part = composite.parts.find((one) => one.groupId === groupId);
  return (part !== undefined && 'working' in part && part.working) || undefined;
}

/** The criterion asked for, else the lowest one: that is what a leader opens first. */
function openCriterion(
  criteria: readonly CriterionWorking[],
  wanted: string | string[] | undefined,
): ShownCriterion | undefined {
  const shown = criteria.filter((criterion) => criterion.shown);
  const asked = shown.find(({ criterionId }) => criterionId === wanted);
  return asked ?? shown.toSorted((a, b) => a.mean - b.mean)[0];
}

interface ChainProps extends PointsWorkingProps {
  readonly group: GroupWorking | undefined;
  readonly criterion: ShownCriterion | undefined;
}

/** The branch in one line: points ← score ← group ← criterion ← ballots. */
function Chain(props: ChainProps) {
  const full = () => String(props.results.tabulation.fullPoints);
  return (
    <ol class="points-chain" role="list" aria-label={words().points.chain}>
      <Link
        label={words().points.levels.points}
        value={formatDecimal(props.target.points.value, 2)}
        note={words().points.outOf(full())}
      />
      <Link
        label={words().points.levels.score}
        value={formatDecimal(props.target.score.value, 2)}
        note={words().points.zeroToHundred}
      />
      <Show when={props.group}>
        {(group) => (
          <>
            <Link
              label={groupLabel(props.review, props.groupId ?? '')}
              value={formatDecimal(group().mean, 2)}
              note={words().points.weightOf(formatPercent(weightOf(props), 0))}
            />
            <Show when={props.criterion}>
              {(criterion) => (
                <Link
                  label={partLabel(props.review, 'criteria', criterion().criterionId)}
                  value={formatDecimal(criterion().mean, 2)}
                  note={words().points.weightOf(formatPercent(criterion().weight, 0))}
                />
              )}
            </Show>
            <Link
              label={words().points.levels.ballots}
              value={formatNumber(group().n)}
              note={words().points.ballotUnit}
            />
          </>
        )}
      </Show>
    </ol>
  );
}

function Link(props: { readonly label: string; readonly value: string; readonly note: string }) {
  return (
    <li>
      <span class="muted">{props.label}</span>
      <strong>{props.value}</strong>
      <span class="points-chain-note">{props.note}</span>
    </li>
  );
}

function weightOf({ working, groupId }: PointsWorkingProps): number {
  return working.composite.parts.find((part) => part.groupId === groupId)?.weight ?? 0;
}

function PointsValue(props: PointsWorkingProps) {
  const full = () => props.results.tabulation.fullPoints;
  const points = () => words().points;
  return (
    <PointsStep
      label={points().levels.points}
      value={formatDecimal(props.target.points.value, 2)}
      note={`/ ${full()}`}
      rules={[points().rules.conversion, points().rules.round]}
    >
      <p class="points-sum">
        {full()} × {formatDecimal(props.target.score.value, 4)} ÷ 100 = {formatDecimal(props.target.points.value, 4)} →{' '}
        <b>{formatDecimal(props.target.points.value, 2)}</b>
      </p>
      <p class="muted">
        {points().pointsInterval(
          formatDecimal(halfWidth(props.target.points), 2),
          formatRange(props.target.points.interval, 2),
        )}
      </p>
    </PointsStep>
  );
}
