import { readCollected } from '../../db/stores/collected-ballot-store';
import type { Dependencies } from '../dependencies';
import type { OpenedBox } from './open-ballots';

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
    for (const { groupId, answers, design, copies } of run) {
      const ballot = { groupId, vector: answers, ...(design && { design }) };
      for (let copy = 0; copy < copies; copy += 1) box.tabulation.add(ballot);
      box.imported.set(groupId, (box.imported.get(groupId) ?? 0) + copies);
      added += copies;
    }
    await advance(added);
  }
}
