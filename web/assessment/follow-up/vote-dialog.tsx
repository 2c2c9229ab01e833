import { createResource, createSignal, Show } from 'solid-js';
import { VOTE_MEASURES, type VoteMeasure, type VoteRequest } from '#domain/assessment/follow-up/rectification';
import type { WaveChoice } from '#domain/assessment/records';
import { wilsonInterval } from '#domain/statistics/intervals/wilson-interval';
import { createForm } from '../../lib/form';
import { formatDecimal, formatIsoDate } from '../../lib/format';
import { assessmentFollowUpWords as words, commonWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { FormBody, FormInput } from '../../ui/form-parts';
import { Segmented } from '../../ui/segmented';
import { loadWaves } from '../assessment-data';
import { plainPoints } from '../plain-points';
import { WaveFigureFields } from '../data/wave-figure-fields';
import { takeStep } from './follow-up-data';
import { dayProblem, type StepPartProps } from './step-dialog';

const FORM = 'second-vote';
const USUAL_DAYS = 30;
const DAY = 86_400_000;

/** What people said after the rectification: counted elsewhere, or released by a survey here. */
export function VoteDialog(props: StepPartProps) {
  const [kind, setKind] = createSignal<VoteRequest['kind']>('count');
  const [figure, setFigure] = createSignal<WaveChoice<VoteMeasure>>();
  const [read] = createResource(loadWaves);
  // Read before they are there, they would take the page away while they load, and the dialog out of the top layer.
  const waves = () => (read.state === 'ready' ? read() : []);
  const isCount = () => kind() === 'count';
  const form = createForm({
    initial: { satisfied: '', voted: '', source: '', dueOn: formatIsoDate(Date.now() + USUAL_DAYS * DAY) },
    check: (values) => ({
      ...(isCount() && countProblems(values)),
      dueOn: dayProblem(values.dueOn, props.today) ?? (isCount() || figure() ? undefined : words().vote.waveMissing),
    }),
    submit: async ({ dueOn, satisfied, voted, source }) => {
      const counted = { satisfied: Number(satisfied), voted: Number(voted), source: source.trim() };
      const vote = isCount() ? ({ kind: 'count', ...counted } as const) : figure();
      if (vote === undefined) return;
      await takeStep(props.assessmentId, props.row.rectification, { kind: 'voted', vote, dueOn });
      props.onClose();
      props.onTaken();
    },
  });
  return (
    <Dialog
      open
      title={words().acts.voted}
      onClose={() => props.onClose()}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{commonWords().cancel}</Button>
          <Button kind="primary" type="submit" form={FORM} busy={form.busy()}>
            {words().form.save.voted}
          </Button>
        </>
      }
    >
      <p class="muted">{props.row.rectification.problem}</p>
      <Segmented
        label={words().vote.kind}
        labelShown
        options={(['count', 'wave'] as const).map((value) => ({ value, label: words().vote[value] }))}
        value={kind()}
        onChange={setKind}
      />
      <FormBody form={form} id={FORM}>
        <Show
          when={isCount()}
          fallback={
            <>
              <p class="muted">{words().vote.waveText}</p>
              <WaveFigureFields
                waves={waves()}
                measures={VOTE_MEASURES}
                units={[{ code: props.row.rectification.unitCode }]}
                before={{ measure: 'favourable-share' }}
                onChoose={setFigure}
              />
            </>
          }
        >
          <FormInput form={form} name="satisfied" label={words().vote.satisfied} inputmode="numeric" />
          <FormInput form={form} name="voted" label={words().vote.voted} inputmode="numeric" />
          <Verdict satisfied={form.values.satisfied} voted={form.values.voted} line={props.row.rectification.line} />
          <FormInput form={form} name="source" label={words().vote.source} hint={words().vote.sourceHint} />
        </Show>
        <FormInput form={form} name="dueOn" type="date" min={props.today} label={words().form.dueOnIfFailed} />
      </FormBody>
    </Dialog>
  );
}

function countProblems(values: { readonly satisfied: string; readonly voted: string; readonly source: string }) {
  const { numberMissing, tooMany } = words().vote;
  const [satisfied, voted] = [wholeNumber(values.satisfied), wholeNumber(values.voted)];
  return {
    satisfied: satisfied === null ? numberMissing : voted !== null && satisfied > voted ? tooMany : undefined,
    voted: voted === null || voted === 0 ? numberMissing : undefined,
    source: values.source.trim() === '' ? words().form.missing : undefined,
  };
}

function wholeNumber(text: string): number | null {
  return /^\d{1,9}$/.test(text.trim()) ? Number(text) : null;
}

/** What the vote will come to, before it is recorded, and whether chance could explain it. */
function Verdict(props: { readonly satisfied: string; readonly voted: string; readonly line: number }) {
  const counted = () => {
    const [satisfied, voted] = [wholeNumber(props.satisfied), wholeNumber(props.voted)];
    return satisfied === null || voted === null || voted === 0 || satisfied > voted ? undefined : { satisfied, voted };
  };
  return (
    <Show when={counted()}>
      {(count) => {
        const percent = () => (100 * count().satisfied) / count().voted;
        const interval = () => wilsonInterval({ successes: count().satisfied, n: count().voted });
        const isClear = () => 100 * interval()[0] > props.line || 100 * interval()[1] < props.line;
        return (
          <p role="status">
            {words().vote.verdict(formatDecimal(percent()), plainPoints(props.line), percent() >= props.line)}
            <Show when={!isClear()}>
              {' '}
              <span class="muted">
                {words().vote.uncertain(formatDecimal(100 * interval()[0]), formatDecimal(100 * interval()[1]))}
              </span>
            </Show>
          </p>
        );
      }}
    </Show>
  );
}
