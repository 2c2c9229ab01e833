import { type Resource, Show } from 'solid-js';
import { paperWords as words } from '../../../lib/words';
import { Notice } from '../../../ui/notice';
import type { PaperBatchView } from '../paper/paper-data';

/** Stands before a step that cannot be undone: which paper ballots would be left out. */
export function UnfinishedPaper(props: { readonly batches: Resource<readonly PaperBatchView[]> }) {
  const names = () => (props.batches.state === 'ready' ? unfinishedIn(props.batches()) : []);
  return (
    <Show when={names().length > 0}>
      <Notice tone="warn">{words().unfinished(names().join(words().listJoin))}</Notice>
    </Show>
  );
}

function unfinishedIn(batches: readonly PaperBatchView[]): readonly string[] {
  return batches.filter(({ stage }) => stage !== 'sealed' && stage !== 'not-counted').map(({ name }) => name);
}
