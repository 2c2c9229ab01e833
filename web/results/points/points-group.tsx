import { For, Show } from 'solid-js';
import type { CriterionWorking } from '#domain/assessment/criterion-working';
import type { GroupWorking } from '#domain/assessment/group-working';
import type { SuppressionReason } from '#domain/tabulation/model';
import { formatDecimal, formatNumber, formatSigned } from '../../lib/format';
import { resultWords as words } from '../../lib/words';
import { ShareBar } from '../../ui/charts/bars';
import { groupLabel, partLabel } from '../labels';
import { PointsLines } from './points-lines';
import { PointsStep } from './points-step';
import { hidesCriteria, type PointsWorkingProps } from './points-branch';
import { SuppressedCell } from '../suppressed';

interface GroupStepProps extends PointsWorkingProps {
  readonly group: GroupWorking;
  readonly open: string | undefined;
}

/** M = Σ criterion weight × criterion mean of one rater group. */
export function GroupStep(props: GroupStepProps) {
  const points = () => words().points;
  const heads = () => points().heads;
  return (
    <PointsStep
      label={points().levels.group(groupLabel(props.review, props.groupId ?? ''))}
      value={formatDecimal(props.group.mean, 2)}
      rules={[
        points().rules.criterionWeights(
          props.group.criteria.map(({ weight }) => formatDecimal(weight * 100, 0)).join(' / '),
        ),
        points().rules.missingCriterion,
      ]}
    >
      <p class="points-formula">{points().groupFormula}</p>
      <PointsLines
        drawn
        label={points().groupFormula}
        heads={[heads().criterion, heads().weight, heads().ballots, heads().criterionMean, heads().criterionProduct]}
        totals={[formatDecimal(1, 2), '', '', formatDecimal(props.group.mean, 4)]}
      >
        <For each={props.group.criteria}>{(line) => <Line {...props} line={line} />}</For>
        <Correction group={props.group} />
      </PointsLines>
      <Show when={hidesCriteria(props.group.criteria)}>
        <p class="points-remark">{points().groupWithheld}</p>
      </Show>
    </PointsStep>
  );
}

function Line(props: GroupStepProps & { readonly line: CriterionWorking }) {
  const isOpen = () => props.line.criterionId === props.open;
  const shown = () => (props.line.shown ? props.line : undefined);
  const label = () => partLabel(props.review, 'criteria', props.line.criterionId);
  return (
    <tr data-open={isOpen() ? '' : undefined}>
      <th scope="row">
        <Show when={props.line.shown} fallback={<span class="points-closed">{label()}</span>}>
          <button
            type="button"
            class="points-branch"
            aria-expanded={isOpen()}
            onClick={() => props.onCriterion(props.line.criterionId)}
          >
            {label()}
          </button>
        </Show>
      </th>
      <td class="number">{formatDecimal(props.line.weight, 2)}</td>
      <Show
        when={shown()}
        fallback={
          <SuppressedCell
            columns={4}
            reason={hiddenBecause(props.line)}
            minimum={props.results.tabulation.minimumGroupSize}
          />
        }
      >
        {(line) => (
          <>
            <td class="number">{formatNumber(line().n)}</td>
            <td class="number">{formatDecimal(line().mean, 4)}</td>
            <td class="number">{formatDecimal(line().contribution, 4)}</td>
            <td class="points-bar">
              <ShareBar share={line().mean / 100} />
            </td>
          </>
        )}
      </Show>
    </tr>
  );
}

/** Nobody is fewer than anybody needs. */
function hiddenBecause(line: CriterionWorking): SuppressionReason {
  return line.shown || line.reason === 'nothing-answered' ? 'below-threshold' : line.reason;
}

/** In results counted before, incomplete cards made the mean of the cards differ from that of the criteria; and winsorising does. */
function Correction(props: Pick<GroupStepProps, 'group'>) {
  const correction = () => props.group.correction;
  return (
    <Show when={correction()}>
      {(difference) => (
        <tr class="points-correction">
          <th scope="row" colSpan={4}>
            {words().points.correction}
          </th>
          <td class="number">{formatSigned(difference(), 4)}</td>
          <td />
        </tr>
      )}
    </Show>
  );
}
