import { LIMITS } from '#domain/questionnaire/limits';
import type { ItemsQuestion, OptionId, OptionScale, TargetsQuestion } from '#domain/questionnaire/model';
import { fail, ok } from '#domain/result';
import { DONT_KNOW, type DontKnow, type ItemsAnswer, type TargetRating, type TargetsAnswer } from './model';
import { characterOfPosition, DONT_KNOW_CHARACTER, NO_ANSWER_CHARACTER } from './vector';
import type { Decoded } from './vector-problem';

/** What one character of a cell stands for. */
type Mark = OptionId | DontKnow | undefined;

export function decodeItems({ items, scale }: ItemsQuestion, cell: unknown): Decoded<ItemsAnswer> {
  const values = decodeCharacters(scale, items.length, cell);
  if (!values.ok) return values;
  const pairs = items.map((item, index) => [item.id, values.value[index]] as const);
  return ok({ items: withoutGaps(pairs) });
}

export function decodeTargets({ targets, criteria, scale }: TargetsQuestion, cell: unknown): Decoded<TargetsAnswer> {
  const values = decodeCharacters(scale, targets.length * criteria.length, cell);
  if (!values.ok) return values;
  const ratings: Record<string, TargetRating> = {};
  for (const [index, target] of targets.entries()) {
    const own = values.value.slice(index * criteria.length, (index + 1) * criteria.length);
    if (own.every((value) => value === undefined)) continue;
    const known = own.filter((value) => value !== DONT_KNOW).length;
    if (known > 0 && known < own.length) return fail('vector.mixed-rating');
    ratings[target.id] = known === 0 ? DONT_KNOW : withoutGaps(criteria.map(({ id }, i) => [id, own[i]]));
  }
  return ok({ targets: ratings });
}

function withoutGaps(pairs: readonly (readonly [string, Mark])[]): Readonly<Record<string, OptionId>> {
  return Object.fromEntries(pairs.filter((pair): pair is [string, OptionId] => pair[1] !== undefined));
}

function decodeCharacters(scale: OptionScale, length: number, cell: unknown): Decoded<readonly Mark[]> {
  if (typeof cell !== 'string') return fail('vector.wrong-type');
  if (cell.length !== length) return fail('vector.wrong-length');
  const values: Mark[] = [];
  for (const character of cell) {
    const value = decodeCharacter(scale, character);
    if (!value.ok) return value;
    values.push(value.value);
  }
  return values.some((value) => value !== undefined) ? ok(values) : fail('vector.empty-cell');
}

function decodeCharacter(scale: OptionScale, character: string): Decoded<Mark> {
  if (character === NO_ANSWER_CHARACTER) return ok(undefined);
  if (character === DONT_KNOW_CHARACTER) return scale.dontKnow ? ok(DONT_KNOW) : fail('vector.dont-know-not-offered');
  const position = POSITIONS.get(character);
  if (position === undefined) return fail('vector.wrong-character');
  const option = scale.options[position];
  return option ? ok(option.id) : fail('vector.unknown-option');
}

const POSITIONS: ReadonlyMap<string, number> = new Map(
  Array.from({ length: LIMITS.importedScaleOptions }, (_, position) => [characterOfPosition(position), position]),
);
