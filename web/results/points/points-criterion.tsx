import { For } from 'solid-js';
import type { ShownCriterion } from '#domain/assessment/criterion-working';
import { formatDecimal, formatNumber, formatPercent } from '../../lib/format';
import { localized } from '../../lib/i18n';
import { resultWords as words } from '../../lib/words';
import { percent } from '../../ui/charts/scale';
import { stackScene } from '../../ui/charts/stack-scene';
import { partLabel, plainText } from '../labels';
import { PointsLines } from './points-lines';
import { PointsStep } from './points-step';
import type { PointsWorkingProps } from './points-branch';

interface CriterionStepProps extends PointsWorkingProps {
  readonly line: ShownCriterion;
}

/** Mean = Σ value × votes ÷ votes: the last level with arithmetic; nothing opens below the counts. */
export function CriterionStep(props: CriterionStepProps) {
  const points = () => words().points;
  const label = () => partLabel(props.review, 'criteria', props.line.criterionId);
  return (
    <PointsStep
      label={points().levels.criterion(label())}
      value={formatDecimal(props.line.mean, 2)}
      rules={[
        points().rules.values,
        points().rules.release(props.results.tabulation.minimumGroupSize),
        points().rules.secrecy,
      ]}
    >
      <p class="points-sum">
        {plainText(props.line.sum, 4)} ÷ {formatNumber(props.line.n)} = {formatDecimal(props.line.mean, 4)}
      </p>
      <PointsLines
        drawn
        label={label()}
        heads={[points().heads.option, points().heads.value, points().heads.votes, points().heads.valueVotes]}
        totals={['', formatNumber(props.line.n), plainText(props.line.sum, 4)]}
      >
        <For each={rowsOf(props)}>{(row) => <OptionLine {...row} />}</For>
      </PointsLines>
    </PointsStep>
  );
}

interface OptionRow {
  readonly label: string;
  readonly value: number;
  readonly votes: number;
  readonly share: number;
  readonly step: number;
}

function OptionLine(props: OptionRow) {
  return (
    <tr>
      <th scope="row">{props.label}</th>
      <td class="number">{plainText(props.value, 4)}</td>
      <td class="number">
        <b>{formatNumber(props.votes)}</b>
      </td>
      <td class="number">{plainText(props.value * props.votes, 4)}</td>
      <td class="points-bar">
        <ShareOfVotes share={props.share} step={props.step} />
      </td>
    </tr>
  );
}

/** Best option first, as on the ballot's bar. */
function rowsOf({ review, line }: CriterionStepProps): readonly OptionRow[] {
  const options = review.question.scale.options.map((option, index) => ({
    label: localized(option.label),
    value: line.options[index]?.score ?? option.score,
    count: line.options[index]?.votes ?? 0,
  }));
  return stackScene(options, 'best-first').map(({ label, count, share, step }, index) => ({
    label,
    votes: count,
    share,
    step,
    value: options[options.length - 1 - index]?.value ?? 0,
  }));
}

function ShareOfVotes(props: { readonly share: number; readonly step: number }) {
  return (
    <span class="points-share">
      <svg class="chart-plot" height="12" aria-hidden="true">
        <rect class={`chart-step-${props.step}`} width={percent(props.share)} height="12" />
      </svg>
      {formatPercent(props.share, 0)}
    </span>
  );
}
