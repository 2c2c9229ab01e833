/** The sticky bar and a little air. */
const COVERED_PIXELS = 88;

/** Puts the focus into a row of the screen and makes sure that the sticky bar does not cover it. */
export function moveToRow(index: number): void {
  const row = document.querySelectorAll('.row')[index];
  if (!row) return;
  const input = row.querySelector<HTMLElement>(':checked') || row.querySelector<HTMLElement>('input');
  if (input) input.focus();
  const { bottom } = row.getBoundingClientRect();
  window.scrollBy(0, Math.max(0, bottom + COVERED_PIXELS - window.innerHeight));
}
