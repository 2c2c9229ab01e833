import { Show } from 'solid-js';
import type { TraceNode } from '#domain/figures/trace/trace-node';
import { formatPercent } from '../../lib/format';
import { resultWords, traceWords as words } from '../../lib/words';
import { groupLabel } from '../labels';
import { PointsStep } from '../points/points-step';
import { rulesOf } from '../rule-account';
import type { WaveResults } from '../wave-results';
import { TraceCountList } from './trace-counts';
import { TraceInputs } from './trace-inputs';
import type { TraceLevel } from './trace-levels';
import { stepName } from './trace-names';
import { TraceOptions } from './trace-options';
import { ruleLine } from './trace-rules';
import { workingText } from './trace-values';

interface TraceStepProps {
  readonly results: WaveResults;
  readonly level: TraceLevel;
  readonly onOpen: (position: number) => void;
}

/** One level of the working: value, arithmetic, and the rules that bear on it, used or not. */
export function TraceStep(props: TraceStepProps) {
  const node = () => props.level.node;
  return (
    <PointsStep
      label={stepName(props.results, props.level)}
      value={workingText(node().value)}
      rules={(node().rules ?? []).map((rule) => ruleLine(rule, rulesOf(props.results.tabulation)))}
    >
      <p class="points-formula">{formulaText(node())}</p>
      <Show when={node().inputs.length > 0}>
        <TraceInputs {...props} />
      </Show>
      <Show when={node().options}>
        {(options) => <TraceOptions results={props.results} node={node()} options={options()} />}
      </Show>
      <Show when={node().groups}>
        {(groups) => (
          <p class="muted">
            {resultWords().named(
              words().withheld,
              groups()
                .map(({ group, weight }) =>
                  words().withheldGroup(groupLabel(props.results.wave, group), formatPercent(weight / 100, 0)),
                )
                .join(resultWords().listComma),
            )}
          </p>
        )}
      </Show>
      <Show when={node().counts}>{(counts) => <TraceCountList counts={counts()} />}</Show>
    </PointsStep>
  );
}

function formulaText({ formula, given }: TraceNode): string {
  return given === undefined ? words().formulas[formula] : words().givens[given];
}
