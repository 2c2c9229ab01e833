import type { Browser, CDPSession, Locator, Page } from 'playwright';
import { branch, leaf, schemeOf } from '#domain/assessment/templates/parts';
import { launchBrowser } from '../e2e/screen/browser';
import { startNodeServer } from '../support/servers/node-server';
import { median, type Row } from './table';

/** 24 groups of ten are 264 rows. */
const [GROUPS, EACH] = [24, 10];
/** A laptop of the lower class, as Chromium's own tools stand in for it. */
const SLOWDOWN = 4;
/** Milliseconds between two keys: whoever types fast. */
const PAUSE = 150;
const ACCOUNT = {
  organisation: { zh: '江州市直机关工委', en: 'Jiangzhou Municipal Organs Committee' },
  name: '周敏',
  start: 'empty',
  email: 'bench@pingyi.test',
  password: 'correct horse battery',
};

/** From a key to the picture that shows it, in the scheme editor of a large scheme, and what of it is script and layout. */
export async function schemeEditorRows(): Promise<readonly Row[]> {
  const browser = await launchBrowser().catch(() => null);
  if (!browser) {
    console.log('No browser: the scheme editor is not measured.\n');
    return [];
  }
  const server = await startNodeServer();
  try {
    const page = await openEditor(browser, server);
    const [fast, slow] = [await measure(page, 1), await measure(page, SLOWDOWN)];
    return (['name', 'points'] as const).flatMap((field) => [
      row(`a key in a field of ${field}, to its picture`, slow[field].picture, fast[field].picture),
      { ...row('… of it script and layout', slow[field].work, fast[field].work), goal: '50 ms' },
    ]);
  } finally {
    await browser.close();
    await server.stop();
  }
}

function row(figure: string, ours: number, notSlowed: number): Row {
  return {
    figure: `scheme of ${GROUPS * (EACH + 1)} rows at 1/${SLOWDOWN}: ${figure}`,
    unit: 'ms',
    ours,
    baseline: { value: notSlowed, name: 'not slowed down' },
    goal: '',
  };
}

async function openEditor(
  browser: Browser,
  { origin, setupCode }: { readonly origin: string; readonly setupCode: string },
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  const post = async (path: string, data: object) => {
    const answer = await context.request.post(origin + path, { headers: { origin }, data });
    if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
    return answer.json();
  };
  await post('/api/setup', { ...ACCOUNT, code: setupCode });
  const { id } = await post('/api/assessments', { title: { zh: '年度考核' }, scheme: largeScheme() });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(`${origin}/assessments/${id}/scheme`);
  await page.getByRole('textbox', { name: '24.10 的名称' }).waitFor();
  return page;
}

function largeScheme() {
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);
  const groups = numbers(GROUPS).map((group) => {
    const leaves = numbers(EACH).map((index) =>
      leaf({ id: `l${group}-${index}`, name: { zh: `指标 ${group}-${index}` }, points: 1 }, { kind: 'third-party' }),
    );
    return branch({ id: `b${group}`, name: { zh: `第 ${group} 组` } }, leaves);
  });
  return schemeOf(groups);
}

/** Milliseconds for a key. */
interface KeyTime {
  /** The median of those until the picture. */
  readonly picture: number;
  /** The mean of script and layout, with what follows a little later: saving. */
  readonly work: number;
}

/** Of keys that are typed one after the other, over what stood there, in the middle of the tree. */
async function measure(page: Page, slowdown: number): Promise<Readonly<Record<'name' | 'points', KeyTime>>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const name = await timeOfKeys(session, page.getByRole('textbox', { name: '12.5 的名称' }), 'abcdefghijkl');
  const points = await timeOfKeys(session, page.getByRole('textbox', { name: /^12\.5 .*的分值$/ }), '1.2345678912');
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await session.detach();
  return { name, points };
}

async function timeOfKeys(session: CDPSession, field: Locator, keys: string): Promise<KeyTime> {
  await field.selectText();
  const times = await field.evaluateHandle(recordTimes);
  const before = await scriptAndLayout(session);
  for (const key of keys) {
    await field.page().keyboard.type(key);
    await field.page().waitForTimeout(PAUSE);
  }
  const work = ((await scriptAndLayout(session)) - before) / keys.length;
  return { picture: median(await times.jsonValue()), work };
}

/** Milliseconds of the page's thread, without those in which it waited for a core. */
async function scriptAndLayout(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  const parts = metrics.filter(({ name }) => name === 'ScriptDuration' || name === 'LayoutDuration');
  return parts.reduce((sum, { value }) => sum + value * 1000, 0);
}

/** From each key until the frame that shows it has been painted: what is done in the frame counts too. */
function recordTimes(field: Element): number[] {
  const times: number[] = [];
  field.addEventListener('keydown', () => {
    const start = performance.now();
    requestAnimationFrame(() => {
      const painted = new MessageChannel();
      painted.port1.addEventListener('message', () => times.push(performance.now() - start));
      painted.port1.start();
      painted.port2.postMessage(null);
    });
  });
  return times;
}
