import { createMemo, createResource, createSignal } from 'solid-js';
import { checkAssessmentScheme } from '#domain/assessment/scheme/check-scheme';
import { assessedUnits, rankedByCategory } from '#domain/assessment/run/assessed-units';
import { checkLowest } from '#domain/assessment/scheme/check-lowest';
import type { SchemeProblem } from '#domain/assessment/scheme/scheme-problem';
import { placedIndicators } from '#domain/assessment/scheme/walk';
import type { ValueSession } from '../../lib/value-session';
import { Title } from '../../ui/title';
import { loadUnits } from '../assessment-data';
import { loadDataNames } from './data-names';
import { ConsequencesSection } from './consequences-section';
import { GradingSection } from './grading-section';
import { loadInfluences } from './influence-data';
import { createRowDrag } from './row-drag';
import { SchemeContext, type EditedScheme, type SchemeScope } from './scheme-scope';
import { SchemePanel } from './scheme-panel';
import { SchemeTable } from './scheme-table';
import { findingOf, subtitleOf } from './scheme-finding';
import type { SchemePlace } from './scheme-place';
import { VersionsSection } from './versions-section';

interface SchemeWorkProps {
  readonly place: SchemePlace;
  readonly session: ValueSession<EditedScheme>;
  readonly readOnly: boolean;
}

/** The tree at the left, what is chosen in it at the right, grades and versions below. */
export function SchemeWork(props: SchemeWorkProps) {
  const { assessment, runs } = props.place;
  const { session } = props;
  const [selected, select] = createSignal<string>();
  const [influences] = createResource(
    () => runs[0],
    (run) => loadInfluences(assessment.id, run),
  );
  const [dataNames] = createResource(() => loadDataNames(assessment.id, assessment.settings));
  const [sizes] = createResource(async () => {
    const { units } = await loadUnits();
    return rankedByCategory(assessedUnits(units, assessment.settings));
  });
  const [announced, announce] = createSignal('');
  const scheme = () => session.current().draft;
  const change: SchemeScope['change'] = (act, field) =>
    session.change((value) => {
      const draft = act(value.draft);
      return draft === value.draft ? value : { ...value, draft };
    }, field);
  const placed = createMemo(() => placedIndicators(scheme()));
  const placeById = createMemo(() => new Map(placed().map((place) => [place.indicator.id, place])));
  const scope: SchemeScope = {
    session,
    scheme,
    readOnly: props.readOnly,
    placed,
    placeOf: (id) => placeById().get(id),
    problems: createMemo(() => byPlace([...checkAssessmentScheme(scheme()), ...checkLowest(scheme(), sizes() ?? [])])),
    influences: () => influences.latest,
    settings: assessment.settings,
    dataNames: () => dataNames.latest,
    assessmentId: assessment.id,
    selected,
    select,
    change,
    drag: createRowDrag(scheme, change),
    announce,
    announced,
  };
  return (
    <SchemeContext.Provider value={scope}>
      <Title subtitle={subtitleOf(scope)}>{findingOf(scope)}</Title>
      <div class="scheme-columns">
        <SchemeTable />
        <SchemePanel />
      </div>
      <GradingSection />
      <ConsequencesSection />
      <VersionsSection place={props.place} />
    </SchemeContext.Provider>
  );
}

/** Of the scheme as a whole under the empty text. */
function byPlace(problems: readonly SchemeProblem[]): ReadonlyMap<string, readonly SchemeProblem[]> {
  const places = new Map<string, SchemeProblem[]>();
  for (const problem of problems) {
    const key = problem.at ?? '';
    places.set(key, [...(places.get(key) ?? []), problem]);
  }
  return places;
}
