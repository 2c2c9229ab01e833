import { collectionWords } from '../../../lib/words';
import { ButtonLink } from '../../../ui/button';
import { Page } from '../../../ui/page';
import { Title } from '../../../ui/title';
import { WaveStateMark } from '../../../ui/wave-state-mark';
import { WaveSteps } from '../../../ui/wave-steps';
import type { WaveDetails } from '../survey-data';
import { surveyTrail } from '../survey-trail';

export function NotOpenYet(props: { readonly wave: WaveDetails }) {
  const words = () => collectionWords();
  return (
    <Page
      trail={surveyTrail(props.wave.title)}
      status={<WaveStateMark wave={props.wave} />}
      tabs={<WaveSteps waveId={props.wave.id} collects={props.wave.settings.collection?.kind} current="collection" />}
    >
      <Title small subtitle={words().draftText}>
        {words().draftTitle}
      </Title>
      <ButtonLink kind="primary" href={`/waves/${props.wave.id}/opening`}>
        {words().toOpening}
      </ButtonLink>
    </Page>
  );
}
