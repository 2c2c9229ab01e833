import { Show } from 'solid-js';
import { trusteeWords } from '../../lib/words';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { localized } from '../../lib/i18n';
import { loadWave, type WaveDetails } from './survey-data';
import { surveyTrail } from './survey-trail';
import { TrusteeCeremony } from './trustees/trustee-ceremony';
import { WavePage } from './wave-page';
import './trustees/trustees.css';

/** Where three trustees, one after the other, are given their part of the key before a wave is opened. */
export function TrusteesPage() {
  return <WavePage load={loadWave}>{(wave) => <TrusteesOfWave wave={wave()} />}</WavePage>;
}

function TrusteesOfWave(props: { readonly wave: WaveDetails }) {
  const words = () => trusteeWords().making;
  const trail = () => [
    ...surveyTrail(),
    { label: localized(props.wave.title), href: `/waves/${props.wave.id}/opening` },
    { label: words().crumb },
  ];
  return (
    <Page trail={trail()}>
      <Show when={props.wave.state === 'draft'} fallback={<Notice>{words().fixed}</Notice>}>
        <TrusteeCeremony wave={props.wave} />
      </Show>
    </Page>
  );
}
