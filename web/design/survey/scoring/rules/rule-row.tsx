import { Show } from 'solid-js';
import ArrowDown from '~icons/lucide/arrow-down';
import ArrowUp from '~icons/lucide/arrow-up';
import X from '~icons/lucide/x';
import type { ValidityRule } from '#domain/scoring/validity-rule';
import { scoringWords } from '../../../../lib/words';
import { Button } from '../../../../ui/button';
import type { Step } from '../../../../lib/entry-list';
import { RuleFields } from './rule-fields';
import { scaledQuestions } from '../scheme/scheme-draft';
import { ruleText } from '../scheme/scheme-text';
import { ProblemLines } from '../scoring-section';
import { useScoring } from '../scoring-scope';

export interface RuleRowProps {
  readonly rule: ValidityRule;
  readonly number: number;
  readonly last: boolean;
  readonly onChange: (rule: ValidityRule, field?: string) => void;
  readonly onShift: (step: Step) => void;
  readonly onRemove: () => void;
}

/** A rule as a sentence, what may be changed in it, and its place among the others. */
export function RuleRow(props: RuleRowProps) {
  const { session, questionnaire, problems, readOnly } = useScoring();
  /** The plain value: an emptied field is no number there, and null in what is drawn. */
  const rule = () => session.current().validity.find(({ id }) => id === props.rule.id) ?? props.rule;
  const rates = () => scaledQuestions(questionnaire).some(({ kind }) => kind === 'targets');
  const own = () => problems().filter(({ details }) => details?.['rule'] === props.rule.id);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') || readOnly) return;
    event.preventDefault();
    props.onShift(event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <li class="rule" onKeyDown={onKeyDown}>
      <span class="rule-number" aria-hidden="true">
        {props.number}
      </span>
      <p class="rule-sentence">{ruleText(rule(), rates())}</p>
      <Show when={!readOnly}>
        <RuleFields {...props} rule={rule()} rates={rates()} />
        <RuleTools {...props} />
      </Show>
      <ProblemLines problems={own()} />
    </li>
  );
}

function RuleTools(props: RuleRowProps) {
  const words = () => scoringWords().rules;
  return (
    <span class="rule-tools" title={words().keys}>
      <Button
        kind="quiet"
        size="small"
        aria-label={words().up(props.number)}
        disabled={props.number === 1}
        onClick={() => props.onShift(-1)}
      >
        <ArrowUp width={15} height={15} aria-hidden="true" />
      </Button>
      <Button
        kind="quiet"
        size="small"
        aria-label={words().down(props.number)}
        disabled={props.last}
        onClick={() => props.onShift(1)}
      >
        <ArrowDown width={15} height={15} aria-hidden="true" />
      </Button>
      <Button kind="quiet" size="small" aria-label={words().remove(props.number)} onClick={() => props.onRemove()}>
        <X width={15} height={15} aria-hidden="true" />
      </Button>
    </span>
  );
}
