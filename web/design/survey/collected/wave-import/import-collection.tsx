import { Show } from 'solid-js';
import { formatNumber } from '../../../../lib/format';
import { collectedWords as words } from '../../../../lib/words';
import { ButtonLink } from '../../../../ui/button';
import { Whole } from '../../../../ui/loading';
import { Page } from '../../../../ui/page';
import { Title } from '../../../../ui/title';
import { WaveStateMark } from '../../../../ui/wave-state-mark';
import { WaveSteps } from '../../../../ui/wave-steps';
import { ParticipationTable } from '../../collection/participation-table';
import type { CollectionProps } from '../../collection-page';
import type { WaveDetails } from '../../survey-data';
import { surveyTrail } from '../../survey-trail';
import { ImportClosing } from './import-closing';
import { ImportsSection } from './imports-section';

/** The collection of a wave that takes files and nothing else: what has come in, and the count in one step. */
export function ImportCollection(props: CollectionProps) {
  const received = () => props.wave.participation?.received ?? 0;
  return (
    <Page
      trail={surveyTrail(props.wave.title)}
      status={<WaveStateMark wave={props.wave} />}
      action={
        <Show when={received() === 0 && props.wave.state === 'open'}>
          <ButtonLink kind="primary" href={`/waves/${props.wave.id}/import`}>
            {words().imports.add}
          </ButtonLink>
        </Show>
      }
      tabs={<WaveSteps waveId={props.wave.id} current="collection" collects="import" />}
    >
      <Whole lines={8}>
        <Title small subtitle={scopeOf(props.wave)}>
          {words().collection.finding(received(), formatNumber(received()))}
        </Title>
        <ImportsSection {...props} />
        <Show when={received() > 0 && props.wave.groups.length > 1}>
          <ParticipationTable wave={props.wave} />
        </Show>
        <ImportClosing {...props} />
      </Whole>
    </Page>
  );
}

function scopeOf({ settings }: WaveDetails): string {
  const { scope, noPersons } = words().collection;
  const isOfPersons = settings.collection?.kind === 'import' && settings.collection.personal;
  return isOfPersons ? scope : `${scope}${noPersons}`;
}
