import { A } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import { planWords, scoringWords } from '../../../lib/words';
import { Button } from '../../../ui/button';
import { ProblemLines } from '../scoring/scoring-section';
import { useScoring } from '../scoring/scoring-scope';
import { partOf, PLAN_PARTS, planIn, plannedParts, type PlanPart, withoutPart, withPlan } from './plan-draft';
import '../scoring/scheme/example.css';
import '../scoring/scoring.css';
import './plan.css';

interface PlanSectionProps {
  readonly part: PlanPart;
  readonly children: JSX.Element;
  /** What it means as it is set. */
  readonly meaning?: JSX.Element;
}

/** One part of the plan: what it does, what is chosen, and what the results will show of it. */
export function PlanSection(props: PlanSectionProps) {
  const { session, problems, readOnly, wave } = useScoring();
  const words = () => planWords().parts[props.part];
  const heading = `plan-${props.part}`;
  const plan = () => planIn(session.current());
  const clear = () => session.change((scheme) => withPlan(scheme, (own) => withoutPart(own, props.part)));
  return (
    <section class="scoring-section plan-section" aria-labelledby={heading}>
      <div class="scoring-head">
        <h2 id={heading}>
          <span class="scoring-number">{PLAN_PARTS.indexOf(props.part) + 1}</span> {words().title}
        </h2>
        <p class="muted">{words().sentence}</p>
        <Show when={plannedParts(plan()).includes(props.part) && !readOnly}>
          <Button
            kind="quiet"
            size="small"
            class="scoring-reset"
            aria-label={planWords().clearOf(words().title)}
            onClick={clear}
          >
            {planWords().clear}
          </Button>
        </Show>
      </div>
      <div class="scoring-choices">
        {props.children}
        <ProblemLines problems={problems().filter((problem) => partOf(problem, plan()) === props.part)} />
      </div>
      <div class="scoring-example">
        <Show when={props.meaning}>
          <h3>{scoringWords().example}</h3>
          <div class="plan-meaning">{props.meaning}</div>
        </Show>
        <h3>{planWords().gives}</h3>
        <p>{words().gives}</p>
        <p>
          <A href={`/waves/${wave.id}/results/quality`}>{planWords().where}</A>
        </p>
      </div>
    </section>
  );
}
