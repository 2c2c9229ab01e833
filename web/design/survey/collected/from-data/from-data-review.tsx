import { For, Show } from 'solid-js';
import type { ColumnField } from '#domain/collected/columns/column-field';
import type { Action } from '../../../../lib/action';
import { formatNumber } from '../../../../lib/format';
import { collectedWords as words } from '../../../../lib/words';
import { sumOfWeights } from '../../groups/group-draft';
import { plainNumber } from '../../groups/plain-number';
import { CodesField } from '../values/codes-field';
import type { FromDataReport } from '../collected-data';
import { ColumnTable } from '../columns/column-table';
import { questionKinds } from './data-survey';
import { withField, withFields, withForm, withHeaderRow, withName } from '../review/decisions';
import { ballotsAndRefused, Decision } from '../review/decision';
import { dataFields, dataSharedFields, labelOf } from '../columns/field-choices';
import type { PageChoices } from './from-data-page';
import { MergeSection } from '../values/merge-section';
import { Outcome } from '../review/outcome';
import { PlanLine } from './plan-line';
import type { Reading } from '../review/reading';
import { RowProblems } from '../review/row-problems';
import { ScoreSection } from '../values/score-section';
import { HiddenGroups, SurveySection } from './survey-section';
import { TableReview } from '../review/table-review';

interface FromDataReviewProps {
  readonly reading: Reading<PageChoices, FromDataReport>;
  readonly report: FromDataReport;
  readonly guesses: ReadonlyMap<string, ColumnField>;
  readonly creating: Action;
  readonly onCreate: () => void;
  /** Makes the survey alone, so that its plan can be changed before it opens. */
  readonly onDraft: () => void;
}

/** What the file would become, before it does. */
export function FromDataReview(props: FromDataReviewProps) {
  const { reading } = props;
  const choices = reading.choices;
  const sum = () => sumOfWeights(props.report.raterGroups);
  return (
    <TableReview
      report={props.report}
      source={reading.source()}
      busy={reading.busy()}
      problem={reading.problem()}
      onAgain={reading.again}
      onRestart={reading.restart}
      outcome={
        <Outcome
          report={props.report}
          groups={props.report.raterGroups}
          survey={<QuestionFacts report={props.report} />}
        >
          <HiddenGroups report={props.report} choices={choices()} />
          <Show when={sum() === 100} fallback={<p class="import-warn">{words().weightSum(plainNumber(sum()))}</p>}>
            <PlanLine report={props.report} choices={choices()} busy={props.creating.busy()} onDraft={props.onDraft} />
            <Decision
              action={props.creating}
              reading={reading.busy()}
              label={words().fromData.create(...ballotsAndRefused(props.report))}
              note={words().fromData.afterwards}
              cancelHref="/surveys/new"
              onAct={props.onCreate}
            />
          </Show>
        </Outcome>
      }
    >
      <ColumnTable
        report={props.report}
        choices={choices()}
        fieldsOf={(column) => dataFields(props.report.form, column, props.guesses.get(column.title) ?? column.field)}
        sharedFields={dataSharedFields()}
        labelOf={labelOf}
        onField={(decision) => reading.decide(withField(choices(), props.report.columns, decision))}
        onFields={(decisions) => reading.decide(withFields(choices(), decisions))}
        onForm={(form) => reading.decide(withForm(choices(), form))}
        onHeaderRow={(row) => reading.decide(withHeaderRow(choices(), row))}
      />
      <CodesField choices={choices()} onChoices={reading.decide} />
      <ScoreSection report={props.report} choices={choices()} onChoices={reading.decide} />
      <MergeSection
        report={props.report}
        choices={choices()}
        onName={(decision) => reading.decide(withName(choices(), decision))}
      />
      <SurveySection report={props.report} choices={choices()} onChoices={reading.decide} />
      <RowProblems
        report={props.report}
        onNestClusters={() => reading.decide({ ...choices(), nestedClusters: true })}
      />
    </TableReview>
  );
}

function QuestionFacts(props: { readonly report: FromDataReport }) {
  return (
    <For each={questionKinds(props.report)}>
      {([kind, count]) => (
        <div>
          <dt>{words().questionKinds[kind]}</dt>
          <dd>{words().questionCount(formatNumber(count))}</dd>
        </div>
      )}
    </For>
  );
}
