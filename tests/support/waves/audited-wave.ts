import { runJobs } from '../../../api/jobs';
import type { AuditHead, AuditedList, AuditedRun } from '../../../api/usecases/count/read-audit-file';
import { auditLines } from '../files/audit-file';
import { createTestApp } from '../test-app';
import { createTestClient } from '../test-client';
import { openTestDatabase } from '../test-databases';
import { groupWave, manifestOf, openRollWave, personalLinks, stampedBallot, stampedBlank } from './roll-wave';

const DAY = 24 * 3_600_000;
const answersOf = (index: number) => ({ q1: { option: index % 3 === 0 ? 'o1' : 'o2' }, q2: '多一点青菜' });

export interface AuditedWave {
  readonly file: Required<AuditHead>;
  readonly slips: readonly (AuditedList | AuditedRun)[];
  readonly publicLines: readonly string[];
}

/** Twelve members vote on three days, two of them twice; the wave is counted and published. */
export async function auditedWave(): Promise<AuditedWave> {
  const database = await openTestDatabase('sqlite');
  const test = createTestApp(database);
  const wave = await openRollWave(test, { graceHours: 0 });
  const manifest = await manifestOf(test, wave);
  const people = (await personalLinks(test, wave)).filter(({ name }) => name.startsWith('领导')).slice(0, 12);
  const member = await groupWave(test, wave.waveId, 'leaders');
  const post = async (body: unknown) => createTestClient(test.app).post(`/api/box/${wave.waveId}/ballots`, body);
  for (const [index, person] of people.entries()) {
    if (index % 4 === 0) test.advance(DAY);
    await runJobs(test.dependencies);
    const blank = await stampedBlank(test, manifest, { ...person, groupId: 'leaders' });
    await post(await stampedBallot(member, blank, { answers: answersOf(index) }));
    if (index < 2) await post(await stampedBallot(member, blank, { answers: answersOf(index), sequence: 2 }));
  }
  const { body } = await wave.administrator.get(`/api/waves/${wave.waveId}/roll?search=${encodeURIComponent('互评')}`);
  const [one, other] = body['people'] as readonly { readonly id: string }[];
  for (const entry of [one, other])
    await wave.administrator.send('DELETE', `/api/waves/${wave.waveId}/roll/people/${entry?.id}`);
  await wave.administrator.post(`/api/waves/${wave.waveId}/closing`, {});
  await wave.administrator.post(`/api/waves/${wave.waveId}/count`, {});
  await test.settled();
  await runJobs(test.dependencies);
  await wave.administrator.post(`/api/waves/${wave.waveId}/publication`, {});
  const [head = '', ...rest] = await auditLines(test.app, `/api/waves/${wave.waveId}/audit`, wave.administrator);
  const publicLines = await auditLines(test.app, `/api/box/${wave.waveId}/audit`);
  await database.close();
  return { file: JSON.parse(head), slips: rest.map((line) => JSON.parse(line)), publicLines };
}
