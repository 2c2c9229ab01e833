/** Letters in groups of four, as they stand on paper. */
export function inGroups(letters: string): string {
  return letters.replace(/(.{4})(?=.)/g, '$1 ');
}
