import { createResource, Show } from 'solid-js';
import type { PaperPass } from '#domain/paper/model';
import type { BatchProps } from '../../paper-batch-page';
import { createDesk } from './keying-desk';
import { KeyingView } from './keying-view';
import { loadPass } from '../paper-data';

export interface KeyingPageProps extends BatchProps {
  readonly pass: PaperPass;
}

/** The own pass of a batch, from the ballot where one stopped. */
export function KeyingPage(props: KeyingPageProps) {
  const address = () => ({ waveId: props.wave.id, batchId: props.batch.id, pass: props.pass });
  const [ballots] = createResource(address, loadPass);
  return (
    <Show when={ballots()} keyed>
      {(loaded) => {
        // Made once: as an expression in the attribute it would be made anew wherever it is read.
        const desk = createDesk({ address: address(), form: props.form, ballots: loaded, onFinished: props.onChanged });
        return <KeyingView {...props} desk={desk} />;
      }}
    </Show>
  );
}
