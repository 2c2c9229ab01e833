import { decodeBase64url, encodeBase64url } from '#domain/anonymity/base64url';
import { BOX_KEY_ALGORITHM } from '#domain/anonymity/box-key';
import { sealEnvelope } from '#domain/anonymity/seal-envelope';
import { padPlaintext } from '#domain/answers/padding';
import type { AnswerVector } from '#domain/answers/vector';
import type { PaperBatch, PaperOutcome } from '#domain/paper/model';
import { transcriptsOf, transcriptVector } from '#domain/paper/transcript';
import type { Problem } from '#domain/problem';
import { fail, ok, type Result } from '#domain/result';
import { auditEntry } from '../../../db/stores/audit-store';
import { deleteKeyed } from '../../../db/stores/paper-ballot-store';
import { findPaperBatch, isAtStage, lockPaperBatch, markSealed } from '../../../db/stores/paper-batch-store';
import { deleteKeyers } from '../../../db/stores/paper-keyer-store';
import { putPaperIntoBox } from '../../../db/stores/sealed-ballot-store';
import { lockWave, type StoredWave } from '../../../db/stores/wave-store';
import { randomId } from '../../cryptography/random';
import type { Dependencies } from '../../dependencies';
import { stageProblem } from './paper-stage-problem';
import { compareBatch, type ComparedBatch } from './settle-paper';

export interface SealRequest {
  readonly wave: StoredWave;
  readonly batchId: string;
  readonly actor: string;
}

/**
 * Puts the ballots of a batch into the box, each sealed by itself as a member's phone does it, and forgets what was
 * keyed, all in one atomic list. From here on nobody can read them before the count.
 */
export async function sealPaper(dependencies: Dependencies, request: SealRequest): Promise<Result<null, Problem>> {
  const { wave, batchId } = request;
  // Read before the passes: had anything been settled in between, its revision would differ and nothing be sealed.
  const batch = await findPaperBatch(dependencies.database, batchId);
  if (!batch) return fail({ code: 'resource.not-found' });
  const compared = await compareBatch(dependencies, wave, batch);
  if (!compared.ok) return compared;
  const { open } = compared.value.comparison;
  if (open > 0) return fail({ code: 'paper.not-settled', details: { open } });
  const envelopes = await envelopesOf({ wave, batch, ...compared.value });
  const sealed = await writeSealed(dependencies, { ...request, batch, envelopes, compared: compared.value });
  if (!sealed) return fail((await stageProblem(dependencies, batchId, 'settling')) ?? { code: 'paper.not-settled' });
  await dependencies.database.forget();
  return ok(null);
}

interface AgreedBatch extends ComparedBatch {
  readonly wave: StoredWave;
  readonly batch: PaperBatch;
}

interface Envelope {
  readonly id: string;
  readonly sealed: string;
}

function envelopesOf(agreed: AgreedBatch): Promise<readonly Envelope[]> {
  const { passes, version } = agreed;
  const vectors = transcriptsOf(passes).map((transcript) =>
    transcriptVector(version.questionnaire, passes, transcript),
  );
  return Promise.all(vectors.map((vector) => envelopeOf(agreed, vector)));
}

/** As long as any other ballot of the wave, and without a pace: nobody measured one. */
async function envelopeOf({ wave, batch, version }: AgreedBatch, vector: AnswerVector): Promise<Envelope> {
  const content = new TextEncoder().encode(JSON.stringify({ v: version.hash, a: vector }));
  const sealed = await sealEnvelope({
    boxPublicKey: decodeBase64url(wave.boxPublicKey ?? ''),
    ephemeral: await crypto.subtle.generateKey(BOX_KEY_ALGORITHM, true, ['deriveBits']),
    context: { waveId: wave.id, groupId: batch.groupId },
    plaintext: padPlaintext(content, wave.ballotBytes ?? 0),
  });
  return { id: randomId(), sealed: encodeBase64url(sealed) };
}

interface SealedBatch extends SealRequest {
  readonly batch: PaperBatch;
  readonly envelopes: readonly Envelope[];
  readonly compared: ComparedBatch;
}

async function writeSealed({ database, clock }: Dependencies, sealed: SealedBatch): Promise<boolean> {
  const { wave, batch, envelopes, actor } = sealed;
  const moment = { id: batch.id, waveId: wave.id, stage: 'settling', revision: batch.revision } as const;
  const condition = isAtStage(moment);
  const outcome = outcomeOf(sealed);
  const outcomes = await database.atomic([
    // The count waits for this list, or this list for the count: nothing arrives behind its back.
    lockWave(database, wave.id),
    lockPaperBatch(database, batch.id),
    ...putPaperIntoBox(database, { waveId: wave.id, groupId: batch.groupId, envelopes, condition }),
    ...deleteKeyed(database, batch.id, condition),
    deleteKeyers(database, batch.id, condition),
    auditEntry(database, {
      at: clock(),
      actor,
      act: 'paper.sealed',
      subject: `paper:${batch.id}`,
      details: { wave: wave.id, ...outcome },
      when: condition,
    }),
    markSealed(database, moment, outcome),
  ]);
  return outcomes.at(-1)?.changes === 1;
}

function outcomeOf({ batch, envelopes, compared }: SealedBatch): PaperOutcome {
  const { cells, different } = compared.comparison;
  return { ballots: envelopes.length, void: batch.ballots - envelopes.length, cells, different };
}
