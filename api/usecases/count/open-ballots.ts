import { type BallotContent, type PublishedVersion, readBallotContent } from '#domain/answers/ballot-content';
import { separateTexts } from '#domain/answers/separate-texts';
import { fail, type Result } from '#domain/result';
import type { SlipBallot } from '#domain/slips/slip-list';
import type { BallotAccount, SpoiltReason } from '#domain/tabulation/model';
import type { RaterGroup } from '#domain/survey/model';
import type { RunningTabulation } from '#domain/tabulation/tabulate';
import type { CountedBallot, TextSlip } from '../../../db/stores/ballot-store';
import { randomId } from '../../cryptography/random';
import type { OpenedEnvelope } from './open-envelopes';

/** What the count has opened so far: ballots and texts under fresh random ids, and which envelopes are spoilt. */
export interface OpenedBox {
  /** Takes each ballot whole, before its texts are taken out. */
  readonly tabulation: RunningTabulation;
  readonly ballots: CountedBallot[];
  readonly texts: TextSlip[];
  /** Of ballots with a stamp: what their slips are made of. It is never stored. */
  readonly slips: SlipBallot[];
  readonly spoilt: { readonly groupId: string; readonly reason: SpoiltReason }[];
  /** By rater group: ballots that were collected elsewhere, which are stored already. */
  readonly imported: Map<string, number>;
}

/** How the ballots of a wave are read. */
export interface BallotReading {
  readonly version: PublishedVersion;
  /** Where ballots need a stamp: without a seed nobody could find again what his ballot says. */
  readonly needsSeed: boolean;
}

/** Every envelope that was opened is either a counted ballot or a spoilt one; by whom it was opened makes no difference. */
export function addOpened(box: OpenedBox, reading: BallotReading, run: readonly OpenedEnvelope[]): void {
  for (const { groupId, plaintext } of run) {
    const content = plaintext.ok ? contentOf(plaintext.value, reading) : plaintext;
    if (!content.ok) box.spoilt.push({ groupId, reason: content.error });
    else addBallot({ box, groupId, version: reading.version, content: content.value });
  }
}

function contentOf(plaintext: Uint8Array, reading: BallotReading): Result<BallotContent, SpoiltReason> {
  const content = readBallotContent(plaintext, reading.version);
  return content.ok && reading.needsSeed && !content.value.seed ? fail('not-valid') : content;
}

interface ValidBallot {
  readonly box: OpenedBox;
  readonly groupId: string;
  readonly version: PublishedVersion;
  readonly content: BallotContent;
}

function addBallot({ box, groupId, version, content }: ValidBallot): void {
  const { vector, seed, ...measured } = content;
  const counts = box.tabulation.add({ groupId, vector, ...measured });
  if (seed) box.slips.push({ groupId, vector, seed, counts });
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
