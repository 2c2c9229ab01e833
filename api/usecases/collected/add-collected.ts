import type { RunningTabulation } from '#domain/tabulation/tabulate';
import { type CollectedBallot, readCollected } from '../../../db/stores/collected-ballot-store';
import type { Dependencies } from '../../dependencies';
import type { OpenedBox } from '../count/open-ballots';

/** Whether the count goes on is for `advance` to say, after every run. */
export interface CollectedCount {
  readonly waveId: string;
  readonly runLength: number;
  advance(added: number): Promise<void>;
}

/** Adds what was collected elsewhere to what came out of the box; it was checked when it was imported. */
export async function addCollected(
  { database }: Dependencies,
  box: OpenedBox,
  { waveId, runLength, advance }: CollectedCount,
): Promise<void> {
  let added = 0;
  for await (const run of readCollected(database, waveId, runLength)) {
    for (const ballot of run) {
      const { groupId, copies } = ballot;
      addCopies(box.tabulation, ballot);
      box.imported.set(groupId, (box.imported.get(groupId) ?? 0) + copies);
      added += copies;
    }
    await advance(added);
  }
}

/** As often as there are equal ballots. */
export function addCopies(tabulation: RunningTabulation, collected: CollectedBallot): void {
  const { groupId, answers, design, copies } = collected;
  const ballot = { groupId, vector: answers, ...(design && { design }) };
  for (let copy = 0; copy < copies; copy += 1) tabulation.add(ballot);
}
