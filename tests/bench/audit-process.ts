import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { runJobs } from '../../api/jobs';
import { openNodeDependencies } from '../../api/node-dependencies';
import { readAuditFile } from '../../api/usecases/count/read-audit-file';
import { enterBackstage } from '../../db/demo/backstage';
import { findSlipHead } from '../../db/stores/slip-store';
import { findWave } from '../../db/stores/wave-store';
import { BOX_SECRET } from '../support/waves/stamped-box';

/** Publishes a wave that was counted and writes its audit file; answers with the root of its slips. */
const [folder = '', waveId = ''] = process.argv.slice(2);
const dependencies = await openNodeDependencies({ DATA_FOLDER: folder, SESSION_SECRET: BOX_SECRET });
const { database } = dependencies;
await runJobs(dependencies);
const stage = await enterBackstage(dependencies);
await stage.call('POST', `/api/waves/${waveId}/publication`, {});
const wave = await findWave(database, waveId);
const file = wave && (await readAuditFile(dependencies, wave));
if (!file?.ok) throw new Error('no audit file');
const lines = Readable.from(file.value).map((line) => `${JSON.stringify(line)}\n`);
await pipeline(lines, createWriteStream(join(folder, 'audit.jsonl')));
console.log(JSON.stringify((await findSlipHead(database, waveId))?.root));
await database.close();
