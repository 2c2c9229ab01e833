/** Where ballots arrive. No account, cookie or session has any part in it, so nothing is looked up or refused for one. */
export function isMemberRoute(path: string): boolean {
  return path.startsWith('/api/box/');
}
