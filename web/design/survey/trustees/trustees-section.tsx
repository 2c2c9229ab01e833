import { Show } from 'solid-js';
import { trusteeWords } from '../../../lib/words';
import { ButtonLink } from '../../../ui/button';
import type { ChosenTrustees } from './trustee-data';

interface TrusteesSectionProps {
  readonly waveId: string;
  readonly trustees: ChosenTrustees;
}

/** Before the opening: who they are, or that they have to come first. */
export function TrusteesSection(props: TrusteesSectionProps) {
  const words = () => trusteeWords().opening;
  const page = () => `/waves/${props.waveId}/opening/trustees`;
  return (
    <section class="opening-custody">
      <h2 class="opening-heading">{words().title}</h2>
      <Show
        when={props.trustees}
        fallback={
          <>
            <p>{words().missing}</p>
            <p class="muted">{words().missingText}</p>
            <ButtonLink kind="primary" href={page()}>
              {words().act}
            </ButtonLink>
          </>
        }
      >
        {(trustees) => (
          <>
            <p>{words().chosen(trustees().names.join(trusteeWords().separator))}</p>
            <p class="muted">{words().chosenText}</p>
            <ButtonLink size="small" href={page()}>
              {words().again}
            </ButtonLink>
            <p class="muted">{words().changes}</p>
          </>
        )}
      </Show>
    </section>
  );
}
