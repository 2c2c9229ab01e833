/** How many pages a file has that Chromium printed: it writes an object for every page in plain text. */
export function pagesOf(file: Buffer): number {
  return file.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}
