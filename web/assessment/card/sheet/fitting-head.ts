/** Of 156 mm at 8.5 pt, less a gap between both sides, in widths of a Chinese character. */
const ROOM = 50;
/** Latin letters and digits beside that, as wide as the widest usual face sets them. */
const LATIN = 0.58;

/** Boxes in the margins of a page neither wrap nor cut: the first text that fits beside the other side, the last one cut. */
export function fittingHead(texts: readonly string[], right: string): string {
  const room = ROOM - widthOf(right);
  return texts.find((text) => widthOf(text) <= room) ?? cutTo(texts.at(-1) ?? '', room);
}

function cutTo(text: string, room: number): string {
  const kept = Array.from(text);
  while (kept.length > 0 && widthOf(`${kept.join('')}…`) > room) kept.pop();
  return `${kept.join('').trimEnd()}…`;
}

function widthOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (/[\u2e80-\uffef]/u.test(character) ? 1 : LATIN), 0);
}
