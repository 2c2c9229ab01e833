import type { AnswerOption } from '#domain/questionnaire/answer-options';
import type { PlannedTableCells } from '#domain/tabulation/model';
import { formatNumber } from '../../lib/format';
import { localized } from '../../lib/i18n';
import { resultWords as words } from '../../lib/words';
import type { LikertRow } from './likert-rows';
import type { PlannedRows } from './planned-rows';

/** The cells as bars on one scale, in the order and with the names of the table. */
export function plannedBars(
  { cells, release }: PlannedTableCells,
  { rows, scale }: { readonly rows: PlannedRows['rows']; readonly scale: readonly AnswerOption[] },
): readonly LikertRow[] {
  const byKey = new Map(cells.map(({ classes, cell }) => [classes.join('\n'), cell]));
  return rows.flatMap(({ key, label }): readonly LikertRow[] => {
    const cell = byKey.get(key);
    if (cell === undefined) return [];
    if (!cell.released) return [{ key, label, answers: cell.reason }];
    const { counts, n } = cell;
    const people = release === 'noisy' ? words().questions.planned.about(formatNumber(n)) : formatNumber(n);
    const answers = scale.map(({ label: name, position }) => ({
      label: localized(name),
      count: counts[position] ?? 0,
    }));
    return [{ key, label, note: `n ${people}`, answers }];
  });
}
