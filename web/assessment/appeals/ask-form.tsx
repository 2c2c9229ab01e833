import { useNavigate, useSearchParams } from '@solidjs/router';
import { createMemo, createResource, For, Show } from 'solid-js';
import { createForm } from '../../lib/form';
import { formatDay } from '../../lib/format';
import { session } from '../../lib/session';
import { assessmentAppealWords as words, assessmentWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { Field, Select, TextArea } from '../../ui/field';
import { FormBody } from '../../ui/form-parts';
import { Loaded } from '../../ui/loading';
import { Notice } from '../../ui/notice';
import type { RunView } from '../result/run/run-data';
import { Working } from '../working/working';
import { appealWorking } from './appeal-working';
import { askAppeal, canBeAskedAbout, loadWorking, standingRuns } from './appeal-data';
import type { AppealPlace } from './appeal-place';
import { appealsAddress } from './appeals-address';
import { FigureSelect, figureOf, TOTAL } from './figure-select';
import { GradeWorking } from './grade-working';

interface AskFormProps {
  readonly place: AppealPlace;
}

/** A question of a unit about one figure; the address may say which run, unit and indicator. */
export function AskForm(props: AskFormProps) {
  const open = () => standingRuns(props.place.head).filter((run) => canBeAskedAbout(run));
  const last = () => standingRuns(props.place.head)[0];
  return (
    <section class="appeal appeal-form">
      <h2>{words().ask.title}</h2>
      <Show
        when={open().length > 0}
        fallback={<Notice tone="warn">{words().ask.over(formatDay(last()?.appealsUntil ?? 0))}</Notice>}
      >
        <OpenForm place={props.place} />
      </Show>
    </section>
  );
}

function OpenForm(props: AskFormProps) {
  const navigate = useNavigate();
  const runs = standingRuns(props.place.head).filter((run) => canBeAskedAbout(run));
  const initial = useInitial(props.place, runs);
  const form = createForm({
    initial,
    check: ({ question }) => ({ question: question.trim() === '' ? words().ask.needed : undefined }),
    submit: async ({ run, unit, figure, question }) => {
      const address = { assessmentId: props.place.head.id, runId: run };
      const id = await askAppeal(address, { unitCode: unit, ...figureOf(figure), question: question.trim() });
      await props.place.reload();
      navigate(appealsAddress(props.place.head.id, id));
    },
  });
  const view = createMemo(() => props.place.view.runs.get(form.values.run));
  const until = () => runs.find(({ id }) => id === form.values.run)?.appealsUntil ?? 0;
  return (
    <FormBody form={form}>
      <p class="muted">{words().ask.until(formatDay(until()))}</p>
      <Show when={runs.length > 1}>
        <Field label={words().ask.run}>
          {(control) => (
            <Select {...control} onChange={(event) => form.set('run', event.currentTarget.value)}>
              <For each={runs}>
                {({ id, number }) => (
                  <option value={id} selected={id === form.values.run}>
                    {assessmentWords().runNumber(number)}
                  </option>
                )}
              </For>
            </Select>
          )}
        </Field>
      </Show>
      <Show when={view()}>
        {(run) => (
          <>
            <Show when={run().units.length > 1}>
              <Field label={words().ask.unit}>
                {(control) => (
                  <Select {...control} onChange={(event) => form.set('unit', event.currentTarget.value)}>
                    <For each={run().units}>
                      {({ unitCode }) => (
                        <option value={unitCode} selected={unitCode === form.values.unit}>
                          {run().unitName(unitCode)}
                        </option>
                      )}
                    </For>
                  </Select>
                )}
              </Field>
            </Show>
            <FigureSelect
              run={run()}
              unitCode={form.values.unit}
              value={form.values.figure}
              onChange={(figure) => form.set('figure', figure)}
            />
            <FigureWorking place={props.place} run={run()} unitCode={form.values.unit} figure={form.values.figure} />
          </>
        )}
      </Show>
      <Field
        label={words().ask.question}
        hint={words().ask.hint}
        error={form.errorOf('question')}
        id={form.fieldId('question')}
      >
        {(control) => (
          <TextArea
            {...control}
            rows={6}
            maxLength={2000}
            value={form.values.question}
            onInput={(event) => form.set('question', event.currentTarget.value)}
          />
        )}
      </Field>
      <p>
        <Button kind="primary" type="submit" busy={form.busy()}>
          {words().ask.submit}
        </Button>
      </p>
    </FormBody>
  );
}

/** What the address asks for where it can be asked about, else the latest run and the first of the own units. */
function useInitial({ view }: AppealPlace, runs: ReturnType<typeof standingRuns>) {
  const [search] = useSearchParams();
  const run = runs.find(({ id }) => id === search['run'])?.id ?? runs[0]?.id ?? '';
  const shown = view.runs.get(run);
  const units = shown?.units ?? [];
  const unit = units.find(({ unitCode }) => unitCode === search['unit']) ?? ownUnit(units) ?? units[0];
  const indicator = shown?.columns.find((id) => id === search['indicator']);
  return { run, unit: unit?.unitCode ?? '', figure: indicator ?? TOTAL, question: '' };
}

function ownUnit(units: RunView['units']) {
  return units.find(({ unitCode }) => session().user.unitScope?.includes(unitCode));
}

interface FigureWorkingProps {
  readonly place: AppealPlace;
  readonly run: RunView;
  readonly unitCode: string;
  readonly figure: string;
}

/** What may answer the question before it is asked. */
function FigureWorking(props: FigureWorkingProps) {
  const asked = () => ({ runId: props.run.run.id, unitCode: props.unitCode, ...figureOf(props.figure) });
  const [working] = createResource(asked, async ({ runId, ...figure }) => ({
    about: figure.about,
    step: await loadWorking({ assessmentId: props.place.head.id, runId }, figure),
  }));
  return (
    <details class="appeal-preview">
      <summary>{words().ask.show}</summary>
      <Loaded resource={working} lines={3}>
        {(loaded) => (
          <>
            <Show when={loaded().about === 'grade'}>
              <GradeWorking run={props.run} unitCode={props.unitCode} />
            </Show>
            <Show when={loaded().step} fallback={<p class="muted">{words().working.none}</p>}>
              {(step) => <Working context={appealWorking(props.run, props.unitCode)} step={step()} />}
            </Show>
          </>
        )}
      </Loaded>
    </details>
  );
}
