import { useNavigate } from '@solidjs/router';
import { createSignal, For, Show } from 'solid-js';
import { FIGURE_FIELDS, type FigureField, type FiguresPlan } from '#domain/assessment/import/plan-figures';
import { createAction } from '../../lib/action';
import { localized } from '../../lib/i18n';
import { problemText } from '../../lib/problems';
import type { TableSource } from '../../lib/table-source';
import { assessmentDataWords as words } from '../../lib/words';
import { Select } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { Segmented } from '../../ui/segmented';
import { Table } from '../../ui/table';
import { TableStart } from '../../ui/table-start';
import { Title } from '../../ui/title';
import { AssessmentPage } from '../assessment-page';
import { LARGEST_TABLE, tableWords } from '../import-words';
import { plainPoints } from '../plain-points';
import { RowProblems } from '../row-problems';
import { changeSettings, type FiguresChoices, importFigures } from './data-changes';
import type { DataItem } from './data-place';
import type { DataPartProps } from './data-work';
import { ImportActs } from './import-acts';
import { ReportHash } from './report-hash';
import { ScaleChoice } from './scale-choice';
import { UnitList } from './unit-list';

interface FiguresImportProps extends DataPartProps {
  readonly item: DataItem;
}

/** Figures of one indicator from a table: choose, look through, import; then the indicator takes them. */
export function FiguresImport(props: FiguresImportProps) {
  const navigate = useNavigate();
  const action = createAction();
  const [source, setSource] = createSignal<TableSource>();
  const [choices, setChoices] = createSignal<FiguresChoices>({});
  const [plan, setPlan] = createSignal<FiguresPlan>();
  const { id } = props.place.assessment;
  const read = (table: TableSource, decided: FiguresChoices) =>
    action.run(async () => {
      setPlan(await importFigures(id, { source: table, indicatorId: props.item.id, ...decided, commit: false }));
      setSource(table);
      setChoices(decided);
    });
  const decide = (change: FiguresChoices) => {
    const table = source();
    if (table) void read(table, { ...choices(), ...change });
  };
  const commit = () =>
    action.run(async () => {
      const table = source();
      if (!table) return;
      const sent = { source: table, indicatorId: props.item.id, ...choices(), commit: true };
      const { importId } = await importFigures(id, sent);
      if (importId === null) return;
      await changeSettings(id, (settings) => ({
        ...settings,
        sources: { ...settings.sources, [props.item.id]: { kind: 'import', importId } },
      }));
      await props.onChange();
      navigate(`/assessments/${id}/data`);
    });
  return (
    <AssessmentPage current="data">
      {() => (
        <Show
          when={plan()}
          fallback={
            <TableStart
              words={tableWords({ ...words().figures, title: words().figures.title(localized(props.item.name)) })}
              largestFile={LARGEST_TABLE}
              busy={action.busy()}
              refusal={action.problem() ? problemText(action.problem()) : undefined}
              onSource={(table) => void read(table, {})}
            />
          }
        >
          {(present) => (
            <>
              <Title small subtitle={`${spanText(present())}${words().figures.sampleHint}`}>
                {findingOf(present())}
              </Title>
              <Columns plan={present()} onMapping={(mapping) => decide({ mapping })} />
              <PercentChoice plan={present()} choices={choices()} onDecide={decide} />
              <For each={present().doubts}>
                {(doubt) => <Notice tone="warn">{words().figures.doubts[doubt]}</Notice>}
              </For>
              <ScaleChoice plan={present()} onScale={(scale) => decide({ scale })} />
              <RowProblems problems={present().problems} />
              <BesideFile {...props} plan={present()} />
              <ReportHash value={choices().reportHash} onHash={(reportHash, reportName) => decide({ reportHash, reportName })} />
              <ImportActs
                assessmentId={id}
                action={action}
                commit={commitLabel(present())}
                onCommit={() => void commit()}
                onOther={() => setPlan()}
              />
            </>
          )}
        </Show>
      )}
    </AssessmentPage>
  );
}

function commitLabel({ missing, values, problems }: FiguresPlan): string | undefined {
  if (missing.length > 0 || values.length === 0) return undefined;
  return words().figures.commit(values.length, problems.length);
}

const FIELDS: readonly (FigureField | 'skip')[] = [...FIGURE_FIELDS, 'skip'];

interface ColumnsProps {
  readonly plan: FiguresPlan;
  readonly onMapping: (mapping: Readonly<Record<string, FigureField | 'skip'>>) => void;
}

/** Each column, a sample of it, and what it is taken for; of two columns for one thing the chosen one counts. */
function Columns(props: ColumnsProps) {
  const choose = (title: string, field: FigureField | 'skip') =>
    props.onMapping(
      Object.fromEntries(
        props.plan.columns.map((column) => {
          if (column.title === title) return [title, field];
          return [column.title, column.field === field ? 'skip' : column.field];
        }),
      ),
    );
  return (
    <section class="import-section">
      <h2>{words().figures.columns}</h2>
      <Table caption={words().figures.columns} class="import-mapping">
        <thead>
          <tr>
            <th scope="col">{words().figures.heads.title}</th>
            <th scope="col">{words().figures.heads.sample}</th>
            <th scope="col">{words().figures.heads.field}</th>
          </tr>
        </thead>
        <tbody>
          <For each={props.plan.columns}>
            {(column) => (
              <tr>
                <th scope="row">{column.title}</th>
                <td class="muted">{column.sample}</td>
                <td>
                  <Select
                    aria-label={words().figures.fieldOf(column.title)}
                    onChange={(event) => choose(column.title, FIELDS[event.currentTarget.selectedIndex] ?? 'skip')}
                  >
                    <For each={FIELDS}>
                      {(field) => (
                        <option selected={field === column.field}>{words().figures.fields[field]}</option>
                      )}
                    </For>
                  </Select>
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </Table>
    </section>
  );
}

interface PercentChoiceProps {
  readonly plan: FiguresPlan;
  readonly choices: FiguresChoices;
  readonly onDecide: (change: FiguresChoices) => void;
}

/** "85%" is 85 to one reader and 0.85 to another: asked where it is written, never guessed. */
function PercentChoice(props: PercentChoiceProps) {
  const isAsked = () =>
    props.choices.percent !== undefined || props.plan.problems.some(({ code }) => code === 'value.percent-text');
  return (
    <Show when={isAsked()}>
      <div class="import-section">
        <Segmented
          label={words().figures.percent}
          labelShown
          options={MEANINGS.map((value) => ({ value, label: words().figures.percents[value] }))}
          value={props.choices.percent ?? 'undecided'}
          onChange={(percent) => percent !== 'undecided' && props.onDecide({ percent })}
        />
      </div>
    </Show>
  );
}

const MEANINGS = ['of-hundred', 'fraction'] as const;

/** Units without a figure, and figures without an assessed unit, by name. */
function BesideFile(props: FiguresImportProps & { readonly plan: FiguresPlan }) {
  return (
    <Show when={props.plan.missing.length === 0}>
      <Show when={props.plan.absent.length > 0}>
        <Notice tone="warn">
          <UnitList
            codes={props.plan.absent}
            units={props.place.units}
            said={(count, names) => `${words().figures.absent(count, names)}${policyOf(props.item)}`}
          />
        </Notice>
      </Show>
      <Show when={props.plan.beside.length > 0}>
        <Notice>
          <UnitList codes={props.plan.beside} units={props.place.units} said={words().figures.beside} />
        </Notice>
      </Show>
    </Show>
  );
}

/** What the scheme says of units without a figure. */
function policyOf({ missing }: DataItem): string {
  return missing === null ? '' : words().sources.policy[missing];
}

function findingOf({ missing, values, problems }: FiguresPlan): string {
  const { figures, sources } = words();
  if (missing.length > 0) {
    return figures.missingTitle(missing.map((field) => figures.fields[field]).join(sources.listComma));
  }
  return figures.readTitle(values.length, problems.length);
}

function spanText({ span }: FiguresPlan): string {
  return span === null ? '' : words().figures.span(plainPoints(span.lowest), plainPoints(span.highest));
}
