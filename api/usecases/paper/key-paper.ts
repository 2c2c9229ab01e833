import { checkCells } from '#domain/paper/check-cells';
import type { PaperBallot, PaperBatch, PaperPass, PaperStage } from '#domain/paper/model';
import { paperForm } from '#domain/paper/paper-form';
import type { Problem } from '#domain/problem';
import { fail, ok, type Result } from '#domain/result';
import { auditEntry } from '../../../db/stores/audit-store';
import {
  isReadyToFinish,
  type KeyedBallot,
  readPass,
  readProgress,
  saveBallot,
} from '../../../db/stores/paper-ballot-store';
import { lockPaperBatch, moveToStage } from '../../../db/stores/paper-batch-store';
import { listKeyers, takePass } from '../../../db/stores/paper-keyer-store';
import type { StoredWave } from '../../../db/stores/wave-store';
import type { Dependencies } from '../../dependencies';
import { stageProblem } from './paper-stage-problem';
import { publishedVersionOf } from '../survey/published-version-of';

/** Somebody at one pass of one batch; known by the id of the account alone. */
export interface KeyingPlace {
  readonly wave: StoredWave;
  readonly batch: PaperBatch;
  readonly pass: PaperPass;
  readonly staffId: string;
}

/** From here on this person keys the pass, and never the other one. Taking it again changes nothing. */
export async function takePaperPass(dependencies: Dependencies, place: KeyingPlace): Promise<Result<null, Problem>> {
  const { database } = dependencies;
  const outcomes = await database.atomic([lockPaperBatch(database, place.batch.id), takePass(database, place)]);
  if (outcomes[1]?.changes === 1) return ok(null);
  const problem = await stageProblem(dependencies, place.batch.id, place.pass);
  if (problem) return fail(problem);
  return (await isTaken(dependencies, place)) ? ok(null) : fail({ code: 'paper.same-person' });
}

/** What the pass has keyed so far, for those who key it and while they do: nobody sees the other pass. */
export async function readPaperPass(
  dependencies: Dependencies,
  place: KeyingPlace,
): Promise<Result<readonly PaperBallot[], Problem>> {
  const problem = await placeProblem(dependencies, place);
  return problem ? fail(problem) : ok(await readPass(dependencies.database, place.batch.id, place.pass));
}

/** The revision after the save. */
export async function savePaperBallot(
  dependencies: Dependencies,
  place: KeyingPlace,
  ballot: KeyedBallot,
): Promise<Result<number, Problem>> {
  const { database } = dependencies;
  const { stamp } = ballot;
  const { questionnaire } = await publishedVersionOf(dependencies, place.wave);
  const fault = checkCells(paperForm(questionnaire), ballot.cells);
  if (fault) return fail({ code: 'paper.value-invalid', details: { stamp, cell: fault.cell, reason: fault.code } });
  const outcomes = await database.atomic([
    lockPaperBatch(database, place.batch.id),
    saveBallot(database, place, ballot),
  ]);
  if (outcomes[1]?.changes === 1) return ok(ballot.revision + 1);
  const problem = await placeProblem(dependencies, place);
  if (problem) return fail(problem);
  const stored = (await readPass(database, place.batch.id, place.pass)).find((one) => one.stamp === stamp);
  if (!stored) return fail({ code: 'resource.not-found' });
  return isSame(stored, ballot) ? ok(stored.revision) : fail({ code: 'paper.ballot-outdated' });
}

/** Every ballot is keyed: the other person may begin, or the passes are compared. */
export async function finishPaperPass(dependencies: Dependencies, place: KeyingPlace): Promise<Result<null, Problem>> {
  const { database, clock } = dependencies;
  const { batch, pass, staffId } = place;
  const from = { id: batch.id, waveId: batch.waveId, stage: pass };
  const condition = isReadyToFinish(place);
  const outcomes = await database.atomic([
    lockPaperBatch(database, batch.id),
    auditEntry(database, {
      at: clock(),
      actor: staffId,
      act: 'paper.pass-finished',
      subject: `paper:${batch.id}`,
      details: { pass, ballots: batch.ballots },
      when: condition,
    }),
    moveToStage(database, { from, to: await stageAfter(dependencies, place), condition }),
  ]);
  if (outcomes.at(-1)?.changes === 1) return ok(null);
  return fail((await placeProblem(dependencies, place)) ?? { code: 'paper.pass-unfinished' });
}

/** A first pass that was opened again for one ballot leads to the comparison, not to a second pass that is done. */
async function stageAfter({ database }: Dependencies, { batch, pass }: KeyingPlace): Promise<PaperStage> {
  if (pass === 'second') return 'settling';
  const progress = await readProgress(database, batch.waveId);
  const second = progress.find((one) => one.batchId === batch.id && one.pass === 'second');
  return second?.done === batch.ballots ? 'settling' : 'second';
}

async function placeProblem(dependencies: Dependencies, place: KeyingPlace): Promise<Problem | null> {
  const problem = await stageProblem(dependencies, place.batch.id, place.pass);
  if (problem) return problem;
  return (await isTaken(dependencies, place)) ? null : { code: 'paper.pass-not-yours' };
}

async function isTaken({ database }: Dependencies, { batch, pass, staffId }: KeyingPlace): Promise<boolean> {
  const keyers = await listKeyers(database, batch.waveId);
  return keyers.some((keyer) => keyer.batchId === batch.id && keyer.pass === pass && keyer.staffId === staffId);
}

function isSame(stored: PaperBallot, { cells, voidReason, done }: KeyedBallot): boolean {
  return JSON.stringify([stored.cells, stored.voidReason, stored.done]) === JSON.stringify([cells, voidReason, done]);
}
