import { Show } from 'solid-js';
import type { Questionnaire } from '#domain/questionnaire/model';
import type { Action } from '../../../../lib/action';
import { formatDateTime } from '../../../../lib/format';
import { collectedWords as words } from '../../../../lib/words';
import { Checkbox } from '../../../../ui/field';
import { Notice } from '../../../../ui/notice';
import type { WaveDetails } from '../../survey-data';
import { CodesField } from '../values/codes-field';
import type { WaveReport } from '../collected-data';
import { ColumnTable } from '../columns/column-table';
import { ballotsAndRefused, Decision } from '../review/decision';
import { withField, withFields, withForm, withHeaderRow, withName, withValue } from '../review/decisions';
import { labelOf, waveFields, waveSharedFields } from '../columns/field-choices';
import { NameSection } from '../values/name-section';
import { Outcome } from '../review/outcome';
import type { Reading } from '../review/reading';
import { RowProblems } from '../review/row-problems';
import { TableReview } from '../review/table-review';
import { ValueSection } from '../values/value-section';
import type { WaveChoices } from './wave-import-page';
import { WholeFile } from './whole-file';

interface WaveImportReviewProps {
  readonly wave: WaveDetails;
  readonly questionnaire: Questionnaire;
  readonly reading: Reading<WaveChoices, WaveReport>;
  readonly report: WaveReport;
  readonly storing: Action;
  /** Whether the same file is meant to be there twice. */
  readonly again: boolean;
  readonly onAgain: (again: boolean) => void;
  readonly onStore: () => void;
}

/** What the file would add to the wave, before it does. */
export function WaveImportReview(props: WaveImportReviewProps) {
  const { reading } = props;
  const choices = reading.choices;
  return (
    <TableReview
      report={props.report}
      source={reading.source()}
      busy={reading.busy()}
      problem={reading.problem()}
      onAgain={reading.again}
      onRestart={reading.restart}
      outcome={
        <Outcome report={props.report} groups={props.wave.groups}>
          <Repeated {...props} />
          <Show when={!props.report.before || props.again}>
            <Decision
              action={props.storing}
              reading={reading.busy()}
              label={words().waveImport.store(...ballotsAndRefused(props.report))}
              note={words().waveImport.afterwards}
              cancelHref={`/waves/${props.wave.id}/collection`}
              onAct={props.onStore}
            />
          </Show>
        </Outcome>
      }
    >
      <ColumnTable
        report={props.report}
        choices={choices()}
        fieldsOf={() => waveFields(props.report.form, props.questionnaire)}
        sharedFields={waveSharedFields()}
        labelOf={(field) => labelOf(field, props.questionnaire)}
        onField={(decision) => reading.decide(withField(choices(), props.report.columns, decision))}
        onFields={(decisions) => reading.decide(withFields(choices(), decisions))}
        onForm={(form) => reading.decide(withForm(choices(), form))}
        onHeaderRow={(row) => reading.decide(withHeaderRow(choices(), row))}
      />
      <WholeFile {...props} choices={choices()} groups={props.wave.groups} onChoices={reading.decide} />
      <NameSection
        {...props}
        choices={choices()}
        groups={props.wave.groups}
        onName={(decision) => reading.decide(withName(choices(), decision))}
      />
      <ValueSection {...props} onValue={(decision) => reading.decide(withValue(choices(), decision))} />
      <CodesField choices={choices()} onChoices={reading.decide} />
      <RowProblems
        report={props.report}
        onNestClusters={() => reading.decide({ ...choices(), nestedClusters: true })}
      />
    </TableReview>
  );
}

/** The same file twice is a mistake most of the time, so that it takes a word. */
function Repeated(props: WaveImportReviewProps) {
  return (
    <Show when={props.report.before}>
      {(before) => (
        <Notice tone="warn">
          {words().waveImport.before(formatDateTime(before().importedAt))}
          <Checkbox
            label={words().waveImport.again}
            checked={props.again}
            onChange={(event) => props.onAgain(event.currentTarget.checked)}
          />
        </Notice>
      )}
    </Show>
  );
}
