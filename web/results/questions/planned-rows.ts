import type { PlannedTable } from '#domain/disclosure/publication-plan';
import { type AnswerOption, answerOptions } from '#domain/questionnaire/answer-options';
import type { Question } from '#domain/questionnaire/model';
import type { Distribution, PlannedTableCells } from '#domain/tabulation/model';
import { classNames, type NamedWave } from '../../lib/class-names';
import { formatDecimal, formatNumber } from '../../lib/format';
import { localized } from '../../lib/i18n';
import { resultWords as words } from '../../lib/words';
import { type GroupTableRow, groupCell } from '../group-cell';

/** More options than this are summed up in their mean, or those that were chosen most are shown where there is none. */
const MOST_OPTIONS = 7;

export interface PlannedRows {
  readonly head: readonly string[];
  readonly rows: readonly GroupTableRow[];
}

/** The cells of a planned table: how many people, and the shares of the options or, of many options, the mean. */
export function plannedRows(
  question: Question,
  { cells, release }: PlannedTableCells,
  { table, wave }: { readonly table: PlannedTable; readonly wave: NamedWave },
): PlannedRows {
  const options = answerOptions(question);
  const listed =
    options.length <= MOST_OPTIONS ? options : question.kind === 'multiple' ? mostChosen(options, cells) : [];
  const nearly = (text: string) => (release === 'noisy' ? words().questions.planned.about(text) : text);
  const measures: readonly Measure[] =
    listed.length > 0 ? listed.map(shareOf) : [{ head: words().questions.planned.mean, text: meanText }];
  return {
    head: [words().questions.planned.people, ...measures.map(({ head }) => head)],
    rows: cells.map(({ classes, cell }) => ({
      key: classes.join('\n'),
      label: classNames(table, classes, wave).join(' · '),
      cells: [
        groupCell(cell, ({ n }) => ({ text: nearly(formatNumber(n)) })),
        ...measures.map(({ text }) => groupCell(cell, (distribution) => ({ text: nearly(text(distribution)) }))),
      ],
    })),
  };
}

/** In the order of the questionnaire; by the cells that are shown. */
function mostChosen(options: readonly AnswerOption[], cells: PlannedTableCells['cells']): readonly AnswerOption[] {
  const chosen = ({ position }: AnswerOption) =>
    cells.reduce((sum, { cell }) => sum + (cell.released ? (cell.counts[position] ?? 0) : 0), 0);
  const most = new Set(options.toSorted((one, other) => chosen(other) - chosen(one)).slice(0, MOST_OPTIONS));
  return options.filter((option) => most.has(option));
}

interface Measure {
  readonly head: string;
  readonly text: (distribution: Distribution) => string;
}

function shareOf({ label, position }: AnswerOption): Measure {
  return {
    head: localized(label),
    text: ({ counts, n }) => String(Math.round((100 * (counts[position] ?? 0)) / Math.max(1, n))),
  };
}

function meanText({ mean }: Distribution): string {
  return mean === undefined ? '–' : formatDecimal(mean.value);
}
