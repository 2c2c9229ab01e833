import { ENVELOPE_OVERHEAD_BYTES } from '#domain/anonymity/envelope';
import type { Problem } from '#domain/problem';
import { fail, ok, type Result } from '#domain/result';
import { opensLater, takesLinks } from '#domain/survey/collection';
import { findInBox, putIntoBox, type StoredEnvelope } from '../../../db/stores/sealed-ballot-store';
import { findLink, findWave } from '../../../db/stores/wave-store';
import type { Dependencies } from '../../dependencies';
import { createMemory } from '../memory';

export interface BallotPost {
  readonly waveId: string;
  readonly link: string;
  readonly id: string;
  readonly sequence: number;
  readonly sealed: string;
}

/** Stores a sealed ballot. New, repeated or replaced: the answer is the same. */
export async function acceptBallot(dependencies: Dependencies, post: BallotPost): Promise<Result<null, Problem>> {
  const { database, clock } = dependencies;
  const length = await sealedLength(dependencies, post);
  if (!length.ok) return length;
  if (post.sealed.length !== length.value) return fail({ code: 'ballot.wrong-size' });
  const { waveId, id, sequence, sealed } = post;
  const ballot = { waveId, linkCode: post.link, id, sequence, sealed, now: clock() };
  const [outcome] = await database.atomic([putIntoBox(database, ballot)]);
  return outcome?.changes === 1 ? ok(null) : answerOfBox(dependencies, post);
}

/**
 * What a link leads to never changes once its wave is open, so it is looked up once: the hot path is a
 * single statement, which checks by itself that the wave is still open.
 */
async function sealedLength(dependencies: Dependencies, post: BallotPost): Promise<Result<number, Problem>> {
  const known = LINKS.recall(dependencies, post.link);
  if (known) return known.waveId === post.waveId ? ok(known.sealedLength) : fail({ code: 'ballot.link-unknown' });
  const link = await findLink(dependencies.database, post.link);
  const wave = link && link.waveId === post.waveId ? await findWave(dependencies.database, link.waveId) : null;
  if (!wave || !takesLinks(wave)) return fail({ code: 'ballot.link-unknown' });
  if (wave.ballotBytes === null) return fail({ code: 'ballot.not-open-yet' });
  const sealedLength = sealedLengthOf(wave.ballotBytes);
  LINKS.remember(dependencies, post.link, { waveId: wave.id, sealedLength });
  return ok(sealedLength);
}

/** Characters of every sealed ballot of a wave, in so many envelopes. */
export function sealedLengthOf(ballotBytes: number, envelopes = 1): number {
  return Math.ceil(((ballotBytes + envelopes * ENVELOPE_OVERHEAD_BYTES) * 4) / 3);
}

/** What the box says to a ballot that it has not stored: it has it already, or takes none. */
export async function answerOfBox(
  dependencies: Dependencies,
  post: Pick<BallotPost, 'waveId' | 'id' | 'sequence' | 'sealed'>,
): Promise<Result<null, Problem>> {
  const stored = await findInBox(dependencies.database, post.waveId, post.id);
  const isBehind = stored === null || stored.sequence < post.sequence;
  if (isBehind) return fail(await reasonForRefusal(dependencies, post.waveId));
  return isOther(stored, post) ? fail({ code: 'ballot.sequence-used' }) : ok(null);
}

/** Not a repeat and not overtaken by a later one: the same number on other content, which would be lost unnoticed. */
function isOther(stored: StoredEnvelope, post: StoredEnvelope): boolean {
  return stored.sequence === post.sequence && stored.sealed !== post.sealed;
}

async function reasonForRefusal(dependencies: Dependencies, waveId: string): Promise<Problem> {
  const wave = await findWave(dependencies.database, waveId);
  const early = wave !== null && opensLater(wave, dependencies.clock());
  return early ? { code: 'ballot.not-open-yet', details: { opensAt: wave.opensAt } } : { code: 'ballot.wave-closed' };
}

interface KnownLink {
  readonly waveId: string;
  readonly sealedLength: number;
}

const LINKS = createMemory<KnownLink>(1000);
