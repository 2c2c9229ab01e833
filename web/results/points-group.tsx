import { For, Show } from 'solid-js';
import type { TargetGroupScore } from '#domain/tabulation/model';
import { formatDecimal, formatNumber, formatSigned } from '../lib/format';
import { resultWords as words } from '../lib/words';
import { ShareBar } from '../ui/charts/bars';
import { groupLabel, partLabel } from './labels';
import { PointsLines } from './points-lines';
import { PointsStep } from './points-step';
import type { PointsWorkingProps } from './points-branch';
import { SuppressedCell } from './suppressed';
import { correctionOf, type CriterionLine } from './working';

interface GroupStepProps extends PointsWorkingProps {
  readonly group: TargetGroupScore;
  readonly lines: readonly CriterionLine[];
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
        points().rules.criterionWeights(props.lines.map(({ weight }) => formatDecimal(weight * 100, 0)).join(' / ')),
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
        <For each={props.lines}>{(line) => <Line {...props} line={line} />}</For>
        <Correction group={props.group} lines={props.lines} />
      </PointsLines>
    </PointsStep>
  );
}

function Line(props: GroupStepProps & { readonly line: CriterionLine }) {
  const isOpen = () => props.line.criterionId === props.open;
  const label = () => partLabel(props.review, 'criteria', props.line.criterionId);
  return (
    <tr data-open={isOpen() ? '' : undefined}>
      <th scope="row">
        <Show when={props.line.mean !== undefined} fallback={<span class="points-closed">{label()}</span>}>
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
        when={props.line.reason}
        fallback={
          <>
            <td class="number">{formatNumber(props.line.votes ?? 0)}</td>
            <td class="number">{formatDecimal(props.line.mean ?? 0, 4)}</td>
            <td class="number">{formatDecimal(props.line.product ?? 0, 4)}</td>
            <td class="points-bar">
              <ShareBar share={(props.line.mean ?? 0) / 100} />
            </td>
          </>
        }
      >
        {(reason) => (
          <SuppressedCell columns={4} reason={reason()} minimum={props.results.tabulation.minimumGroupSize} />
        )}
      </Show>
    </tr>
  );
}

/** Incomplete cards make the mean over members differ from the mean over criteria: the difference is a line of its own. */
function Correction(props: Pick<GroupStepProps, 'group' | 'lines'>) {
  const correction = () => correctionOf(props.group, props.lines);
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
