import { Show } from 'solid-js';
import type { Analysis } from '#domain/analysis/model';
import type { WaveResults } from '../wave-results';
import { BreakdownSection } from './breakdown-section';
import { CarelessSection } from './careless-section';
import { DriverSection } from './driver-section';
import { IndexSection } from './index-section';
import { SampleSection } from './sample-section';
import type { SectionId } from './sections';

interface WaveSectionsProps {
  readonly results: WaveResults;
  readonly analysis: Analysis;
  readonly sections: readonly SectionId[];
}

/** What is said of the wave as a whole, as far as there is something to say. */
export function WaveSections(props: WaveSectionsProps) {
  const has = (section: SectionId) => props.sections.includes(section);
  return (
    <>
      <Show when={has('indices')}>
        <IndexSection results={props.results} indices={props.analysis.indices} />
      </Show>
      <Show when={has('careless')}>
        <CarelessSection results={props.results} analysis={props.analysis} />
      </Show>
      <Show when={props.analysis.drivers}>
        {(drivers) => <DriverSection results={props.results} analysis={props.analysis} drivers={drivers()} />}
      </Show>
      <Show when={has('sample')}>
        <SampleSection results={props.results} analysis={props.analysis} />
      </Show>
      <Show when={has('breakdowns')}>
        <BreakdownSection results={props.results} breakdowns={props.analysis.breakdowns} />
      </Show>
    </>
  );
}
