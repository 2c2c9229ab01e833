import type { Principal } from '#domain/access/role';
import { publicationOf } from '#domain/disclosure/publication-plan';
import { countKinds, hiddenAmong, placedCells } from '#domain/hidden/hidden-cells';
import type { HiddenCell, KindCount } from '#domain/hidden/model';
import type { AnsweringGroup } from '#domain/hidden/frame';
import { type Trial, trialsOf } from '#domain/hidden/trial';
import { reportTrial, type TrialReport } from '#domain/hidden/what-ifs';
import type { Problem } from '#domain/problem';
import { ok, type Result } from '#domain/result';
import type { StoredWave } from '../../../db/stores/wave-store';
import { unanimousScoresOf } from '#domain/survey/unanimous-scores';
import type { Tabulation } from '#domain/tabulation/model';
import { contentHash } from '../../cryptography/content-hash';
import type { Dependencies } from '../../dependencies';
import { inTurns } from '../in-turns';
import { createMemory } from '../memory';
import { rollGroupsOf } from '../wave/roll-groups';
import { readResults, type Results } from './read-results';

/** What of the results is hidden and why, and what would be hidden if something were done otherwise. */
export interface HiddenReport {
  readonly hash: string;
  readonly minimumGroupSize: number;
  /** Null for a reader who sees no texts. */
  readonly fewestTexts: number | null;
  readonly kinds: readonly KindCount[];
  readonly cells: readonly HiddenCell[];
  /** None for a reader of some units. */
  readonly trials: readonly TrialReport[];
}

const MOST_REPORTS = 20;
const reports = createMemory<HiddenReport>(MOST_REPORTS);

/**
 * Made of the results as this reader sees them and of how many people were asked; so of nothing that a hidden cell holds.
 * A release never changes, so what it was found to hide is kept.
 */
export async function readHidden(
  dependencies: Dependencies,
  wave: StoredWave,
  principal: Principal,
): Promise<Result<HiddenReport, Problem>> {
  const read = await readResults(dependencies, wave, principal);
  if (!read.ok) return read;
  const seesAll = principal.unitScope === null;
  const seenHash = await hashOfSeen(read.value.tabulation);
  const key = JSON.stringify([wave.id, seenHash, seesAll]);
  const known = reports.recall(dependencies, key);
  if (known !== undefined) return ok(known);
  const { roll = [] } = await rollGroupsOf(dependencies, wave);
  const sizes = new Map(roll.map(({ groupId, size }) => [groupId, size]));
  const report = await reportOf(read.value, { seesAll, sizes, seenHash });
  reports.remember(dependencies, key, report);
  return ok(report);
}

interface ReportSource {
  /** Texts, and what would show more, are told of all units or not at all. */
  readonly seesAll: boolean;
  /** Of the roll, by rater group. */
  readonly sizes: ReadonlyMap<string, number>;
  readonly seenHash: string;
}

async function reportOf(results: Results, { seesAll, sizes, seenHash }: ReportSource): Promise<HiddenReport> {
  const { wave, questionnaire, tabulation, hash } = results;
  const plan = publicationOf(wave.settings);
  const fewestTexts = Math.max(wave.settings.minimumGroupSize, plan.textThreshold);
  const cells = placedCells({ tabulation, questionnaire, seesAll, fewestTexts });
  const hidden = hiddenAmong(cells);
  const answering = tabulation.ballots.groups.map((group) => withSize(group, sizes));
  const known = { groups: wave.groups, unanimousScores: unanimousScoresOf(wave.settings) };
  const isTried = seesAll && tabulation.suppression !== 'none';
  const trials = isTried ? trialsOf({ ...results, ...known, plan, answering, hidden }) : [];
  return {
    hash,
    minimumGroupSize: tabulation.minimumGroupSize,
    fewestTexts: seesAll ? fewestTexts : null,
    kinds: countKinds(cells),
    cells: hidden,
    trials: await reportTrials(trials, seedFrom(seenHash)),
  };
}

function withSize({ groupId, counted, expected }: AnsweringGroup, sizes: ReportSource['sizes']): AnsweringGroup {
  const asked = sizes.get(groupId) ?? expected;
  return { groupId, counted, ...(asked !== undefined && { expected: asked }) };
}

async function reportTrials(trials: readonly Trial[], seed: number): Promise<readonly TrialReport[]> {
  const found: TrialReport[] = [];
  for (const trial of trials) found.push(await inTurns(reportTrial(trial, seed)));
  return found;
}

function hashOfSeen({ salt: _salt, ...released }: Tabulation): Promise<string> {
  return contentHash(released);
}

/** What is seen alike is simulated with the same numbers by every process. */
function seedFrom(hash: string): number {
  return Number.parseInt(hash.slice(0, 8), 16);
}
