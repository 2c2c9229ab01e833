import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const DESK = { viewport: { width: 1440, height: 900 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' };
const PHONE = { viewport: { width: 390, height: 844 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', hasTouch: true };

/** `npm test` says which Chromium there is; by itself this file takes Playwright's own. */
export function launchBrowser(): Promise<Browser> {
  const given = process.env['PINGYI_CHROMIUM'];
  return chromium.launch({ args: FLAGS, ...(given === undefined ? {} : { executablePath: given }) });
}

/** A person at a desk or with a phone: a browser profile of their own and one page. */
export interface Person {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Scripts that broke and whatever the content security policy refused. */
  readonly faults: readonly string[];
}

export function atDesk(browser: Browser): Promise<Person> {
  return enter(browser, DESK);
}

export function onPhone(browser: Browser): Promise<Person> {
  return enter(browser, PHONE);
}

async function enter(browser: Browser, options: typeof DESK): Promise<Person> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      faults.push(message.text());
  });
  return { context, page, faults };
}

/** By how many pixels the page is wider than the window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
