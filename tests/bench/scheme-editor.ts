import type { Browser, Page } from 'playwright';
import { branch, leaf, schemeOf } from '#domain/assessment/templates/parts';
import { launchBrowser } from '../e2e/browser';
import { startNodeServer } from '../support/node-server';
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

/** From a key to the picture that shows it, in the scheme editor of a large scheme; the baseline is not slowed down. */
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
    return (['name', 'points'] as const).map((field) => ({
      figure: `scheme of ${GROUPS * (EACH + 1)} rows at 1/${SLOWDOWN}: a key in a field of ${field}`,
      unit: 'ms',
      ours: slow[field],
      baseline: { value: fast[field], name: 'not slowed down' },
      goal: '50 ms',
    }));
  } finally {
    await browser.close();
    await server.stop();
  }
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

/** Medians, in milliseconds, of keys that are typed one after the other in the middle of the tree. */
async function measure(page: Page, slowdown: number): Promise<Readonly<Record<'name' | 'points', number>>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const name = await timeOfKeys(page, '12.5 的名称', 'abcdefghijklmno');
  const points = await timeOfKeys(page, /^12\.5 .*的分值$/, '.55555555555555');
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await session.detach();
  return { name, points };
}

async function timeOfKeys(page: Page, label: string | RegExp, keys: string): Promise<number> {
  const field = page.getByRole('textbox', { name: label });
  await field.focus();
  const times = await field.evaluateHandle(recordTimes);
  for (const key of keys) {
    await page.keyboard.type(key);
    await page.waitForTimeout(PAUSE);
  }
  return median(await times.jsonValue());
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
