/** Members who send a ballot meanwhile must not wait for all of a simulation. */
export function othersTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
