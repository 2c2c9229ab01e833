import { A, useParams } from '@solidjs/router';
import { resultWords as words } from '../lib/words';

/** From where something is hidden to the page that says why, and what to do another time. */
export function WhyHidden(props: { readonly unit?: string }) {
  const params = useParams();
  const parameters = () => (props.unit === undefined ? '' : `?${new URLSearchParams({ unit: props.unit })}`);
  return (
    <A class="why-hidden" href={`/waves/${encodeURIComponent(params['waveId'] ?? '')}/results/hidden${parameters()}`}>
      {words().whyHidden}
    </A>
  );
}
