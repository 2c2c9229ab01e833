import { createResource } from 'solid-js';
import { Loaded } from '../../../ui/loading';
import { ParticipationTable } from '../collection/participation-table';
import { TurnoutSection } from '../roll/turnout-section';
import type { WaveDetails } from '../survey-data';
import { loadWatch, type WatchFigures } from './course-data';
import { CourseSection } from './course-section';
import { SignalsSection } from './signals-section';
import './watch.css';

interface WatchSectionsProps {
  readonly wave: WaveDetails;
}

/** Turnout of a wave with a roll: its course and its groups, beside the units with the lowest turnout and what is unusual. */
export function WatchSections(props: WatchSectionsProps) {
  const [figures] = createResource(() => props.wave.id, loadWatch);
  return (
    <div class="watch">
      <div>
        <Loaded resource={figures}>
          {(known) => <CourseSection data={known().course} reminders={known().reminders} groups={props.wave.groups} />}
        </Loaded>
        <ParticipationTable wave={props.wave} />
      </div>
      <Loaded resource={figures}>{(known) => <Aside figures={known()} />}</Loaded>
    </div>
  );
}

function Aside(props: { readonly figures: WatchFigures }) {
  return (
    <div class="watch-aside">
      <TurnoutSection turnout={props.figures.turnout} units={props.figures.units} />
      <SignalsSection signals={props.figures.course.signals} units={props.figures.units} />
    </div>
  );
}
