import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dayOf } from '#domain/anonymity/arrival-log';
import type { Manifest } from '#domain/anonymity/manifest/manifest';
import { textHash } from '#domain/text-hash';
import { manifestText } from '#domain/anonymity/manifest/manifest-text';
import type { FillPayload } from '#domain/survey/fill-wave';
import { fillPayload } from '../../../api/http/fill-page/fill-payload';
import type { DatabasePort } from '../../../db/database';
import { createTestApp, type TestApp } from '../../support/test-app';
import { openTestDatabase } from '../../support/test-databases';
import { SHORT_QUESTIONNAIRE } from '../../support/waves/open-wave';
import {
  type LinkedPerson,
  manifestOf,
  openRollWave,
  personalLinks,
  type RollWave,
} from '../../support/waves/roll-wave';
import { memoryStorage } from './memory-storage';
import { openLink } from './opened-link';
import { sampleWave } from './sample-wave';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A request that the page makes; the test may cut it off before or after it has reached the server. */
interface Asked {
  readonly path: string;
  readonly body: string;
  readonly credentials: RequestCredentials | undefined;
}

type Cut = 'before' | 'after' | null;

describe('the page of a personal link, with the server behind it', () => {
  let database: DatabasePort;
  let test: TestApp;
  let wave: RollWave;
  let manifest: Manifest;
  let payload: FillPayload;
  let person: LinkedPerson;
  let storage: Storage;
  let asked: Asked[];
  let cut: (path: string) => Cut;

  beforeEach(async () => {
    database = await openTestDatabase('sqlite');
    test = createTestApp(database);
    wave = await openRollWave(test);
    manifest = await manifestOf(test, wave);
    payload = await payloadFor(manifest);
    [person = expect.unreachable()] = (await personalLinks(test, wave)).filter(({ name }) => name.startsWith('领导'));
    storage = memoryStorage();
    asked = [];
    cut = () => null;
    vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
      asked.push({ path, body: typeof init.body === 'string' ? init.body : '', credentials: init.credentials });
      if (cut(path) === 'before') throw new TypeError('Failed to fetch');
      const response = await test.app.request(`http://pingyi.test${path}`, init);
      if (cut(path) === 'after') throw new TypeError('Failed to fetch');
      return response;
    });
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
    await database.close();
  });

  async function payloadFor(shown: Manifest): Promise<FillPayload> {
    const { boxPublicKey, ballotBytes, waveId, questionnaireHash: versionHash } = shown;
    const hash = await textHash(manifestText(shown));
    const own = { waveId, groupId: 'leaders', versionHash, boxPublicKey, ballotBytes, manifestHash: hash };
    return fillPayload({ ...sampleWave(SHORT_QUESTIONNAIRE), ...own, door: 'roll' }, 'zh');
  }

  const open = (secret = person.secret) => openLink(payload, storage, `#${secret}`);
  const [first, second] = ['0', '1'];

  async function vote(page: Awaited<ReturnType<typeof open>>, option: string): Promise<void> {
    page.setAnswer(firstQuestion(), { option });
    await page.submit();
  }

  const firstQuestion = () => payload.questionnaire.pages[0]?.questions[0]?.id ?? '';
  const sealedRows = () => database.read.selectFrom('sealed_ballot').selectAll().execute();
  const stampRows = () => database.read.selectFrom('stamp').selectAll().execute();

  it('has the ballot stamped, then puts it into the box, and says nothing of the link there', async () => {
    const page = await open();
    await vote(page, first);
    expect(page.submission().state).toBe('received');
    expect(asked.map(({ path }) => path.split('/').at(-1))).toEqual(['manifest', 'stamp', 'ballots']);
    expect(asked.every(({ credentials }) => credentials === 'omit')).toBe(true);
    expect(asked.filter(({ body }) => body.includes(person.secret))).toHaveLength(1);
    expect(await sealedRows()).toHaveLength(1);
  });

  it('replaces the ballot without another stamp, also after it was closed and opened again', async () => {
    await vote(await open(), first);
    await vote(await open(), second);
    expect(asked.filter(({ path }) => path.endsWith('stamp'))).toHaveLength(1);
    const [row, ...others] = await sealedRows();
    expect([row?.sequence, others.length]).toEqual([2, 0]);
  });

  it('goes on with the stamp of a window that was opened before, and with the latest answers', async () => {
    const earlier = await open();
    await vote(await open(), first);
    await vote(earlier, second);
    expect(earlier.submission().state).toBe('received');
    expect([(await sealedRows()).length, (await stampRows()).length]).toEqual([1, 1]);
  });

  it('keeps the stamp that comes while changed answers are being signed', async () => {
    const page = await open();
    const { fetch } = globalThis;
    const sign = crypto.subtle.sign.bind(crypto.subtle);
    let resubmission: Promise<void> | undefined;
    let release = (): void => undefined;
    const signing = new Promise<void>((resolve) => (release = resolve));
    vi.spyOn(crypto.subtle, 'sign').mockImplementation(async (algorithm, key, data) => {
      if (resubmission && typeof algorithm === 'object' && algorithm.name === 'ECDSA') {
        release();
        await vi.waitFor(() => expect(page.draft().ballot?.token).toBeDefined(), 30_000);
      }
      return sign(algorithm, key, data);
    });
    vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
      const response = await fetch(path, init);
      if (path.endsWith('stamp')) {
        resubmission = vote(page, second);
        await signing;
      }
      return response;
    });
    await vote(page, first);
    await resubmission;
    expect(page.submission().state).toBe('received');
    expect(asked.filter(({ path }) => path.endsWith('stamp'))).toHaveLength(1);
    const [row, ...others] = await sealedRows();
    expect([row?.sequence, others.length]).toEqual([2, 0]);
  });

  it('keeps its key where the member starts over: there is no second stamp', async () => {
    const page = await open();
    await vote(page, first);
    page.startAgain();
    expect(page.answers()).toEqual({});
    await vote(await open(), second);
    const [row, ...others] = await sealedRows();
    expect([row?.sequence, others.length]).toEqual([2, 0]);
  });

  it('says that a stamp is not genuine, whatever the door answers', async () => {
    const { fetch } = globalThis;
    for (const signature of ['', '?', 'AAAA']) {
      storage = memoryStorage();
      vi.stubGlobal('fetch', (path: string, init: RequestInit) =>
        path.endsWith('stamp') ? Promise.resolve(Response.json({ signature })) : fetch(path, init),
      );
      const page = await open();
      await vote(page, first);
      expect(page.submission()).toEqual({ state: 'refused', code: 'not-genuine' });
    }
    expect(await sealedRows()).toHaveLength(0);
  });

  it('sends bodies of one length, whatever was answered', async () => {
    await vote(await open(), first);
    const page = await open();
    await page.submit();
    const lengths = asked.filter(({ path }) => path.endsWith('ballots')).map(({ body }) => body.length);
    expect(lengths).toHaveLength(2);
    expect(new Set(lengths).size).toBe(1);
  });

  it.each([
    ['manifest', 'before'],
    ['manifest', 'after'],
    ['stamp', 'before'],
    ['stamp', 'after'],
    ['ballots', 'before'],
    ['ballots', 'after'],
  ] as const)(
    'cut off %s, %s, it goes on when it is opened again, and the ballot is there once',
    async (step, when) => {
      cut = (path) => (path.endsWith(step) ? when : null);
      const page = await open();
      await vote(page, first);
      expect(page.submission().state).toBe('waiting');
      cut = () => null;
      const again = await open();
      await again.post();
      expect(again.submission().state).toBe('received');
      expect([(await sealedRows()).length, (await stampRows()).length]).toEqual([1, 1]);
    },
  );

  it.each(['before', 'after'] as const)(
    'killed %s any write of its own, it goes on when it is opened again, and the ballot is there once',
    async (when) => {
      const people = (await personalLinks(test, wave)).filter(({ name }) => name.startsWith('领导'));
      let writes = 0;
      for (let isDead = true; isDead;) {
        writes += 1;
        isDead = false;
        let left = writes;
        const device = memoryStorage();
        const dying = new Proxy(device, {
          get: (target, name) => {
            if (name !== 'setItem') return Reflect.get(target, name);
            return (key: string, value: string) => {
              left -= 1;
              if (left === 0 && when === 'before') isDead = true;
              if (!isDead) target.setItem(key, value);
              if (left === 0) isDead = true;
            };
          },
        });
        cut = () => (isDead ? 'before' : null);
        const hash = `#${people[writes]?.secret}`;
        await vote(await openLink(payload, dying, hash), first);
        cut = () => null;
        const again = await openLink(payload, device, hash);
        if (again.draft().ballot?.sealed) await again.post();
        else if (again.draft().ballot?.receivedAt === undefined) await vote(again, first);
        expect([(await sealedRows()).length, (await stampRows()).length]).toEqual([writes, writes]);
      }
      // An answer, the sealed ballot, its blinded key, the stamp and the receipt.
      expect(writes).toBeGreaterThan(4);
    },
  );

  it('sends nothing where the manifest is another one than everybody was shown', async () => {
    payload = await payloadFor({ ...manifest, minimumGroupSize: 6 });
    const page = await open();
    await vote(page, first);
    expect(page.submission()).toEqual({ state: 'refused', code: 'not-genuine' });
    expect(asked.map(({ path }) => path.split('/').at(-1))).toEqual(['manifest']);
  });

  it('is refused on a second phone, and with a link that nobody has', async () => {
    await vote(await open(), first);
    storage = memoryStorage();
    const other = await open();
    await vote(other, second);
    expect(other.submission()).toEqual({ state: 'refused', code: 'stamp.already-given' });
    const stranger = await open('aaaaaaaaaaaaa');
    await vote(stranger, second);
    expect(stranger.submission()).toEqual({ state: 'refused', code: 'stamp.link-unknown' });
    expect(await sealedRows()).toHaveLength(1);
  });

  it('keeps the ballots of two people on one phone apart', async () => {
    const colleague = (await personalLinks(test, wave)).filter(({ name }) => name.startsWith('领导'))[1];
    await vote(await open(), first);
    const page = await open(colleague?.secret);
    expect(page.draft().ballot).toBeUndefined();
    await vote(page, second);
    expect(await sealedRows()).toHaveLength(2);
  });

  it.each([-1, 1])('votes on a phone whose clock is %s hour off as on any other', async (hours) => {
    vi.useFakeTimers({ toFake: ['Date'], now: test.dependencies.clock() + hours * HOUR });
    try {
      const page = await open();
      await vote(page, first);
      expect(page.submission().state).toBe('received');
      await vote(await open(), second);
      expect((await sealedRows()).map(({ sequence }) => sequence)).toEqual([2]);
      const [arrival] = await database.read.selectFrom('arrival').selectAll().execute();
      expect(arrival?.day).toBe(dayOf(test.dependencies.clock()));
    } finally {
      vi.useRealTimers();
    }
  });

  it('gets a ballot in after the close that was stamped before it, and none that was not', async () => {
    cut = (path) => (path.endsWith('ballots') ? 'before' : null);
    await vote(await open(), first);
    cut = () => null;
    test.advance(10 * DAY + 1);
    const page = await open();
    await page.post();
    expect(page.submission().state).toBe('received');
    storage = memoryStorage();
    const late = await open();
    await vote(late, second);
    // The same for who has a stamp and who has none.
    expect(late.submission()).toEqual({ state: 'closed' });
    const colleague = (await personalLinks(test, wave)).filter(({ name }) => name.startsWith('领导'))[1];
    const tooLate = await open(colleague?.secret);
    await vote(tooLate, second);
    expect(tooLate.submission()).toEqual({ state: 'closed' });
  });
});
