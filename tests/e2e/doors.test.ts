import type { BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as check from '../../web/fill/check/words/zh';
import * as zh from '../../web/fill/words/zh';
import { type Doorkeeper, type Knock, startDoorkeeper } from '../support/servers/doorkeeper';
import { answerBoth, receipt } from './people/member';
import { openRollWave, type Organizer, organizerOf, personalLinksOf, publishWave } from './scenes/roll-by-interface';
import { onPhone, type Person } from './screen/browser';
import { openHouse } from './screen/desk';

const PORT = 8851;
const PAGES = `http://localhost:${PORT}`;
/** Names that every browser takes for this machine (RFC 6761, section 6.3), on ports of their own. */
const ROLL = `http://roll.localhost:${PORT + 1}`;
const BOX = `http://box.localhost:${PORT + 2}`;
const STRANGER = `http://stranger.localhost:${PORT + 2}`;

/** A page, a stamp and a box on three origins, each door behind a proxy that sees what comes over the line. */
describe('doors of their own', () => {
  const house = openHouse(() => ({ PORT: String(PORT), PUBLIC_ORIGIN: PAGES, ROLL_ORIGIN: ROLL, BOX_ORIGIN: BOX }));
  let rollDoor: Doorkeeper;
  let boxDoor: Doorkeeper;
  let organizer: Organizer;
  let waveId: string;
  let links: readonly string[];
  let member: Person;

  beforeAll(async () => {
    rollDoor = await startDoorkeeper(PORT + 1, { door: '/api/roll/', server: house.server.origin });
    boxDoor = await startDoorkeeper(PORT + 2, { door: '/api/box/', server: house.server.origin });
    organizer = await organizerOf(house.server);
    waveId = await openRollWave(organizer);
    links = await personalLinksOf(organizer, waveId);
    member = await onPhone(house.browser);
    // What a browser would send along if it were let.
    const cookie = { name: 'known', value: 'who-this-is' };
    await member.context.addCookies([PAGES, ROLL, BOX].map((url) => ({ ...cookie, url, sameSite: 'Lax' as const })));
  });
  afterAll(async () => {
    await boxDoor?.stop();
    await rollDoor?.stop();
  });

  const ballots = () => posts(boxDoor, '/ballots');

  it('take the ballot of a member whose page names them and nothing else', async () => {
    const { page } = member;
    const asked = requestsOf(page);
    const answer = await page.goto(links[0] ?? '');
    expect(answer?.headers()['content-security-policy']).toContain(`connect-src 'self' ${BOX} ${ROLL};`);
    await page.getByRole('button', { name: zh.start }).click();
    await answerBoth(page, /^满意/, zh);
    expect(await receipt(page)).not.toBe('');
    const [first, second, ...others] = asked;
    expect(`${first}\n${second}`).toMatch(/^GET \S+\/f\/[\w-]+(?:#\S+)?\nGET \S+\/f\/code\/[\w-]{43}$/);
    expect(others).toEqual([
      `GET ${BOX}/api/box/${waveId}/manifest`,
      `POST ${ROLL}/api/roll/${waveId}/stamp`,
      `POST ${BOX}/api/box/${waveId}/ballots`,
    ]);
  });

  it('learn nothing by which their two halves could be joined', () => {
    expect(posts(rollDoor, '/stamp')).toHaveLength(1);
    expect(ballots()).toHaveLength(1);
    for (const { headers } of [...rollDoor.knocks, ...boxDoor.knocks]) {
      expect(headers).not.toHaveProperty('cookie');
      expect(headers).not.toHaveProperty('referer');
      expect(headers).not.toHaveProperty('authorization');
    }
    const [, secret = ''] = (links[0] ?? '').split('#');
    const [code = ''] = /[^/]+(?=#)/.exec(links[0] ?? '') ?? [];
    expect(textOf(rollDoor.knocks)).toContain(secret);
    expect(textOf(boxDoor.knocks)).not.toContain(secret);
    expect(textOf(boxDoor.knocks)).not.toContain(code);
    const { ballotKey, token } = JSON.parse(String(ballots()[0]?.body));
    for (const ofBallot of [ballotKey, token]) expect(textOf(rollDoor.knocks)).not.toContain(ofBallot);
  });

  it('are sent as many bytes for a long answer as for a short one', async () => {
    const other = await onPhone(house.browser);
    const { page } = other;
    await page.goto(links[1] ?? '');
    await page.getByRole('button', { name: zh.start }).click();
    await page.getByRole('radio', { name: /^不满意/ }).check({ force: true });
    await page.getByRole('button', { name: zh.nextQuestion }).click();
    await page.getByRole('textbox').fill('排队太久，'.repeat(39));
    await page.getByRole('button', { name: zh.review }).click();
    await page.getByRole('button', { name: zh.submit }).click();
    await receipt(page);
    const [short, long] = ballots();
    expect(long?.body).toHaveLength(short?.body.length ?? 0);
    expect(Object.keys(long?.headers ?? {})).toEqual(Object.keys(short?.headers ?? {}));
    expect(other.faults).toEqual([]);
    await other.context.close();
  });

  it('take the ballot again when it is changed, without another stamp', async () => {
    const { page } = member;
    const first = await receipt(page);
    await page.getByRole('button', { name: zh.change }).click();
    await page.getByRole('button', { name: zh.submit }).click();
    expect(await receipt(page)).toBe(first);
    expect(ballots()).toHaveLength(3);
    expect(posts(rollDoor, '/stamp')).toHaveLength(2);
    expect(member.faults).toEqual([]);
  });

  it('let in no page of another origin', async () => {
    const stranger = await onPhone(house.browser);
    await stranger.page.goto(STRANGER);
    const before = boxDoor.knocks.length;
    expect(await reach(stranger.page, `${BOX}/api/box/${waveId}/manifest`)).toBe('refused');
    expect(await reach(stranger.page, `${BOX}/api/box/${waveId}/ballots`, '{}')).toBe('refused');
    expect(await reach(stranger.page, `${ROLL}/api/roll/${waveId}/stamp`, '{}')).toBe('refused');
    const knocks = boxDoor.knocks.slice(before);
    expect(knocks.filter(({ path }) => path.startsWith('/api/')).map(({ method }) => method)).toEqual([
      'GET',
      'OPTIONS',
    ]);
    expect(posts(rollDoor, '/stamp')).toHaveLength(2);
    await stranger.context.close();
  });

  it('are the only ones that the page of a member can reach', async () => {
    const phone = await onPhone(house.browser);
    await phone.page.goto(links[2] ?? '');
    expect(await reach(phone.page, `${BOX}/api/box/${waveId}/manifest`)).toBe('200');
    expect(await reach(phone.page, `${STRANGER}/api/box/${waveId}/manifest`)).toBe('refused');
    expect(phone.faults.filter((fault) => fault.includes('connect-src'))).not.toEqual([]);
    await phone.context.close();
  });

  it('are not told which page asks, although the page itself wants to tell them', async () => {
    const { page, context } = await onPhone(house.browser);
    await beTalkative(context);
    const before = [rollDoor.knocks.length, boxDoor.knocks.length];
    await page.goto(links[3] ?? '');
    await page.getByRole('button', { name: zh.start }).click();
    await answerBoth(page, /^满意/, zh);
    await receipt(page);
    const knocks = [rollDoor, boxDoor].flatMap((door, index) => door.knocks.slice(before[index]));
    expect(knocks.filter(({ method }) => method === 'POST')).toHaveLength(2);
    for (const { headers } of knocks) expect(headers).not.toHaveProperty('referer');
    await context.close();
  });

  it('are asked for nothing while the second file of the page is out of reach, which the member is told', async () => {
    const { page, context } = await onPhone(house.browser);
    const before = boxDoor.knocks.length;
    await context.route('**/f/code/*', (route) => route.abort());
    await page.goto(links[2] ?? '');
    await page.getByRole('button', { name: zh.start }).click();
    await page.getByRole('radio', { name: /^满意/ }).check({ force: true });
    await page.getByRole('button', { name: zh.nextQuestion }).click();
    await page.getByRole('button', { name: zh.review }).click();
    await page.getByRole('heading', { name: zh.offline }).waitFor();
    expect(await page.getByText('已存在这部手机').isVisible()).toBe(true);
    expect(boxDoor.knocks).toHaveLength(before);
    await context.unroute('**/f/code/*');
    await page.getByRole('button', { name: zh.submit }).waitFor();
    await context.close();
  });

  it('show the member after the count that the ballot is in it', async () => {
    await publishWave(organizer, waveId);
    await beTalkative(member.context);
    const before = boxDoor.knocks.length;
    const page = await member.context.newPage();
    const asked = requestsOf(page);
    await page.goto(links[0] ?? '');
    await page.getByText(check.logIn).waitFor();
    await page.getByText(check.rollIn.replace('{state}', check.tookPart)).waitFor();
    await page.getByRole('button', { name: /下载并查找/ }).click();
    await page.getByText(check.counted.replace('{found}', '5')).waitFor();
    const origins = new Set(asked.map((request) => new URL(request.split(' ')[1] ?? '').origin));
    expect([...origins].toSorted()).toEqual([BOX, PAGES, ROLL].toSorted());
    for (const { headers } of boxDoor.knocks) expect(headers).not.toHaveProperty('cookie');
    for (const { headers } of boxDoor.knocks.slice(before)) expect(headers).not.toHaveProperty('referer');
    expect(member.faults).toEqual([]);
  });
});

/** Every page says, before its program runs, that its whole address be told to whom it asks, whatever its headers say. */
function beTalkative(context: BrowserContext): Promise<unknown> {
  return context.addInitScript(() => {
    const tell = () => {
      const policy = document.createElement('meta');
      Object.assign(policy, { name: 'referrer', content: 'unsafe-url' });
      document.head.append(policy);
    };
    document.addEventListener('readystatechange', tell, { once: true });
  });
}

function posts({ knocks }: Doorkeeper, door: string): readonly Knock[] {
  return knocks.filter(({ method, path }) => method === 'POST' && path.endsWith(door));
}

function textOf(knocks: readonly Knock[]): string {
  return knocks.map(({ path, headers, body }) => `${path}\n${JSON.stringify(headers)}\n${String(body)}`).join('\n');
}

/** What the page asks for from now on, without asking whether it may. */
function requestsOf(page: Page): readonly string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (/^http/.test(request.url()) && request.method() !== 'OPTIONS')
      asked.push(`${request.method()} ${request.url()}`);
  });
  return asked;
}

/** As a script of the page would. */
function reach(page: Page, address: string, body?: string): Promise<string> {
  return page.evaluate(
    async ([url = '', json]) => {
      const options =
        json === undefined ? {} : { method: 'POST', body: json, headers: { 'content-type': 'application/json' } };
      return fetch(url, options).then(
        ({ status }) => String(status),
        () => 'refused',
      );
    },
    body === undefined ? [address] : [address, body],
  );
}
