/** Hands out what is worked on, and tells every tenth of the way on stderr, as stdout carries figures. */
export function* toldOnTheWay<Item>(work: string, items: readonly Item[]): Generator<Item, void> {
  const start = performance.now();
  const step = Math.ceil(items.length / 10);
  for (const [place, item] of items.entries()) {
    yield item;
    const done = place + 1;
    if (done % step !== 0 && done !== items.length) continue;
    const seconds = Math.round((performance.now() - start) / 1000);
    console.error(`  ${work}: ${done} of ${items.length} after ${seconds} s`);
  }
}
