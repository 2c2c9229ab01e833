import type { Page } from 'playwright';

/** An answer of the server that does not come before the test says so. */
export interface HeldAnswer {
  /** Resolves when the page has asked for it. */
  readonly asked: Promise<void>;
  release(): void;
}

export async function holdBack(page: Page, address: RegExp): Promise<HeldAnswer> {
  const [asked, released] = [signal(), signal()];
  await page.route(address, async (route) => {
    asked.give();
    await released.given;
    await route.continue();
  });
  return { asked: asked.given, release: released.give };
}

function signal() {
  let give = (): void => undefined;
  const given = new Promise<void>((resolve) => (give = resolve));
  return { given, give: () => give() };
}
