import { createMemo, createResource, createSelector, createSignal } from 'solid-js';
import { checkAssessmentScheme } from '#domain/assessment/scheme/check-scheme';
import { assessedUnits, rankedByCategory } from '#domain/assessment/run/assessed-units';
import { checkSources } from '#domain/assessment/scheme/check-sources';
import { checkLowest } from '#domain/assessment/scheme/check-lowest';
import type { SchemeProblem } from '#domain/assessment/scheme/scheme-problem';
import { type PlacedIndicator, placedIndicators } from '#domain/assessment/scheme/walk';
import type { EditSession } from '../../lib/edit-session';
import { createKeyed } from '../../lib/keyed';
import { Title } from '../../ui/title';
import { loadUnits } from '../assessment-data';
import { loadDataNames } from './data-names';
import { ConsequencesSection } from './grading/consequences-section';
import { GradingSection } from './grading/grading-section';
import { loadInfluences } from './table/influence-data';
import { createRowDrag } from './table/row-drag';
import { SchemeContext, type EditedScheme, type SchemeScope } from './scheme-scope';
import { SchemePanel } from './panel/scheme-panel';
import { SchemeTable } from './table/scheme-table';
import { findingOf, subtitleOf } from './scheme-finding';
import type { SchemePlace } from './scheme-place';
import { VersionsSection } from './draft/versions-section';

interface SchemeWorkProps {
  readonly place: SchemePlace;
  readonly session: EditSession<EditedScheme>;
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
  const placeOf = createKeyed(() => new Map(placed().map((place) => [place.indicator.id, place])), samePlace);
  const problems = createMemo(() =>
    byPlace([
      ...checkAssessmentScheme(scheme()),
      ...checkSources(scheme(), assessment.settings),
      ...checkLowest(scheme(), sizes() ?? []),
    ]),
  );
  const problemsAt = createKeyed(problems, sameProblems);
  const scope: SchemeScope = {
    session,
    scheme,
    readOnly: props.readOnly,
    placed,
    placeOf,
    problems,
    problemsAt: (place) => problemsAt(place) ?? [],
    influences: () => influences.latest,
    settings: assessment.settings,
    dataNames: () => dataNames.latest,
    assessmentId: assessment.id,
    selected,
    isSelected: createSelector(selected),
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

function samePlace(one: PlacedIndicator | undefined, other: PlacedIndicator | undefined): boolean {
  return one?.indicator === other?.indicator && one?.number === other?.number && one?.level === other?.level;
}

function sameProblems(one: readonly SchemeProblem[] = [], other: readonly SchemeProblem[] = []): boolean {
  return one.length === other.length && one.every((problem, index) => isSameProblem(problem, other[index]));
}

function isSameProblem(one: SchemeProblem, other: SchemeProblem | undefined): boolean {
  return one.code === other?.code && one.have === other.have && one.need === other.need && one.other === other.other;
}

function byPlace(problems: readonly SchemeProblem[]): ReadonlyMap<string, readonly SchemeProblem[]> {
  const places = new Map<string, SchemeProblem[]>();
  for (const problem of problems) {
    const key = problem.at ?? '';
    places.set(key, [...(places.get(key) ?? []), problem]);
  }
  return places;
}
