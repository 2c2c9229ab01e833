/** One title for every column: the letter of the column where the header is empty, numbered where two are equal. */
export function uniqueTitles(titles: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return titles.map((given, index) => {
    const title = given === '' ? columnLetter(index) : given.replaceAll(/\s+/g, ' ');
    const times = (seen.get(title) ?? 0) + 1;
    seen.set(title, times);
    return times === 1 ? title : `${title} (${times})`;
  });
}

/** 0 → A, 25 → Z, 26 → AA, as spreadsheets count. */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last;
}

/** A title without what says nothing: marks, brackets and spaces. `*单位编号（必填）` is 单位编号. */
export function plainTitle(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\(.*?\)|\[.*?\]|【.*?】/g, '')
    .replaceAll(/[\s*:：_./-]/g, '');
}
