import { supersededBy } from '#domain/assessment/records';
import { formatDay } from '../../../lib/format';
import { assessmentResultWords as words, assessmentWords } from '../../../lib/words';
import { StateMark } from '../../../ui/state-mark';
import type { RunHead } from '../../assessment-data';
import { RUN_LOOKS } from '../../run-look';
import type { ShownRun } from './run-page';

/** State, version of the scheme and day of a run, beside the trail. */
export function RunStatus(props: { readonly shown: ShownRun }) {
  const run = () => props.shown.run;
  return (
    <span class="run-status">
      <RunState run={run()} runs={props.shown.head.runs} />
      <span>{assessmentWords().versionNumber(props.shown.version.number)}</span>
      <span>{words().computed(formatDay(run().createdAt))}</span>
    </span>
  );
}

/** A published run that a published correction stands for is out of date, whatever its own state. */
export function RunState(props: { readonly run: RunHead; readonly runs: readonly RunHead[] }) {
  const isSuperseded = () => supersededBy(props.run, props.runs) !== undefined;
  const look = () =>
    isSuperseded() ? { shape: 'dashed-ring' as const, tone: 'plain' as const } : RUN_LOOKS[props.run.state];
  return (
    <StateMark {...look()}>
      {isSuperseded() ? words().superseded : assessmentWords().runStates[props.run.state]}
    </StateMark>
  );
}
