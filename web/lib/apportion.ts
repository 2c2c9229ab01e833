/** Whole parts of a whole, as near to the exact ones as can be: what is left over goes to the largest remainders, ties to the first. */
export function apportion(exact: readonly number[]): readonly number[] {
  const whole = exact.map(Math.floor);
  const total = Math.round(exact.reduce((sum, part) => sum + part, 0));
  const left = total - whole.reduce((sum, part) => sum + part, 0);
  const raised = exact
    .map((part, position) => ({ position, remainder: part - Math.floor(part) }))
    .toSorted((a, b) => b.remainder - a.remainder || a.position - b.position)
    .slice(0, left)
    .map(({ position }) => position);
  return whole.map((part, position) => (raised.includes(position) ? part + 1 : part));
}
