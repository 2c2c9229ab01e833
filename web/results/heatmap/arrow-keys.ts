const STEPS: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** From one cell of a table to the next one that can have the focus. */
export function moveByArrows(event: KeyboardEvent & { readonly currentTarget: HTMLTableElement }): void {
  const step = STEPS[event.key];
  const cell = event.target instanceof Element ? event.target.closest('td, th') : null;
  if (step === undefined || !(cell instanceof HTMLTableCellElement)) return;
  const row = cell.parentElement;
  if (!(row instanceof HTMLTableRowElement)) return;
  const next = event.currentTarget.rows[row.rowIndex + step[0]]?.cells[cell.cellIndex + step[1]];
  const inside = next?.querySelector<HTMLElement>('a, button');
  if (inside === undefined || inside === null) return;
  event.preventDefault();
  inside.focus();
}
