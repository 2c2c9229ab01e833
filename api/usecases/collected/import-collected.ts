import type { CollectedChoices } from '#domain/collected/import-model';
import { planCollected } from '#domain/collected/plan/plan-collected';
import type { Problem } from '#domain/problem';
import { fail, ok, type Result } from '#domain/result';
import { takesLinks, takesStamps } from '#domain/survey/collection';
import { brokenConstraint } from '../../../db/constraint';
import { type BallotImport, listImports, takesImports } from '../../../db/stores/ballot-import-store';
import { findVersion } from '../../../db/stores/survey-store';
import { lockWave, type StoredWave } from '../../../db/stores/wave-store';
import { randomId } from '../../cryptography/random';
import type { Dependencies } from '../../dependencies';
import type { TableSource } from '../read-table-cells';
import { collectedReport, type CollectedReport, commitProblem } from './collected-report';
import { readCollectedFile } from './read-collected-file';
import { type CollectedStoring, collectedStatements } from './store-collected';

export interface CollectedImport {
  readonly wave: StoredWave;
  readonly source: TableSource;
  readonly choices: CollectedChoices;
  /** Without it, the file is only looked through. */
  readonly commit: boolean;
  /** Stores the good rows of a file that has bad ones too. */
  readonly skipRefused: boolean;
  /** Takes the same file a second time. */
  readonly again: boolean;
  readonly actor: string;
}

export interface ImportReport extends CollectedReport {
  /** The import of the same file that the wave has already. */
  readonly before?: Pick<BallotImport, 'id' | 'importedAt'>;
  readonly importId?: string;
}

/** Looks a file of ballots through and, when told so, adds all of it to the wave in one atomic list or nothing. */
export async function importCollected(
  dependencies: Dependencies,
  request: CollectedImport,
): Promise<Result<ImportReport, Problem>> {
  const { database, clock } = dependencies;
  const { wave, choices, commit, again, actor } = request;
  if (!takesNow(wave)) return fail({ code: 'import.not-now' });
  const file = await readCollectedFile(request.source);
  if (!file.ok) return file;
  const version = await findVersion(database, wave.surveyId, wave.versionHash ?? '');
  if (!version) throw new Error(`wave ${wave.id} has no published version`);
  const { questionnaire } = version;
  const plan = planCollected({ ...file.value, questionnaire, groups: wave.groups, choices });
  const before = await findBefore(dependencies, wave, file.value.hash);
  const report = { ...collectedReport(plan, file.value, commit), ...(before && { before }) };
  if (!commit) return ok(report);
  const problem = commitProblem(plan, request.skipRefused);
  if (problem) return fail(problem);
  const importId = randomId();
  const target = { waveId: wave.id, importId, condition: takesImports(wave.id, takesLinks(wave) ? 'links' : 'import') };
  const storing = { ...target, file: file.value, questionnaire, plan, again, actor, at: clock() };
  const stored = await store(dependencies, wave, storing);
  return stored.ok ? ok({ ...report, importId }) : stored;
}

/** Beside stamped ballots nothing counts that has no stamp. */
function takesNow(wave: StoredWave): boolean {
  if (takesStamps(wave)) return false;
  return wave.state === 'open' || (wave.state === 'closed' && takesLinks(wave));
}

async function findBefore({ database }: Dependencies, wave: StoredWave, hash: string) {
  const same = (await listImports(database, wave.id)).find(({ sourceHash }) => sourceHash === hash);
  return same && { id: same.id, importedAt: same.importedAt };
}

/** Where the import came to nothing its ballots fail on their reference; then it is the same file, or too late. */
async function store(
  dependencies: Dependencies,
  wave: StoredWave,
  storing: CollectedStoring,
): Promise<Result<null, Problem>> {
  const { database } = dependencies;
  try {
    await database.atomic([lockWave(database, wave.id), ...collectedStatements(database, storing)]);
    return ok(null);
  } catch (error) {
    if (brokenConstraint(error) !== 'reference') throw error;
    const before = storing.again ? undefined : await findBefore(dependencies, wave, storing.file.hash);
    return fail(
      before ? { code: 'import.already-imported', details: { importId: before.id } } : { code: 'import.not-now' },
    );
  }
}
