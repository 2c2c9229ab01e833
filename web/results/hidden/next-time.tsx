import { A } from '@solidjs/router';
import { createResource, For, Match, Show, Switch } from 'solid-js';
import { questionsOf } from '#domain/questionnaire/model';
import { formatNumber, formatRange } from '../../lib/format';
import { localized } from '../../lib/i18n';
import { isOrganizer } from '../../lib/session';
import { hiddenWords as words } from '../../lib/words';
import { Table } from '../../ui/table';
import type { WaveResults } from '../wave-results';
import { CarryOver } from './carry-over';
import { changeText, shareText } from './change-words';
import type { HiddenReport, TrialReport, WhatIf } from './hidden-data';
import { loadNextWave, type NextWave } from '../../lib/next-wave';

interface NextTimeProps {
  readonly results: WaveResults;
  readonly report: HiddenReport;
}

/** What would hide fewer cells if the wave were held again, each thing by itself, in simulations. */
export function NextTime(props: NextTimeProps) {
  const [next] = createResource(() => (isOrganizer() ? props.results.wave : undefined), loadNextWave);
  return (
    <Show when={props.report.trials.length > 0}>
      <section class="hidden-next">
        <h2>{words().next.title}</h2>
        <For each={props.report.trials}>
          {(trial) => <Trial results={props.results} trial={trial} next={next.latest ?? null} />}
        </For>
        <Show when={isOrganizer() && next.state === 'ready'}>
          <p class="hidden-note">
            <Show when={next.latest} fallback={<NoNextWave />}>
              {(wave) => <A href={`/waves/${wave().id}/publication`}>{words().next.toPlan}</A>}
            </Show>
          </p>
        </Show>
      </section>
    </Show>
  );
}

function NoNextWave() {
  return (
    <>
      {words().next.noNext.before}
      <A href="/surveys">{words().next.noNext.link}</A>
      {words().next.noNext.after}
    </>
  );
}

interface TrialProps {
  readonly results: WaveResults;
  readonly trial: TrialReport;
  readonly next: NextWave | null;
}

function Trial(props: TrialProps) {
  return (
    <div class="hidden-trial">
      <h3>{headOf(props)}</h3>
      <Show when={props.trial.hidden.high > 0} fallback={<p>{words().next.few}</p>}>
        <p class="muted">{basisOf(props)}</p>
        <Show when={props.trial.whatIfs.length > 0}>
          <WhatIfTable {...props} />
        </Show>
        <p class="hidden-note">{words().next.method(formatNumber(props.trial.runs))}</p>
      </Show>
    </div>
  );
}

/** That after which most is shown, as merging hides fewer cells and has fewer; else that nothing helps, or what was simulated. */
function headOf({ results, trial }: TrialProps): string {
  const subject = subjectOf(results, trial);
  const [best] = trial.whatIfs.toSorted((one, other) => other.shown[1] - one.shown[1] || gainOf(other) - gainOf(one));
  if (best === undefined) return trial.hidden.high === 0 ? subject : words().next.none;
  return words().next.gain(changeText(best.change, results), formatNumber(gainOf(best)));
}

function subjectOf({ questionnaire }: WaveResults, { subject }: TrialReport): string {
  if (subject.kind === 'units') return words().next.units(formatNumber(subject.units));
  const question = questionsOf(questionnaire).find(({ id }) => id === subject.question);
  return words().next.question(question === undefined ? subject.question : localized(question.title));
}

function gainOf({ hidden: [before, after] }: WhatIf): number {
  return before - after;
}

function basisOf({ results, trial }: TrialProps): string {
  const { turnout, cells, hidden } = trial;
  return words().next.basis({
    subject: subjectOf(results, trial),
    base: turnout === null ? words().next.sameBallots : words().next.atTurnout(shareText(turnout)),
    cells: formatNumber(cells),
    hidden: formatNumber(hidden.median),
    range: formatRange([hidden.low, hidden.high], 0),
  });
}

function WhatIfTable(props: TrialProps) {
  return (
    <Table caption={words().next.caption} density="list" class="hidden-what-ifs">
      <thead>
        <tr>
          <th scope="col">{words().next.change}</th>
          <th scope="col" class="number">
            {words().next.less}
          </th>
          <th scope="col" class="number">
            {words().next.hidden}
          </th>
          <th scope="col" class="number">
            {words().next.shown}
          </th>
        </tr>
      </thead>
      <tbody>
        <For each={props.trial.whatIfs}>{(whatIf) => <WhatIfRow {...props} whatIf={whatIf} />}</For>
      </tbody>
    </Table>
  );
}

function WhatIfRow(props: TrialProps & { readonly whatIf: WhatIf }) {
  const pair = ([before, after]: readonly [number, number]) =>
    words().next.arrow(formatNumber(before), formatNumber(after));
  return (
    <tr>
      <th scope="row">
        {changeText(props.whatIf.change, props.results)}
        <Action {...props} />
      </th>
      <td class="number hidden-gain">{formatNumber(gainOf(props.whatIf))}</td>
      <td class="number">{pair(props.whatIf.hidden)}</td>
      <td class="number">{pair(props.whatIf.shown)}</td>
    </tr>
  );
}

/** A merger of classes goes into the next plan; rater groups themselves are merged on a page of their own. */
function Action(props: TrialProps & { readonly whatIf: WhatIf }) {
  const merger = () => (props.whatIf.change.kind === 'merger' ? props.whatIf.change : undefined);
  return (
    <Show when={props.next}>
      {(next) => (
        <Show when={merger()}>
          {(change) => (
            <Switch>
              <Match when={props.trial.subject.kind === 'units'}>
                <A class="hidden-act" href={`/waves/${next().id}/groups`}>
                  {words().next.toGroups}
                </A>
              </Match>
              <Match when={props.trial.subject.kind === 'question'}>
                <CarryOver results={props.results} merger={change()} next={next()} />
              </Match>
            </Switch>
          )}
        </Show>
      )}
    </Show>
  );
}
