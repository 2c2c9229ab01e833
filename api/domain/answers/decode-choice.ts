import type { Option, OptionId } from '#domain/questionnaire/model';
import { fail, ok } from '#domain/result';
import { cleanText } from './clean-text';
import type { MultipleAnswer, RankingAnswer, SingleAnswer } from './model';
import { OTHER_TEXT_MAXIMUM_LENGTH } from './vector';
import type { Decoded } from './vector-problem';

export function decodeSingle(options: readonly Option[], cell: unknown): Decoded<SingleAnswer> {
  const withText = Array.isArray(cell) && cell.length === 2;
  if (!withText && typeof cell !== 'number') return fail('vector.wrong-type');
  const chosen = decodeChoice(options, withText ? cell : [cell]);
  if (!chosen.ok) return chosen;
  const { ids, other } = chosen.value;
  const [option] = ids;
  if (option === undefined || ids.length > 1) return fail('vector.wrong-type');
  return ok({ option, ...(other !== undefined && { other }) });
}

export function decodeMultiple(options: readonly Option[], cell: unknown): Decoded<MultipleAnswer> {
  if (!Array.isArray(cell)) return fail('vector.wrong-type');
  const chosen = decodeChoice(options, cell);
  if (!chosen.ok) return chosen;
  const { ids, other } = chosen.value;
  if (ids.length === 0) return fail('vector.empty-cell');
  const positions = cell.slice(0, ids.length) as readonly number[];
  if (positions.some((position, index) => index > 0 && position < (positions[index - 1] ?? 0))) {
    return fail('vector.wrong-order');
  }
  return ok({ options: ids, ...(other !== undefined && { other }) });
}

interface Choice {
  readonly ids: readonly OptionId[];
  readonly other?: string;
}

/** Positions, followed by the "other" text if there is one. */
function decodeChoice(options: readonly Option[], cell: readonly unknown[]): Decoded<Choice> {
  const last = cell.at(-1);
  const positions = typeof last === 'string' ? cell.slice(0, -1) : cell;
  const ids = decodePositions(options, positions);
  if (!ids.ok) return ids;
  if (typeof last !== 'string') return ok({ ids: ids.value });
  if (!options.some(({ id, other }) => other && ids.value.includes(id))) return fail('vector.other-not-offered');
  const text = decodeText(last, OTHER_TEXT_MAXIMUM_LENGTH);
  return text.ok ? ok({ ids: ids.value, other: text.value }) : text;
}

export function decodeRanking(options: readonly Option[], cell: unknown): Decoded<RankingAnswer> {
  if (!Array.isArray(cell)) return fail('vector.wrong-type');
  if (cell.length === 0) return fail('vector.empty-cell');
  const order = decodePositions(options, cell);
  return order.ok ? ok({ order: order.value }) : order;
}

function decodePositions(options: readonly Option[], positions: readonly unknown[]): Decoded<readonly OptionId[]> {
  const ids: OptionId[] = [];
  for (const position of positions) {
    if (typeof position !== 'number') return fail('vector.wrong-type');
    const option = options[position];
    if (!option) return fail('vector.unknown-option');
    if (ids.includes(option.id)) return fail('vector.duplicate-option');
    ids.push(option.id);
  }
  return ok(ids);
}

export function decodeText(cell: unknown, maximumLength: number): Decoded<string> {
  if (typeof cell !== 'string') return fail('vector.wrong-type');
  if (cell.length > maximumLength) return fail('vector.text-too-long');
  if (cell === '') return fail('vector.empty-cell');
  return cell === cleanText(cell) ? ok(cell) : fail('vector.wrong-character');
}
