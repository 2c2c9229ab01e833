import { A } from '@solidjs/router';
import { createResource, For, Match, Show, Switch } from 'solid-js';
import { questionsOf } from '#domain/questionnaire/model';
import { formatNumber, formatRange, formatSigned } from '../../lib/format';
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

/** What would show more cells, or hide fewer, if the wave were held again, each thing by itself, in simulations. */
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
            <Show when={next.latest} fallback={<NoNextWave waveId={props.results.wave.id} />}>
              {(wave) => <A href={`/waves/${wave().id}/publication`}>{words().next.toPlan}</A>}
            </Show>
          </p>
        </Show>
      </section>
    </Show>
  );
}

/** A wave is held again from the page of its questionnaire. */
function NoNextWave(props: { readonly waveId: string }) {
  return (
    <>
      {words().next.noNext.before}
      <A href={`/waves/${props.waveId}/questionnaire`}>{words().next.noNext.link}</A>
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
        <p class="muted">
          {basisOf(props)}
          <Show when={props.trial.whatIfs.length > 0}>{words().next.oneAtATime}</Show>
        </p>
        <Show when={props.trial.whatIfs.length > 0}>
          <WhatIfTable {...props} />
          <Show when={props.next !== null && mergesGroups(props.trial)}>
            <p class="hidden-note">{words().next.groupsNote}</p>
          </Show>
        </Show>
        <p class="hidden-note">{words().next.method(formatNumber(props.trial.runs))}</p>
      </Show>
    </div>
  );
}

function mergesGroups({ subject, whatIfs }: TrialReport): boolean {
  return subject.kind === 'units' && whatIfs.some(({ change }) => change.kind === 'merger');
}

/** What shows most, else what hides least; else that nothing is to be helped, or that nothing helps. */
function headOf({ results, trial }: TrialProps): string {
  const [best] = trial.whatIfs;
  if (best === undefined) return headWithoutChange(results, trial);
  const change = changeText(best.change, results);
  return gainOf(best) > 0
    ? words().next.gain(change, formatNumber(gainOf(best)))
    : words().next.fewer(change, formatNumber(best.hidden[0] - best.hidden[1]));
}

function headWithoutChange(results: WaveResults, trial: TrialReport): string {
  if (trial.hidden.high === 0) return subjectOf(results, trial);
  return trial.hidden.median === 0 ? words().next.likelyNothing : words().next.none;
}

function subjectOf({ questionnaire }: WaveResults, { subject }: TrialReport): string {
  if (subject.kind === 'units') return words().next.units(formatNumber(subject.units));
  const question = questionsOf(questionnaire).find(({ id }) => id === subject.question);
  return words().next.question(question === undefined ? subject.question : localized(question.title));
}

/** How many more cells are shown. */
function gainOf({ shown: [before, after] }: WhatIf): number {
  return after - before;
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
  const showing = () => props.trial.whatIfs.filter((whatIf) => gainOf(whatIf) > 0);
  const hiding = () => props.trial.whatIfs.filter((whatIf) => gainOf(whatIf) <= 0);
  return (
    <Table caption={words().next.caption} density="list" class="hidden-what-ifs">
      <thead>
        <tr>
          <th scope="col">{words().next.change}</th>
          <th scope="col" class="number">
            {words().next.more}
          </th>
          <th scope="col" class="number">
            {words().next.shown}
          </th>
          <th scope="col" class="number">
            {words().next.hidden}
          </th>
        </tr>
      </thead>
      <tbody>
        <For each={showing()}>{(whatIf) => <WhatIfRow {...props} whatIf={whatIf} />}</For>
      </tbody>
      <Show when={hiding().length > 0}>
        <tbody>
          <tr>
            <th scope="rowgroup" colSpan={4} class="hidden-coarser muted">
              {words().next.onlyFewer}
            </th>
          </tr>
          <For each={hiding()}>{(whatIf) => <WhatIfRow {...props} whatIf={whatIf} />}</For>
        </tbody>
      </Show>
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
      <td class="number" classList={{ 'hidden-gain': gainOf(props.whatIf) > 0 }}>
        {formatSigned(gainOf(props.whatIf), 0)}
      </td>
      <td class="number">{pair(props.whatIf.shown)}</td>
      <td class="number">{pair(props.whatIf.hidden)}</td>
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
