import { Show } from 'solid-js';
import type { AnswerOption } from '#domain/questionnaire/answer-options';
import type { Cell, Distribution } from '#domain/tabulation/model';
import { formatNumber, formatPercent } from '../../lib/format';
import { localized } from '../../lib/i18n';
import { resultWords as words } from '../../lib/words';
import { groupCell } from '../group-cell';
import { GroupTable } from '../group-table';
import { groupLabel } from '../labels';
import { LikertRows, type LikertRow } from './likert-rows';
import {
  favourable,
  hasGroups,
  showsGroups,
  itemLabel,
  releasedOf,
  statementsOf,
  type Statement,
} from './question-answers';
import { QuestionFrame, type QuestionProps } from './question-frame';
import { baseText, groupCaption, statementsText } from './question-texts';
import { questionTrace } from './question-trace';
import { answersOf, statementRows } from './statement-rows';
import type { ShownTable } from '../weighted-tables';

/** Agreement with one statement by rater group, or with several statements. */
export function AgreementQuestion(props: QuestionProps) {
  const statements = () => statementsOf(props.answered);
  return (
    <Show
      when={props.answered.question.kind === 'items'}
      fallback={<OneStatement {...props} statement={statements()[0]} />}
    >
      <Statements {...props} statements={statements()} />
    </Show>
  );
}

function OneStatement(props: QuestionProps & { readonly statement: Statement | undefined }) {
  return (
    <Show when={props.statement}>
      {(statement) => (
        <QuestionFrame
          results={props.results}
          answered={props.answered}
          finding={agreementText(statement())}
          note={baseText(props.answered.question, statement().table)}
          trace={questionTrace(props.results, statement().table, { measure: 'favourable-share' })}
        >
          <LikertRows minimum={props.results.tabulation.minimumGroupSize} rows={groupRows(props, statement())} />
        </QuestionFrame>
      )}
    </Show>
  );
}

function groupRows({ results }: QuestionProps, { table, scale }: Statement): readonly LikertRow[] {
  return [
    { key: 'all', label: words().everyone, strong: true, ...answersOf(scale, table.overall) },
    ...(hasGroups(results) ? table.groups : []).map(({ groupId, cell }) => ({
      key: groupId,
      label: groupLabel(results.wave, groupId),
      ...unweightedAnswers(scale, { cell, weighting: table.weighting }),
    })),
  ];
}

/** Of one rater group. */
function unweightedAnswers(
  scale: readonly AnswerOption[],
  { cell, weighting }: { readonly cell: Cell<Distribution>; readonly weighting: ShownTable['weighting'] },
): ReturnType<typeof answersOf> {
  const answers = answersOf(scale, cell);
  const { note } = answers;
  return note === undefined ? answers : { ...answers, note: groupCaption(note, weighting) };
}

function Statements(props: QuestionProps & { readonly statements: readonly Statement[] }) {
  const minimum = () => props.results.tabulation.minimumGroupSize;
  return (
    <QuestionFrame
      results={props.results}
      answered={props.answered}
      finding={statementsText(props.statements)}
      note={statementsNote(props.statements)}
      aside={
        <Show when={showsGroups(props.results)}>
          <StatementGroups {...props} />
        </Show>
      }
    >
      <LikertRows
        stacked
        minimum={minimum()}
        rows={statementRows(props.statements, {
          hrefOf: ({ table }) => questionTrace(props.results, table, { measure: 'favourable-share' }),
        })}
      />
      <p class="figure-subtitle">{words().questions.divergingNote}</p>
    </QuestionFrame>
  );
}

function statementsNote(statements: readonly Statement[]): string {
  const weighting = statements[0]?.table.weighting;
  return [
    words().questions.items(statements.length),
    ...(weighting === undefined ? [] : [words().questions.weighting[weighting]]),
  ].join(words().clauseComma);
}

function StatementGroups(props: QuestionProps & { readonly statements: readonly Statement[] }) {
  return (
    <GroupTable
      about={localized(props.answered.question.title)}
      caption={groupCaption(words().questions.agreementByGroup, props.statements[0]?.table.weighting)}
      minimum={props.results.tabulation.minimumGroupSize}
      head={props.statements.map(({ table }) =>
        localized(itemLabel(props.answered.question, table.item) ?? { zh: '' }),
      )}
      rows={props.results.wave.groups.map((group) => ({
        key: group.id,
        label: localized(group.name),
        cells: props.statements.map(({ table, scale }) => {
          const cell = table.groups.find(({ groupId }) => groupId === group.id)?.cell;
          return cell === undefined
            ? { text: '–' }
            : groupCell(cell, (distribution) => agreementCell(scale, distribution));
        }),
      }))}
    />
  );
}

function agreementCell(scale: readonly AnswerOption[], distribution: Distribution) {
  const agreement = favourable(scale, distribution);
  return {
    text: agreement === null ? '–' : String(Math.round(agreement.share * 100)),
    n: formatNumber(distribution.n),
  };
}

function agreementText({ table, scale }: Statement): string {
  const distribution = releasedOf(table.overall);
  const agreement = distribution === null ? null : favourable(scale, distribution);
  return agreement === null
    ? words().questions.hiddenTitle
    : words().questions.favourable(formatPercent(agreement.share, 0));
}
