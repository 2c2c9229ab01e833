/**
 * What has to be typed to close a wave: the year or other number in its title ("2026 年度万人评议"), else the year
 * in which it closes. Short, and not the same every time, so that it cannot be done in passing.
 */
export function confirmationWord(title: string, closesAt: number): string {
  const [number] = title.match(/\d+/) ?? [];
  return number ?? String(new Date(closesAt).getFullYear());
}
