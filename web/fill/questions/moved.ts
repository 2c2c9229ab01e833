/** The list with one entry moved one place up or down. */
export function moved<Entry>(list: readonly Entry[], index: number, by: 1 | -1): readonly Entry[] {
  const rest = list.filter((_, place) => place !== index);
  return [...rest.slice(0, index + by), ...list.slice(index, index + 1), ...rest.slice(index + by)];
}
