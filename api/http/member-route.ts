/** The two doors of members. No account, cookie or session has any part in them, so nothing is looked up or refused for one. */
export function isMemberRoute(path: string): boolean {
  return path.startsWith('/api/box/') || path.startsWith('/api/roll/');
}
