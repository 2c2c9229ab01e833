import { createResource } from 'solid-js';
import { createAction } from '../../../../lib/action';
import { type BatchAddress, type Finding, loadDifferences, type PaperBatchView, settle } from '../paper-data';

export type Settling = ReturnType<typeof createSettling>;

/** Where the passes of a batch differ, and the act of saying what the paper says. */
export function createSettling(address: BatchAddress, onMoved: () => void) {
  const [differences, { refetch }] = createResource(() => loadDifferences(address));
  const action = createAction();
  const decide = (finding: Finding) =>
    action.run(async () => {
      const batch: PaperBatchView = await settle(address, finding);
      // A ballot that has to be keyed again takes the whole batch back to that pass.
      if (batch.stage === 'settling') await refetch();
      else onMoved();
    });
  return { differences, action, decide };
}
