import { GroupsEditor } from './groups/groups-editor';
import { loadWave } from './survey-data';
import { WavePage } from './wave-page';

/** Who rates, with which weight, and the settings of the wave that belong to it. */
export function GroupsPage() {
  return <WavePage load={loadWave}>{(wave) => <GroupsEditor wave={wave()} />}</WavePage>;
}
