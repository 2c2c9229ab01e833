import { A } from '@solidjs/router';
import { createResource, type JSX, Show } from 'solid-js';
import type { Appeal } from '#domain/assessment/records';
import type { TraceStep } from '#domain/assessment/trace/trace-step';
import { formatDay } from '../../lib/format';
import { isOrganizer, session } from '../../lib/session';
import { assessmentAppealWords as words, assessmentWords } from '../../lib/words';
import { Loaded } from '../../ui/loading';
import { runPageAddress } from '../result/run/run-links';
import type { RunView } from '../result/run/run-data';
import { showsOthers } from '../working/shows-others';
import { Working } from '../working/working';
import { AnswerForm } from './answer-form';
import { loadWorking } from './appeal-data';
import { figureName, figureValue } from './appeal-figure';
import { AppealHistory } from './appeal-history';
import { AppealStateMark, leftText } from './appeal-state';
import type { AppealPlace } from './appeal-place';
import { appealWorking } from './appeal-working';
import { Correction } from './correction';
import { GradeWorking } from './grade-working';
import { WithdrawButton } from './withdraw-button';

interface AppealDetailProps {
  readonly place: AppealPlace;
  readonly appeal: Appeal;
}

/** One appeal: what was asked, how the figure comes about, the answer, and what follows from it. */
export function AppealDetail(props: AppealDetailProps) {
  return (
    <Show when={props.place.view.runs.get(props.appeal.runId)}>
      {(run) => (
        <article class="appeal">
          <h2>{words().heading(run().unitName(props.appeal.unitCode), figureName(run(), props.appeal))}</h2>
          <Facts {...props} run={run()} />
          <section>
            <h3>{words().question}</h3>
            <p class="appeal-text">{props.appeal.question}</p>
            <Show when={props.appeal.state === 'open' && props.appeal.askedBy === session().user.id}>
              <WithdrawButton {...props} />
            </Show>
          </section>
          <Show when={props.appeal.answer} fallback={<Unanswered {...props} run={run()} />}>
            {(answer) => (
              <>
                <section>
                  <h3>{words().answer.title}</h3>
                  <p class="appeal-text">{answer().text}</p>
                  <Show when={props.appeal.state === 'upheld'}>
                    <Correction {...props} run={run()} />
                  </Show>
                </section>
                <WorkingPart title={words().working.attached} run={run()} appeal={props.appeal}>
                  <Figure {...props} run={run()} step={answer().trace} />
                </WorkingPart>
              </>
            )}
          </Show>
          <AppealHistory {...props} />
        </article>
      )}
    </Show>
  );
}

function Facts(props: AppealDetailProps & { readonly run: RunView }) {
  return (
    <dl class="appeal-facts">
      <div>
        <dt>{words().facts.state}</dt>
        <dd>
          <AppealStateMark appeal={props.appeal} />
        </dd>
      </div>
      <div>
        <dt>{words().facts.figure}</dt>
        <dd>{figureValue(props.run, props.appeal) ?? '—'}</dd>
      </div>
      <div>
        <dt>{words().facts.run}</dt>
        <dd>
          <A href={runPageAddress(props.place.head.id, props.run.run.id)}>
            {assessmentWords().runNumber(props.run.run.number)}
          </A>
        </dd>
      </div>
      <Show when={props.appeal.state === 'open'}>
        <div>
          <dt>{words().facts.due}</dt>
          <dd>{words().dueOn(formatDay(props.appeal.dueAt), leftText(props.appeal.dueAt))}</dd>
        </div>
      </Show>
    </dl>
  );
}

/** The figure as the run keeps it, and for organizers the form for an answer. */
function Unanswered(props: AppealDetailProps & { readonly run: RunView }) {
  const address = () => ({ assessmentId: props.place.head.id, runId: props.appeal.runId });
  const [working] = createResource(
    () => props.appeal,
    async (appeal) => ({ step: await loadWorking(address(), appeal) }),
  );
  return (
    <>
      <WorkingPart title={words().working.now} run={props.run} appeal={props.appeal}>
        <Loaded resource={working} lines={3}>
          {(loaded) => (
            <>
              <Figure {...props} step={loaded().step} />
              <Show when={showsOthers(loaded().step)}>
                <p class="muted appeal-remark">{words().working.private}</p>
              </Show>
            </>
          )}
        </Loaded>
      </WorkingPart>
      <Show when={props.appeal.state === 'open' && isOrganizer()}>
        <AnswerForm place={props.place} appeal={props.appeal} />
      </Show>
    </>
  );
}

interface WorkingPartProps {
  readonly title: string;
  readonly run: RunView;
  readonly appeal: Appeal;
  readonly children: JSX.Element;
}

function WorkingPart(props: WorkingPartProps) {
  return (
    <section>
      <h3>{props.title}</h3>
      <Show when={props.appeal.about === 'grade'}>
        <GradeWorking run={props.run} unitCode={props.appeal.unitCode} />
      </Show>
      {props.children}
    </section>
  );
}

function Figure(props: AppealDetailProps & { readonly run: RunView; readonly step: TraceStep | null }) {
  return (
    <Show when={props.step} fallback={<p class="muted">{words().working.none}</p>}>
      {(step) => <Working context={appealWorking(props.run, props.appeal.unitCode)} step={step()} />}
    </Show>
  );
}
