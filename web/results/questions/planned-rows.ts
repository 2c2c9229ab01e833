import type { PlannedTable } from '#domain/disclosure/publication-plan';
import { type AnswerOption, answerOptions } from '#domain/questionnaire/answer-options';
import type { Question } from '#domain/questionnaire/model';
import type { Distribution, PlannedTableCells } from '#domain/tabulation/model';
import { classNames, type NamedWave } from '../../lib/class-names';
import { formatDecimal, formatNumber } from '../../lib/format';
import { localized } from '../../lib/i18n';
import { resultWords as words } from '../../lib/words';
import { type GroupTableRow, groupCell } from '../group-cell';
import { agreementScale, favourable } from './question-answers';

/** More options than this are summed up in their mean, or those that were chosen most are shown where there is none. */
const MOST_OPTIONS = 7;

export interface PlannedRows {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly PlannedRow[];
}

export interface PlannedRow extends GroupTableRow {
  readonly classes: readonly string[];
  /** Null where the row is hidden. */
  readonly people: number | null;
  readonly level: Level | null;
}

/** How far a class agrees, in per cent, or its mean: what rows can be read against one another by. */
export interface Level {
  readonly value: number;
  readonly text: string;
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
  const tells = listed.length > 0 ? 'shares' : isText(question) ? 'words' : 'mean';
  const measures = tells === 'mean' ? [meanMeasure()] : listed.map(shareOf);
  const levelOf = levelReader(question);
  const unlisted = listed.length === 0 ? 0 : options.length - listed.length;
  const caption = words().questions.planned.captions[tells];
  return {
    caption: unlisted === 0 ? caption : words().questions.planned.withUnlisted(caption, unlisted),
    head: [words().questions.planned.people, ...measures.map(({ head }) => head)],
    rows: cells.map(({ classes, cell }) => ({
      key: classes.join('\n'),
      classes,
      people: cell.released ? cell.n : null,
      level: cell.released ? levelOf(cell) : null,
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

/** Words have no mean; how many wrote is all that a table can say of them. */
function isText({ kind }: Question): boolean {
  return kind === 'text' || kind === 'long-text';
}

/** What the rows of a question are compared by; nothing where its options have no order of merit. */
function levelReader(question: Question): (distribution: Distribution) => Level | null {
  const scale = agreementScale(question);
  if (scale === null) {
    return ({ mean }) => (mean === undefined ? null : { value: mean.value, text: formatDecimal(mean.value) });
  }
  return (distribution) => {
    const agreement = favourable(scale, distribution);
    if (agreement === null) return null;
    const value = 100 * agreement.share;
    return { value, text: String(Math.round(value)) };
  };
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

function meanMeasure(): Measure {
  return {
    head: words().questions.planned.mean,
    text: ({ mean }) => (mean === undefined ? '–' : formatDecimal(mean.value)),
  };
}
