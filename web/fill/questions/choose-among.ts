import type { MultipleQuestion, OptionId } from '#domain/questionnaire/model';

/**
 * What is chosen after a tap. An exclusive option clears the others and is cleared by them.
 * @returns null where one more would be too many: nothing is switched off, but nothing is thrown out either
 */
export function chooseAmong(
  { options, maximum = options.length }: Pick<MultipleQuestion, 'options' | 'maximum'>,
  chosen: readonly OptionId[],
  tapped: OptionId,
): readonly OptionId[] | null {
  if (chosen.includes(tapped)) return chosen.filter((id) => id !== tapped);
  const isExclusive = (id: OptionId) => options.some((option) => option.id === id && option.exclusive);
  if (isExclusive(tapped)) return [tapped];
  const kept = chosen.filter((id) => !isExclusive(id));
  return kept.length < maximum ? [...kept, tapped] : null;
}
