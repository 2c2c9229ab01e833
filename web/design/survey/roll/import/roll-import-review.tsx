import { For, Show } from 'solid-js';
import type { RollRowStatus } from '#domain/roll/import/import-model';
import { ActionProblem } from '../../../../ui/action-problem';
import type { Action } from '../../../../lib/action';
import { formatNumber } from '../../../../lib/format';
import { problemText } from '../../../../lib/problems';
import { commonWords, rollImportWords } from '../../../../lib/words';
import { Button, ButtonLink } from '../../../../ui/button';
import { Notice } from '../../../../ui/notice';
import { Title } from '../../../../ui/title';
import { createHeldPress } from '../../collected/review/held-press';
import type { Reading } from '../../collected/review/reading';
import type { OrganisationUnits, WaveDetails } from '../../survey-data';
import type { RollChoices, RollReport } from '../roll-data';
import { RollColumns } from './roll-columns';
import { RollProblems } from './roll-problems';

export interface RollReviewProps {
  readonly wave: WaveDetails;
  readonly units: OrganisationUnits['units'];
  readonly reading: Reading<RollChoices, RollReport>;
  readonly report: RollReport;
  readonly storing: Action;
  readonly onStore: () => void;
}

/** What the list would do, before it does it. */
export function RollImportReview(props: RollReviewProps) {
  const words = () => rollImportWords();
  return (
    <>
      <Title small subtitle={<SourceLine {...props} />}>
        {findingOf(props.report)}
      </Title>
      <Show when={props.reading.problem()}>
        {(problem) => (
          <Notice tone="danger" live>
            {problemText(problem())}
            <Button kind="quiet" size="small" onClick={() => props.reading.again()}>
              {words().again}
            </Button>
          </Notice>
        )}
      </Show>
      <div class="import-columns" aria-busy={props.reading.busy()}>
        <div>
          <RollColumns {...props} />
          <RollProblems {...props} />
        </div>
        <Show when={props.report.missing.length === 0}>
          <Outcome {...props} />
        </Show>
      </div>
    </>
  );
}

function SourceLine(props: RollReviewProps) {
  const words = () => rollImportWords();
  const name = () => {
    const source = props.reading.source();
    return source?.kind === 'file' ? words().file(source.name) : words().pasted;
  };
  return (
    <>
      {name()} <Show when={props.report.encoding === 'gbk'}>{words().gbk} </Show>
      <Button kind="quiet" size="small" onClick={() => props.reading.restart()}>
        {words().other}
      </Button>
      <span role="status">{props.reading.busy() ? words().readingAgain : ''}</span>
    </>
  );
}

const ORDER: readonly RollRowStatus[] = ['new', 'refused', 'known'];

/** The figures, and the one decision: its words say who gets in and who stays out. */
function Outcome(props: RollReviewProps) {
  const words = () => rollImportWords();
  const commitText = () => words().commit(formatNumber(props.report.summary.new), refusedText(props.report));
  const decision = createHeldPress({
    reading: () => props.reading.busy(),
    label: commitText,
    act: () => props.onStore(),
  });
  return (
    <section class="import-section">
      <h2>{words().summary}</h2>
      <dl class="import-facts">
        <For each={ORDER}>
          {(status) => (
            <div class={status === 'refused' && props.report.summary.refused > 0 ? 'import-refused' : undefined}>
              <dt>{words().statuses[status]}</dt>
              <dd>{formatNumber(props.report.summary[status])}</dd>
            </div>
          )}
        </For>
      </dl>
      <div class="roll-decide">
        <ActionProblem of={props.storing} />
        <Show when={props.report.summary.new > 0}>
          <Button kind="primary" size="large" busy={props.storing.busy() || decision.held()} onClick={decision.press}>
            {commitText()}
          </Button>
        </Show>
        <ButtonLink href={`/waves/${props.wave.id}/links`}>{commonWords().cancel}</ButtonLink>
        <p class="muted" role="status">
          {props.storing.busy() ? words().committing : ''}
        </p>
        <p class="muted">{words().afterwards}</p>
      </div>
    </section>
  );
}

function findingOf({ missing, summary, ...report }: RollReport): string {
  const words = rollImportWords();
  if (missing.length > 0) return words.missing(missing.map((field) => words.fields[field]).join(words.and));
  const refused = refusedText({ summary, missing, ...report });
  if (summary.new > 0) return words.finding(formatNumber(summary.new), refused);
  return refused === '' ? words.nothing : words.nothingGood(refused);
}

/** Empty where no row is refused. */
function refusedText({ summary }: RollReport): string {
  return summary.refused > 0 ? formatNumber(summary.refused) : '';
}
