import { type Resource, Show } from 'solid-js';
import { takesLinks } from '#domain/survey/collection';
import { paperWords as words } from '../../../lib/words';
import { ButtonLink } from '../../../ui/button';
import { Loaded } from '../../../ui/loading';
import { BatchTable } from '../paper/batch/batch-table';
import type { PaperBatchView } from '../paper/paper-data';
import { paperAddress } from '../paper/paper-trail';
import type { WaveDetails } from '../survey-data';

interface PaperSectionProps {
  readonly wave: WaveDetails;
  readonly batches: Resource<readonly PaperBatchView[]>;
}

/** Ballots on paper beside those of the links: the batches and how far each is. */
export function PaperSection(props: PaperSectionProps) {
  return (
    <Show when={takesLinks(props.wave)}>
      <section class="collection-paper" aria-labelledby="collection-paper">
        <h2 id="collection-paper">{words().title}</h2>
        <Loaded resource={props.batches} lines={2}>
          {(batches) => (
            <Show when={batches().length > 0} fallback={<p class="muted">{words().scope}</p>}>
              <BatchTable wave={props.wave} batches={batches()} />
            </Show>
          )}
        </Loaded>
        <div>
          <ButtonLink href={paperAddress(props.wave.id)}>{words().toPaper}</ButtonLink>
        </div>
      </section>
    </Show>
  );
}
