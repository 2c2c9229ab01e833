import type { JSX } from 'solid-js';
import { For, Show } from 'solid-js';
import CircleAlert from '~icons/lucide/circle-alert';
import { planOf } from '#domain/analysis/plan/default-plan';
import type { SchemeProblem } from '#domain/scoring/check-scheme';
import { scoringWords } from '../../../lib/words';
import { Button } from '../../../ui/button';
import { namedProblem } from '../analysis/plan-names';
import { changedSections, type SchemeSection, sectionOf, shownSections, withUsual } from './scheme/scheme-draft';
import { problemText } from './scheme/scheme-text';
import { useScoring } from './scoring-scope';
import './scheme/example.css';
import './scoring.css';

interface ScoringSectionProps {
  readonly section: SchemeSection;
  readonly children: JSX.Element;
  /** Computed from what is set. */
  readonly example?: JSX.Element;
}

/** One step of the calculation: what it does, what is chosen, and what comes out of it. */
export function ScoringSection(props: ScoringSectionProps) {
  const { session, questionnaire, readOnly } = useScoring();
  const words = () => scoringWords().sections[props.section];
  const heading = `scoring-${props.section}`;
  const number = () => shownSections(questionnaire, session.current()).indexOf(props.section) + 1;
  const isChanged = () => changedSections(session.current()).includes(props.section);
  return (
    <section class="scoring-section" aria-labelledby={heading}>
      <div class="scoring-head">
        <h2 id={heading}>
          <span class="scoring-number">{number()}</span> {words().title}
        </h2>
        <p class="muted">{words().sentence}</p>
        <Show when={isChanged() && !readOnly}>
          <Button
            kind="quiet"
            size="small"
            class="scoring-reset"
            aria-label={scoringWords().resetOf(words().title)}
            onClick={() => session.change((scheme) => withUsual(scheme, props.section))}
          >
            {scoringWords().reset}
          </Button>
        </Show>
      </div>
      <div class="scoring-choices">
        {props.children}
        <SectionProblems section={props.section} />
      </div>
      <Show when={props.example}>
        <div class="scoring-example">
          <h3>{scoringWords().example}</h3>
          {props.example}
        </div>
      </Show>
    </section>
  );
}

/** What is wrong with the section as a whole; scores have theirs at the question, rules at the rule. */
function SectionProblems(props: { readonly section: SchemeSection }) {
  const { problems } = useScoring();
  const own = () =>
    problems().filter(
      (problem) => sectionOf(problem) === props.section && props.section !== 'scores' && !problem.details?.['rule'],
    );
  return <ProblemLines problems={own()} />;
}

export function ProblemLines(props: { readonly problems: readonly SchemeProblem[] }) {
  const { session, questionnaire } = useScoring();
  const names = () => ({ questionnaire, indices: planOf(session.current(), questionnaire).indices });
  return (
    <div class="scoring-problems" role="status">
      <ul>
        <For each={props.problems}>
          {(problem) => (
            <li>
              <CircleAlert aria-hidden="true" />
              {problemText(namedProblem(problem, names()), session.current())}
            </li>
          )}
        </For>
      </ul>
    </div>
  );
}
