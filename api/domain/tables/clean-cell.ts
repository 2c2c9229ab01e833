/** PostgreSQL stores neither NUL nor half a surrogate pair; zero-width characters make equal names differ. */
export function cleanCell(cell: string): string {
  return cell
    .replaceAll(/[\u200B-\u200D\uFEFF]/g, '')
    .replaceAll(/[\s\p{Cc}\p{Cs}]+/gu, ' ')
    .trim();
}
