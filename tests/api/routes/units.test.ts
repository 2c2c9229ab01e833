import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabasePort } from '../../../db/database';
import { createTestApp, type TestApp } from '../../support/test-app';
import { createTestClient, signInAdministrator, signInInvited, type TestClient } from '../../support/test-client';
import { ENGINES, openTestDatabase } from '../../support/test-databases';

const HEADER = '编号\t名称\t类别\t上级单位';
const paste = (...rows: readonly string[]) => ({ kind: 'text', text: [HEADER, ...rows].join('\n') });

describe.each(ENGINES)('units on %s', (engine) => {
  let database: DatabasePort;
  let test: TestApp;
  let client: TestClient;
  beforeAll(async () => {
    database = await openTestDatabase(engine);
    test = createTestApp(database);
    client = await signInAdministrator(test.app);
  });
  afterAll(() => database.close());

  const codes = async () => {
    const answer = await client.get('/api/units');
    return (answer.body['units'] as readonly { code: string }[]).map((unit) => unit.code);
  };

  it('looks a list through without storing anything', async () => {
    const source = paste('GL-01\t教务处\t管理类', 'GL-02\t\t管理类');
    const answer = await client.post('/api/units/import', { source, commit: false });
    expect(answer).toMatchObject({
      status: 200,
      body: { committed: false, headerRow: 1, summary: { new: 1, changed: 0, same: 0, refused: 1 } },
    });
    expect(await codes()).toEqual([]);
  });

  it('stores nothing of a list with a refused row', async () => {
    const source = paste('GL-01\t教务处\t管理类', 'GL-02\t\t管理类');
    const answer = await client.post('/api/units/import', { source, commit: true });
    expect(answer).toMatchObject({ status: 422, body: { code: 'import.rows-refused', details: { refused: 1 } } });
    expect(await codes()).toEqual([]);
    expect(await database.read.selectFrom('unit_category').selectAll().execute()).toEqual([]);
  });

  it('stores the rest when told to, with parents below their children', async () => {
    const source = paste('JX-01\t数学系\t教学类\tJX', 'GL-02\t\t管理类', 'JX\t理学院\t教学类');
    const answer = await client.post('/api/units/import', { source, commit: true, skipRefused: true });
    expect(answer).toMatchObject({ status: 200, body: { committed: true, summary: { new: 2, refused: 1 } } });
    const { body } = await client.get('/api/units');
    expect(body).toMatchObject({
      categories: [{ name: { zh: '教学类' } }],
      units: [{ code: 'JX-01', parentCode: 'JX' }, { code: 'JX' }],
    });
  });

  it('changes units that are there, and says when nothing changes', async () => {
    const source = paste('JX-01\t数学与统计系\t教学类\tJX', 'JX\t理学院\t教学类');
    const first = await client.post('/api/units/import', { source, commit: true });
    expect(first.body).toMatchObject({ summary: { new: 0, changed: 1, same: 1, refused: 0 } });
    const second = await client.post('/api/units/import', { source, commit: true });
    expect(second.body).toMatchObject({ summary: { new: 0, changed: 0, same: 2, refused: 0 } });
    expect(await codes()).toEqual(['JX-01', 'JX']);
  });

  it('refuses a commit without the column of codes', async () => {
    const source = { kind: 'text', text: '名称\t类别\n教务处\t管理类' };
    expect(await client.post('/api/units/import', { source, commit: true })).toMatchObject({
      status: 422,
      body: { code: 'import.column-missing', details: { fields: ['code'] } },
    });
    const preview = await client.post('/api/units/import', { source, commit: false, mapping: { 类别: 'code' } });
    expect(preview.body).toMatchObject({ missing: [], rows: [{ code: '管理类', name: '教务处' }] });
  });

  it('keeps no trace of columns with people', async () => {
    const text = '编号\t名称\t联络员\t电话\nXZ-01\t校办\t赵六\t13800138000';
    await client.post('/api/units/import', { source: { kind: 'text', text }, commit: true });
    const stored = [
      await database.read.selectFrom('unit').selectAll().execute(),
      await database.read.selectFrom('audit_entry').selectAll().execute(),
    ];
    expect(await codes()).toContain('XZ-01');
    expect(JSON.stringify(stored)).not.toMatch(/赵六|13800138000/);
  });

  it('takes 5,000 units at once', async () => {
    const rows = Array.from({ length: 5000 }, (_, index) => `U${index}\t单位 ${index}\t第 ${index % 10} 组\tU0`);
    rows[0] = 'U0\t总部\t第 0 组\t';
    const answer = await client.post('/api/units/import', { source: paste(...rows), commit: true });
    expect(answer.body).toMatchObject({ summary: { new: 5000, refused: 0 }, committed: true });
    await database.atomic([
      database.read.updateTable('unit').set({ parent_code: null }).where('parent_code', '=', 'U0'),
      database.read.deleteFrom('unit').where('code', 'like', 'U%'),
    ]);
  });

  it('takes nothing that an engine could not store', async () => {
    const source = paste('NU-1\t教\u0000务\uD800处');
    const answer = await client.post('/api/units/import', { source, commit: true });
    expect(answer.body).toMatchObject({ committed: true, rows: [{ name: '教 务 处' }] });
    const unit = { code: 'NU-2', name: { zh: '教\u0000务处' } };
    expect((await client.post('/api/units', unit)).body).toMatchObject({ code: 'request.invalid' });
    expect((await client.send('DELETE', '/api/units/NU-1')).status).toBe(200);
  });

  it('adds, changes and removes one unit', async () => {
    const unit = { code: 'FW-01', name: { zh: '后勤处', en: 'Logistics' }, parentCode: 'JX' };
    expect((await client.post('/api/units', unit)).status).toBe(201);
    expect((await client.post('/api/units', unit)).body).toMatchObject({ code: 'unit.code-taken' });
    const patch = { shortName: { zh: '后勤' }, parentCode: null };
    expect((await client.send('PATCH', '/api/units/FW-01', patch)).status).toBe(200);
    const { body } = await client.get('/api/units');
    const stored = (body['units'] as readonly { code: string }[]).find(({ code }) => code === 'FW-01');
    expect(stored).toEqual({ code: 'FW-01', name: unit.name, shortName: { zh: '后勤' }, position: expect.any(Number) });
    expect((await client.send('DELETE', '/api/units/FW-01')).status).toBe(200);
    expect((await client.send('DELETE', '/api/units/FW-01')).status).toBe(404);
  });

  it('refuses parents and categories that are not there, circles, and removing a parent', async () => {
    const add = (extra: object) => client.post('/api/units', { code: 'T-1', name: { zh: '试' }, ...extra });
    expect((await add({ parentCode: 'nobody' })).body).toMatchObject({ code: 'unit.parent-unknown' });
    expect((await add({ categoryId: 'nobody' })).body).toMatchObject({ code: 'unit.category-unknown' });
    const move = (code: string, parentCode: string) => client.send('PATCH', `/api/units/${code}`, { parentCode });
    expect((await move('JX', 'JX-01')).body).toMatchObject({ code: 'unit.parent-cycle' });
    expect((await move('JX', 'JX')).body).toMatchObject({ code: 'unit.parent-cycle' });
    expect((await move('JX', 'nobody')).body).toMatchObject({ code: 'unit.parent-unknown' });
    expect((await client.send('DELETE', '/api/units/JX')).body).toMatchObject({ code: 'unit.has-children' });
  });

  it('names categories once', async () => {
    const name = { zh: '附属单位' };
    const added = await client.post('/api/units/categories', { name });
    expect(added.status).toBe(201);
    expect((await client.post('/api/units/categories', { name })).body).toMatchObject({ code: 'unit.category-taken' });
    const renamed = await client.send('PATCH', `/api/units/categories/${String(added.body['id'])}`, {
      name: { zh: '教学类' },
    });
    expect(renamed.body).toMatchObject({ code: 'unit.category-taken' });
  });

  it('lets leaders read and organizers write', async () => {
    const leader = await signInInvited(test.app, client, { email: 'l@pingyi.test', role: 'leader' });
    const organizer = await signInInvited(test.app, client, { email: 'o@pingyi.test', role: 'organizer' });
    const unit = { code: 'Q-1', name: { zh: '某处' } };
    expect((await leader.get('/api/units')).status).toBe(200);
    expect((await leader.post('/api/units', unit)).status).toBe(403);
    expect((await organizer.post('/api/units', unit)).status).toBe(201);
    expect((await createTestClient(test.app).get('/api/units')).status).toBe(401);
  });
});
