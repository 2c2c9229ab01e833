import { decodeBase64url } from '#domain/anonymity/base64url';
import type { BoxKey } from '#domain/anonymity/box-key';
import type { Manifest } from '#domain/anonymity/manifest/manifest';
import { openEnvelope } from '#domain/anonymity/open-envelope';
import { castBallotOf, faultOf } from '#domain/anonymity/stamped-ballot';
import { type BallotContent, type PublishedVersion, readBallotContent } from '#domain/answers/ballot-content';
import { separateTexts } from '#domain/answers/separate-texts';
import { fail, type Result } from '#domain/result';
import type { BallotAccount, SpoiltReason } from '#domain/tabulation/model';
import type { RaterGroup } from '#domain/survey/model';
import type { RunningTabulation } from '#domain/tabulation/tabulate';
import type { CountedBallot, TextSlip } from '../../db/stores/ballot-store';
import type { SealedBallot } from '../../db/stores/sealed-ballot-store';
import { randomId } from '../random';
import { stampKeyOf } from './stamp-key-of';

/** What the count has opened so far: ballots and texts under fresh random ids, and which envelopes are spoilt. */
export interface OpenedBox {
  /** Takes each ballot whole, before its texts are taken out. */
  readonly tabulation: RunningTabulation;
  readonly ballots: CountedBallot[];
  readonly texts: TextSlip[];
  readonly spoilt: { readonly groupId: string; readonly reason: SpoiltReason }[];
  /** By rater group: ballots that were collected elsewhere, which are stored already. */
  readonly imported: Map<string, number>;
}

export interface OpeningOfBox {
  readonly waveId: string;
  readonly boxKey: BoxKey;
  readonly version: PublishedVersion;
  /** Of a wave whose ballots need a stamp. */
  readonly manifest: Manifest | null;
}

/** Opens one run of envelopes into the box; every envelope is either a counted ballot or a spoilt one. */
export async function openBallots(opening: OpeningOfBox, run: readonly SealedBallot[], box: OpenedBox): Promise<void> {
  const contents = await Promise.all(run.map((sealed) => openBallot(opening, sealed)));
  for (const [index, content] of contents.entries()) {
    const groupId = run[index]?.groupId ?? '';
    if (!content.ok) box.spoilt.push({ groupId, reason: content.error });
    else addBallot({ box, groupId, version: opening.version, content: content.value });
  }
}

async function openBallot(
  { waveId, boxKey, version, manifest }: OpeningOfBox,
  ballot: SealedBallot,
): Promise<Result<BallotContent, SpoiltReason>> {
  if (manifest && !(await isStamped(manifest, ballot))) return fail('not-stamped');
  const { groupId, sealed } = ballot;
  const bytes = bytesOf(sealed);
  if (!bytes) return fail('not-openable');
  const plaintext = await openEnvelope({ boxKey, context: { waveId, groupId }, sealed: bytes });
  return plaintext.ok ? readBallotContent(plaintext.value, version) : fail('not-openable');
}

async function isStamped(manifest: Manifest, { stamp, ...ballot }: SealedBallot): Promise<boolean> {
  const stampKey = await stampKeyOf(manifest, ballot.groupId);
  if (!stampKey || !stamp) return false;
  const { groupId, sequence, sealed } = ballot;
  const { waveId } = manifest;
  const fault = castBallotOf({ waveId, groupId, sequence, sealed, ...stamp }).then((cast) => faultOf(cast, stampKey));
  return (await fault.catch(() => 'malformed')) === null;
}

function bytesOf(sealed: string): Uint8Array<ArrayBuffer> | null {
  try {
    return decodeBase64url(sealed);
  } catch {
    return null;
  }
}

interface ValidBallot {
  readonly box: OpenedBox;
  readonly groupId: string;
  readonly version: PublishedVersion;
  readonly content: BallotContent;
}

function addBallot({ box, groupId, version, content }: ValidBallot): void {
  const { vector, ...measured } = content;
  box.tabulation.add({ groupId, ...content });
  const separated = separateTexts(version.questionnaire, vector);
  box.ballots.push({ id: randomId(), groupId, answers: separated.vector, ...measured });
  for (const text of separated.texts) box.texts.push({ id: randomId(), groupId, ...text });
}

export interface CountedWave {
  readonly groups: readonly RaterGroup[];
  readonly needsStamps: boolean;
  /** How many of the envelopes came from paper. */
  readonly paper: number;
}

/** received = spoilt + counted, by group and in all. */
export function accountOf(box: OpenedBox, { groups, needsStamps, paper }: CountedWave): BallotAccount {
  const spoilt = box.spoilt.length;
  const opened = spoilt + box.ballots.length;
  const imported = [...box.imported.values()].reduce((sum, count) => sum + count, 0);
  const because = (reason: SpoiltReason) => box.spoilt.filter((ballot) => ballot.reason === reason).length;
  return {
    received: opened + imported,
    ...(paper + imported > 0 && { sources: { sealed: opened - paper, paper, imported } }),
    spoilt,
    counted: box.ballots.length + imported,
    spoiltReasons: {
      'not-openable': because('not-openable'),
      'wrong-version': because('wrong-version'),
      'not-valid': because('not-valid'),
      ...(needsStamps && { 'not-stamped': because('not-stamped') }),
    },
    groups: groups.map((group) => groupAccount(box, group)),
  };
}

function groupAccount(box: OpenedBox, group: RaterGroup): BallotAccount['groups'][number] {
  const spoilt = box.spoilt.filter(({ groupId }) => groupId === group.id).length;
  const opened = box.ballots.filter(({ groupId }) => groupId === group.id).length;
  const counted = opened + (box.imported.get(group.id) ?? 0);
  const account = { groupId: group.id, weight: group.weight, received: spoilt + counted, spoilt, counted };
  return group.expected === undefined ? account : { ...account, expected: group.expected };
}
