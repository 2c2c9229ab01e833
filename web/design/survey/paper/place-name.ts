import type { PaperCell, PaperForm, PaperRow } from '#domain/paper/paper-form';
import { localized } from '../../../lib/i18n';
import { paperWords } from '../../../lib/words';

/** 市应急局; or a question and its item. */
export function rowLabel({ label, item }: PaperRow): string {
  return item ? [localized(label), localized(item)].join(paperWords().settling.join) : localized(label);
}

/** 市统计局，办事效率; for several cells of a row, the row alone. */
export function placeName(form: PaperForm, cells: readonly number[]): string {
  const [first = 0] = cells;
  const cell = form.cells[first];
  const row = form.rows.find(({ cells: places }) => places.includes(first));
  if (!cell || !row) return '';
  const { join, wholeRow } = paperWords().settling;
  const part = cells.length > 1 ? wholeRow : criterionOf(cell);
  return [rowLabel(row), part].filter((name) => name !== '').join(join);
}

function criterionOf({ question, criterion }: PaperCell): string {
  if (question.kind !== 'targets') return '';
  const found = question.criteria.find(({ id }) => id === criterion);
  return found ? localized(found.title) : '';
}
