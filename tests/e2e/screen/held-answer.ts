import type { Page } from 'playwright';

/** An answer of the server that does not come before the test says so. */
export interface HeldAnswer {
  /** Resolves when the page has asked for it. */
  readonly asked: Promise<void>;
  release(): void;
}

/** From the given reading of the address on; what the page writes there goes through. */
export async function holdBack(page: Page, address: RegExp, first = 1): Promise<HeldAnswer> {
  const [asked, released] = [signal(), signal()];
  let readings = 0;
  await page.route(address, async (route) => {
    if (route.request().method() === 'GET') readings += 1;
    if (route.request().method() === 'GET' && readings >= first) {
      asked.give();
      await released.given;
    }
    await route.continue();
  });
  return { asked: asked.given, release: released.give };
}

function signal() {
  let give = (): void => undefined;
  const given = new Promise<void>((resolve) => (give = resolve));
  return { given, give: () => give() };
}
