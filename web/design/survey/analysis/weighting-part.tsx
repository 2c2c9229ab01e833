import { Index, Show } from 'solid-js';
import Plus from '~icons/lucide/plus';
import type { MarginPlan, Weighting } from '#domain/analysis/plan/analysis-plan';
import { planWords } from '../../../lib/words';
import { Button } from '../../../ui/button';
import { plainFigure } from '../scoring/scheme/scheme-text';
import { SchemeNumber } from '../scoring/scheme/scheme-number';
import { useScoring } from '../scoring/scoring-scope';
import { MarginFields } from './margin-fields';
import { evenEffectiveSize } from './margin-draft';
import { groupingQuestions, planIn, withPlan, withWeighting } from './plan-draft';
import { PlanSection } from './plan-section';

/** Known head counts of the population, question by question, and how far a weight may go. */
export function WeightingPart() {
  const { session, questionnaire, readOnly } = useScoring();
  const words = () => planWords().weighting;
  const weighting = () => planIn(session.current()).weighting;
  const change = (revise: (weighting: Weighting) => Weighting, field?: string) =>
    session.change((scheme) => withPlan(scheme, (plan) => withWeighting(plan, revise)), field);
  const margins = () => weighting()?.margins ?? [];
  const free = () =>
    groupingQuestions(questionnaire).filter(({ id }) => margins().every(({ question }) => question !== id));
  const add = (question: string) => change((own) => ({ ...own, margins: [...own.margins, { question, shares: {} }] }));
  return (
    <PlanSection part="weighting" meaning={<Meaning margin={margins()[0]} />}>
      <Show when={margins().length === 0}>
        <p class="muted">{free().length === 0 && !readOnly ? words().impossible : words().none}</p>
      </Show>
      <Index each={margins()}>
        {(margin, position) => (
          <MarginFields
            margin={margin()}
            position={position}
            free={free()}
            onChange={(next, field) => change((own) => ({ ...own, margins: own.margins.with(position, next) }), field)}
            onRemove={() => change((own) => ({ ...own, margins: own.margins.toSpliced(position, 1) }))}
          />
        )}
      </Index>
      <Show when={!readOnly && free()[0]}>
        {(question) => (
          <div class="plan-add">
            <Button size="small" onClick={() => add(question().id)}>
              <Plus width={14} height={14} aria-hidden="true" />
              {margins().length === 0 ? words().first : words().more}
            </Button>
            <Show when={margins().length > 0}>
              <span class="field-hint">{words().moreHint}</span>
            </Show>
          </div>
        )}
      </Show>
      <Show when={weighting()}>{(own) => <TrimFields trim={own().trim} onChange={change} />}</Show>
    </PlanSection>
  );
}

interface TrimFieldsProps {
  readonly trim: Weighting['trim'];
  readonly onChange: (revise: (weighting: Weighting) => Weighting, field: string) => void;
}

function TrimFields(props: TrimFieldsProps) {
  const words = () => planWords().weighting;
  const set = (trim: Weighting['trim'], field: string) => props.onChange((own) => ({ ...own, trim }), field);
  return (
    <fieldset class="plan-trim">
      <legend class="field-label">{words().trim}</legend>
      <div class="plan-fields">
        <SchemeNumber
          label={words().lowest}
          unit={words().times}
          value={props.trim[0]}
          maximum={1}
          field="plan-lowest"
          onChange={(lowest, field) => set([lowest, props.trim[1]], field)}
        />
        <SchemeNumber
          label={words().highest}
          unit={words().times}
          value={props.trim[1]}
          minimum={1}
          field="plan-highest"
          onChange={(highest, field) => set([props.trim[0], highest], field)}
        />
      </div>
      <p class="field-hint">{words().trimHint}</p>
    </fieldset>
  );
}

/** What the first margin would cost if nobody knew more. */
function Meaning(props: { readonly margin: MarginPlan | undefined }) {
  const size = () => props.margin && evenEffectiveSize(props.margin);
  return <Show when={size()}>{(own) => <p>{planWords().weighting.even(plainFigure(own()))}</p>}</Show>;
}
