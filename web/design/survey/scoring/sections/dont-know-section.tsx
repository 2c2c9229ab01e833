import { Show } from 'solid-js';
import type { DontKnowPolicy } from '#domain/scoring/scheme';
import { scoringWords } from '../../../../lib/words';
import { Checkbox } from '../../../../ui/field';
import { PolicyChoice } from './policy-choice';
import { ratedScores } from '../scheme/scheme-draft';
import { dontKnowExample, RATED_CARDS, UNKNOWN_CARDS } from '../scheme/scheme-examples';
import { SchemeNumber } from '../scheme/scheme-number';
import { plainFigure, plainPercent } from '../scheme/scheme-text';
import { ScoringSection } from '../scoring-section';
import { useScoring } from '../scoring-scope';

/** In the middle, where it says neither; and a third, a common limit. */
const FIRST_SCORE = 50;
const FIRST_LIMIT = 0.3;

/** "Don't know" left out or scored, and how much of it a unit may have. */
export function DontKnowSection() {
  const { session } = useScoring();
  const words = () => scoringWords();
  const policy = () => session.current().dontKnow;
  const set = (dontKnow: DontKnowPolicy, field?: string) =>
    session.change((scheme) => ({ ...scheme, dontKnow }), field);
  const score = () => {
    const own = policy();
    return own.kind === 'score' ? own.score : undefined;
  };
  return (
    <ScoringSection section="dont-know" example={<DontKnowExample />}>
      <PolicyChoice
        label={words().sections['dont-know'].title}
        value={policy().kind}
        onChange={(kind) => set(kind === 'score' ? { kind, score: FIRST_SCORE } : { kind })}
        options={(['exclude', 'score'] as const).map((kind) => ({ value: kind, ...words().dontKnow[kind] }))}
      >
        <Show when={score() !== undefined}>
          <SchemeNumber
            label={words().dontKnow.scoreField}
            unit={words().points}
            value={score() ?? Number.NaN}
            field="dont-know"
            onChange={(value, field) => set({ kind: 'score', score: value }, field)}
          />
        </Show>
      </PolicyChoice>
      <DontKnowLimit />
    </ScoringSection>
  );
}

function DontKnowLimit() {
  const { session, readOnly } = useScoring();
  const words = () => scoringWords().dontKnow;
  const share = () => session.current().maximumDontKnowShare;
  const set = (maximumDontKnowShare: number, field?: string) =>
    session.change((scheme) => ({ ...scheme, maximumDontKnowShare }), field);
  const field = () => (
    <SchemeNumber
      percent
      label={words().limitField}
      unit="%"
      value={share()}
      minimum={0.0001}
      field="dont-know-limit"
      onChange={set}
    />
  );
  return (
    <div class="scoring-limit">
      <Show when={!readOnly} fallback={share() === 1 ? words().unlimited : field()}>
        <Checkbox
          label={words().limit}
          hint={words().limitHint}
          checked={share() !== 1}
          onChange={(event) => set(event.currentTarget.checked ? FIRST_LIMIT : 1)}
        />
        <Show when={share() !== 1}>
          <div class="scoring-policy-figures">{field()}</div>
        </Show>
      </Show>
    </div>
  );
}

function DontKnowExample() {
  const { session, questionnaire } = useScoring();
  const words = () => scoringWords().dontKnow;
  const example = () => dontKnowExample(session.current(), ratedScores(questionnaire, session.current()));
  return (
    <>
      <p>
        {words().example({
          rated: plainFigure(RATED_CARDS),
          best: plainFigure(example().best),
          unknown: plainFigure(UNKNOWN_CARDS),
          mean: plainFigure(example().mean),
        })}
      </p>
      <p>
        {example().insufficient
          ? words().over(plainPercent(example().share))
          : words().share(plainPercent(example().share))}
      </p>
    </>
  );
}
