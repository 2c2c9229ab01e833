/** The units a leader may see, in their column and back; null is the whole organisation. */
export function unitScopeFrom(column: string | null): readonly string[] | null {
  return column === null ? null : JSON.parse(column);
}

export function unitScopeColumn(scope: readonly string[] | null): string | null {
  return scope === null ? null : JSON.stringify(scope);
}
