import { Show } from 'solid-js';
import { ActionProblem } from '../../ui/action-problem';
import type { Action } from '../../lib/action';
import { commonWords, unitWords as words } from '../../lib/words';
import { Button, ButtonLink } from '../../ui/button';
import { Input } from '../../ui/field';
import { Title } from '../../ui/title';
import type { TableSource } from '../../lib/table-source';
import { ImportColumns } from './import-columns';
import { ImportFacts } from './import-facts';
import { ImportRows } from './import-rows';
import { type ImportChoices, type ImportReport, mappingWith } from './import-source';

interface ImportReviewProps {
  readonly report: ImportReport;
  readonly source: TableSource | undefined;
  readonly choices: ImportChoices;
  readonly action: Action;
  readonly onDecide: (change: ImportChoices) => void;
  readonly onCommit: () => void;
  readonly onRestart: () => void;
}

/** What the table would do, before it does it. */
export function ImportReview(props: ImportReviewProps) {
  return (
    <>
      <Title small subtitle={<SourceLine {...props} />}>
        {findingOf(props.report)}
      </Title>
      <div class="import-columns">
        <div>
          <ImportColumns
            report={props.report}
            onField={(title, field) => props.onDecide({ mapping: mappingWith(props.report.columns, { title, field }) })}
          />
          <ImportRows report={props.report} />
          <Decision {...props} />
        </div>
        <Show when={props.report.missing.length === 0}>
          <ImportFacts report={props.report} choices={props.choices} onDecide={props.onDecide} />
        </Show>
      </div>
    </>
  );
}

function SourceLine(props: ImportReviewProps) {
  const name = () => (props.source?.kind === 'file' ? props.source.name : words().importing.pasted);
  return (
    <>
      {words().importing.source(name())} <Show when={props.report.encoding === 'gbk'}>{words().importing.gbk} </Show>
      <label class="import-header-row">
        {words().importing.headerRow}
        <Input
          type="number"
          min="1"
          max="100"
          value={props.report.headerRow}
          onChange={(event) => props.onDecide({ headerRow: event.currentTarget.valueAsNumber || 1, mapping: {} })}
        />
      </label>
    </>
  );
}

/** The words of the button say what will be in and what stays out. */
function Decision(props: ImportReviewProps) {
  const good = () => goodRows(props.report);
  return (
    <>
      <ActionProblem of={props.action} />
      <div class="import-decide">
        <Show when={good() > 0}>
          <Button kind="primary" busy={props.action.busy()} onClick={() => props.onCommit()}>
            {words().importing.commit(good(), props.report.summary.refused)}
          </Button>
        </Show>
        <Button onClick={() => props.onRestart()}>{words().importing.other}</Button>
        <ButtonLink href="/units">{commonWords().cancel}</ButtonLink>
        <span class="muted">{words().importing.missingFromFile}</span>
      </div>
    </>
  );
}

function findingOf(report: ImportReport): string {
  const { importing, fields } = words();
  if (report.missing.length > 0) {
    return importing.missingTitle(report.missing.map((field) => fields[field]).join(importing.and));
  }
  if (goodRows(report) === 0 && report.summary.refused === 0) return importing.nothingNew;
  return importing.readTitle(goodRows(report), report.summary.refused);
}

function goodRows({ summary }: ImportReport): number {
  return summary.new + summary.changed;
}
