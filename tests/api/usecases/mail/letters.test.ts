import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MailFault } from '#domain/mail/mail-fault';
import { runJobs } from '../../../../api/jobs';
import type { MailMessage } from '../../../../api/mail/mailer';
import type { DatabasePort } from '../../../../db/database';
import { createTestApp, type TestApp } from '../../../support/test-app';
import { ADMINISTRATOR } from '../../../support/test-client';
import { ENGINES, openTestDatabase } from '../../../support/test-databases';
import {
  draftRollWave,
  GROUPS,
  makeKeys,
  manifestOf,
  personalLinks,
  putOnRoll,
  type RollWave,
  stampedBlank,
} from '../../../support/waves/roll-wave';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const LETTER = { subject: '请参加{评议}', text: '{姓名}，请打开 {链接} ，核对词 {六个词}，{截止时间} 截止。' };
const WRITTEN = { language: 'zh', letter: LETTER };
const BY_MAIL = 21;

describe.each(ENGINES)('letters on %s', (engine) => {
  let database: DatabasePort;
  let test: TestApp;
  let wave: RollWave;
  let taken: MailMessage[];
  let faultOf: (address: string) => MailFault | null;

  beforeEach(async () => {
    database = await openTestDatabase(engine);
    taken = [];
    faultOf = () => null;
    test = createTestApp(database, { mailer: { send: async (messages) => messages.map(take) } });
    wave = await openedWave();
  });
  afterEach(() => database.close());

  function take(message: MailMessage): MailFault | null {
    const fault = faultOf(message.to);
    if (fault === null) taken.push(message);
    return fault;
  }

  /** 20 leaders and a peer have a mail address, 20 more peers a telephone number. */
  async function openedWave(): Promise<RollWave> {
    const drafted = await draftRollWave(test);
    const people = [
      ...Array.from({ length: 20 }, (_, index) => `领导${index + 1},领导,l${index + 1}@pingyi.test`),
      ...Array.from({ length: 20 }, (_, index) => `互评${index + 1},互评,138000010${10 + index}`),
      '互评21,互评,p21@pingyi.test',
    ];
    await putOnRoll(drafted, ['姓名,评价主体,邮箱', ...people].join('\n'));
    await makeKeys(test, drafted);
    await drafted.administrator.post(`/api/waves/${drafted.waveId}/opening`, {});
    return drafted;
  }

  const path = () => `/api/waves/${wave.waveId}/mail`;
  const mail = async () => (await wave.administrator.get(path())).body;
  const invite = async () => {
    const answer = await wave.administrator.post(`${path()}/invitations`, WRITTEN);
    await test.settled();
    return answer;
  };
  const nextMinute = async () => {
    test.advance(MINUTE);
    await runJobs(test.dependencies);
  };

  it('bring everybody who has an address their own link and the six words, once', async () => {
    expect(await mail()).toMatchObject({ ready: true, withAddress: BY_MAIL, notInvited: BY_MAIL, invitations: [] });
    expect((await invite()).status).toBe(202);
    await invite();
    await nextMinute();
    expect(taken).toHaveLength(BY_MAIL);
    const links = new Map((await personalLinks(test, wave)).map((link) => [link.name, link]));
    for (const { text } of taken) {
      const link = links.get(text.split('，')[0] ?? '');
      expect(text).toContain(`/f/${link?.linkCode}#${link?.secret} ，核对词 `);
    }
    expect(new Set(taken.map(({ text }) => text)).size).toBe(BY_MAIL);
    expect(taken[0]?.subject).not.toContain('{');
    expect(await mail()).toMatchObject({
      notInvited: 0,
      invitations: [{ total: BY_MAIL, sent: BY_MAIL, failed: 0 }],
    });
  });

  it('leave no link behind in the database', async () => {
    await invite();
    const { rows } = await sql`SELECT * FROM mailing`.execute(database.read);
    const recipients = await sql`SELECT * FROM mail_recipient`.execute(database.read);
    const stored = JSON.stringify([rows, recipients.rows]);
    for (const { secret } of await personalLinks(test, wave)) expect(stored).not.toContain(secret);
  });

  it('are tried again where the server was busy, and named where it refused', async () => {
    faultOf = (address) => (address === 'l1@pingyi.test' ? 'address-refused' : address.startsWith('p') ? 'busy' : null);
    await invite();
    expect(taken).toHaveLength(19);
    const before = await mail();
    expect(before['unreached']).toEqual(
      expect.arrayContaining([
        { name: '领导1', contact: 'l1@pingyi.test', fault: 'address-refused', waiting: false },
        { name: '互评21', contact: 'p21@pingyi.test', fault: 'busy', waiting: true },
      ]),
    );
    faultOf = () => null;
    await nextMinute();
    expect(taken).toHaveLength(20);
    expect(await mail()).toMatchObject({ faults: [{ fault: 'address-refused', people: 1 }] });
    await wave.administrator.post(`${path()}/retry`, {});
    await test.settled();
    expect(taken).toHaveLength(BY_MAIL);
    expect(await mail()).toMatchObject({ faults: [], invitations: [{ sent: BY_MAIL, failed: 0 }] });
  });

  it('are not sent twice after a stop in the middle: who was being written to is named and left', async () => {
    faultOf = () => {
      throw new Error('the process is gone');
    };
    const asked = wave.administrator.post(`${path()}/invitations`, WRITTEN);
    await expect(asked.then(() => test.settled())).rejects.toThrow('the process is gone');
    faultOf = () => null;
    test.advance(10 * MINUTE);
    await nextMinute();
    expect(taken).toHaveLength(BY_MAIL - 10);
    expect(await mail()).toMatchObject({ faults: [{ fault: 'interrupted', people: 10 }] });
  });

  it('go out at the pace that is set', async () => {
    faultOf = () => 'unreachable';
    await invite();
    faultOf = () => null;
    const config = { ...test.dependencies.config, MAIL_PER_MINUTE: 12 };
    await runJobs({ ...test.dependencies, config });
    expect(taken).toHaveLength(12);
    await runJobs({ ...test.dependencies, config });
    expect(taken).toHaveLength(BY_MAIL);
  });

  it('have to name the link and the six words', async () => {
    const answer = await wave.administrator.post(`${path()}/invitations`, {
      language: 'zh',
      letter: { subject: '{链接}', text: '你好' },
    });
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ code: 'mail.letter-incomplete', details: { problems: [{}, {}, {}] } });
  });

  it('are tried on the writer, without anybody’s link', async () => {
    const answer = await wave.administrator.post(`${path()}/test`, WRITTEN);
    expect(answer.body).toEqual({ to: ADMINISTRATOR.email });
    expect(taken.map(({ to }) => to)).toEqual([ADMINISTRATOR.email]);
    expect(taken[0]?.text).toContain('…#…');
  });

  describe('that remind', () => {
    const plan = (days: readonly number[]) =>
      wave.administrator.send('PUT', `${path()}/reminders`, { ...WRITTEN, days });

    async function takePart(name: string): Promise<void> {
      const link = (await personalLinks(test, wave)).find((one) => one.name === name) ?? expect.unreachable();
      await stampedBlank(test, await manifestOf(test, wave), { ...link, groupId: GROUPS[0].id });
    }

    /** The wave closes ten days later at nine in the morning in China. */
    async function untilMorning(daysBefore: number): Promise<void> {
      test.advance((10 - daysBefore) * DAY - 5 * HOUR);
      await runJobs(test.dependencies);
      expect(taken).toEqual([]);
      test.advance(4 * HOUR + MINUTE);
      await runJobs(test.dependencies);
    }

    it('go to those who have not taken part as of the night, and leave nobody’s name behind', async () => {
      expect((await plan([3, 1])).status).toBe(200);
      expect(await mail()).toMatchObject({
        notTakenPart: 20,
        reminders: [
          { daysBefore: 3, people: null },
          { daysBefore: 1, people: null },
        ],
      });
      await takePart('领导1');
      await untilMorning(3);
      expect(taken.map(({ to }) => to)).not.toContain('l1@pingyi.test');
      expect(taken).toHaveLength(BY_MAIL - 1);
      await nextMinute();
      expect(taken).toHaveLength(BY_MAIL - 1);
      expect(await mail()).toMatchObject({
        reminders: [{ daysBefore: 3, people: 20 }, { people: null }],
        unreached: [],
      });
      const { rows } = await sql`SELECT * FROM mail_recipient`.execute(database.read);
      expect(rows).toEqual([]);
    });

    it('are not planned for nights that have passed', async () => {
      expect((await plan([10])).status).toBe(200);
      const late = await plan([11]);
      expect(late.body).toMatchObject({ code: 'mail.night-passed', details: { left: 10 } });
    });

    it('can be taken back, and end with the close', async () => {
      await plan([3]);
      await plan([]);
      await untilMorning(3);
      expect(taken).toEqual([]);
      await plan([0]);
      await wave.administrator.post(`/api/waves/${wave.waveId}/closing`, {});
      test.advance(2 * DAY);
      await runJobs(test.dependencies);
      expect(taken).toEqual([]);
    });
  });
});

describe('without a mail server', () => {
  it('pages are told so, and nothing is sent', async () => {
    const database = await openTestDatabase();
    const test = createTestApp(database);
    const { administrator, waveId } = await draftRollWave(test);
    expect((await administrator.get(`/api/waves/${waveId}/mail`)).body).toMatchObject({ ready: false });
    const answer = await administrator.post(`/api/waves/${waveId}/mail/invitations`, WRITTEN);
    expect(answer.body['code']).toBe('mail.not-set-up');
    await database.close();
  });
});
