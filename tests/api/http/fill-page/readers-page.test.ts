import type { ReadersWave } from '#domain/survey/readers-wave';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderReadersPage } from '../../../../api/http/fill-page/fill-page';
import type { DatabasePort } from '../../../../db/database';
import { createTestApp, type TestApp } from '../../../support/test-app';
import { openTestDatabase } from '../../../support/test-databases';
import { openRollWave } from '../../../support/waves/roll-wave';

const TEMPLATE = '<!doctype html><title><!--title--></title><body><!--body--></body>';

const POLL: ReadersWave = {
  linkCode: 'q3mZx8Kd0vTn5RbYwLsHcA',
  title: { zh: '作风评议', en: 'Review' },
  groupName: { zh: '基层', en: 'Grass roots' },
  door: 'link',
  minimumGroupSize: 12,
  textThreshold: 15,
  disclosure: { minimumDissent: 3, smallestNamedGroup: 40, noise: { epsilon: 1, fewestInCell: 150 } },
  tables: [{ zh: '评价主体', en: 'Rater groups' }, { zh: '系统 × 年龄' }],
};

/** Of units, in a review as well as in a debriefing. */
const RATING: ReadersWave = { ...POLL, unanimousScores: 'withheld' };

const page = (change: Partial<ReadersWave> = {}, language: 'zh' | 'en' = 'zh') =>
  renderReadersPage({ template: TEMPLATE, wave: { ...RATING, ...change }, language });
const pollPage = (language: 'zh' | 'en' = 'zh') => renderReadersPage({ template: TEMPLATE, wave: POLL, language });

describe('who can see what about a group', () => {
  it('is said by reader, with the thresholds and the tables of this wave', () => {
    const text = page();
    for (const part of [
      '基层',
      '不到 12 份的格子不公布',
      '选别的不到 3 人',
      '每格满 150 人',
      '组里不足 40 人',
      '满 15 条',
      '被评单位的领导',
      '所有人的合计',
      '系统 × 年龄',
    ])
      expect(text).toContain(part);
    expect(pollPage()).toContain('本单位的领导');
    expect(page({}, 'en')).toMatch(/fewer than 12 ballots[\s\S]*Rater groups/);
  });

  it('tells of heads no more and no less than they see: of their own unit and of larger classes', () => {
    expect(pollPage()).toMatch(/只看到本单位和条线这样较大的类。一格够 12 份才列出/);
    expect(pollPage()).not.toContain('每个被评单位的得分');
    expect(page()).toMatch(/不够就不算进本单位的得分[\s\S]*别的单位的得分看不到[\s\S]*每个被评单位的得分/);
    expect(pollPage('en')).toContain('of tables by unit, their own unit and larger classes');
    expect(page({}, 'en')).toContain('takes no part in the unit’s score');
  });

  it('says what becomes of the score of a unit that nearly all of a group rate alike, where units are rated', () => {
    expect(pollPage()).not.toContain('评得一样');
    expect(page({ unanimousScores: 'withheld' })).toContain('这家单位的得分就不公布');
    expect(page({ unanimousScores: 'shown' })).toContain('得分照样公布');
    expect(page({ unanimousScores: 'shown' }, 'en')).toContain('but the score is');
  });

  it('promises no anonymity, and claims mathematics only where there are stamps', () => {
    expect(page()).not.toMatch(/匿名|数学/);
    expect(page({}, 'en')).not.toMatch(/anonym|mathematics/i);
    expect(page({ door: 'roll' })).toMatch(/数学/);
    expect(page({ door: 'roll' })).not.toMatch(/网记录不归/);
  });
});

describe('its address', () => {
  let database: DatabasePort;
  let test: TestApp;
  beforeAll(async () => {
    database = await openTestDatabase('sqlite');
    test = createTestApp(database, { fillTemplate: async () => TEMPLATE });
  });
  afterAll(() => database.close());

  it('leads there from the link of each group once the wave is open', async () => {
    const wave = await openRollWave(test, { graceHours: 0 });
    const [row] = await database.read
      .selectFrom('rater_group')
      .selectAll()
      .where('wave_id', '=', wave.waveId)
      .execute();
    const answer = await test.app.request(`/f/${row?.link_code ?? ''}/readers`);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain(row?.name_zh ?? 'no group');
    expect((await test.app.request('/f/nowhere/readers')).status).toBe(404);
  });
});
