/** A title that ends in a question mark needs no colon before what follows it. */
export function isAsked(title: string): boolean {
  return /[?？]$/u.test(title.trim());
}
