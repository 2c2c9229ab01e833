/** How many of `size` leaves are in the left subtree: the largest power of two below size, for size ≥ 2 (RFC 6962, section 2.1). */
export function leftSize(size: number): number {
  let power = 1;
  while (2 * power < size) power *= 2;
  return power;
}
