import { Index, Show } from 'solid-js';
import type { ValidityRule } from '#domain/scoring/validity-rule';
import { scoringWords } from '../../../../lib/words';
import { Segmented } from '../../../../ui/segmented';
import type { RuleFigure } from './rule-draft';
import { figuresOf, mayJudgeCards, mayVoid, withFigure } from './rule-draft';
import { SchemeNumber } from '../scheme/scheme-number';

interface RuleFieldsProps {
  /** The plain value. */
  readonly rule: ValidityRule;
  readonly number: number;
  /** Whether ballots hold cards of units. */
  readonly rates: boolean;
  readonly onChange: (rule: ValidityRule, field?: string) => void;
}

/** What it looks at, its limits, what then: only what is possible can be chosen, and what is wrong can be set right. */
export function RuleFields(props: RuleFieldsProps) {
  const words = () => scoringWords().rules;
  const named = (choice: string) => `${words().number(props.number)} ${choice}`;
  const choosesScope = () => (props.rates && mayJudgeCards(props.rule.test.kind)) || props.rule.scope === 'card';
  const choosesAction = () => mayVoid(props.rule.test.kind) || props.rule.action === 'void';
  return (
    <div class="rule-fields">
      <Show when={choosesScope()}>
        <Segmented
          label={named(words().scope)}
          value={props.rule.scope}
          onChange={(scope) => props.onChange({ ...props.rule, scope })}
          options={[
            { value: 'ballot', label: words().scopes.ballot },
            { value: 'card', label: words().scopes.card },
          ]}
        />
      </Show>
      <Index each={figuresOf(props.rule.test)}>{(figure) => <FigureField {...props} figure={figure()} />}</Index>
      <Show when={props.rule.test.kind === 'too-fast'}>
        <SecondsField {...props} label={named(words().seconds)} />
      </Show>
      <Show when={choosesAction()}>
        <Segmented
          label={named(words().action)}
          value={props.rule.action}
          onChange={(action) => props.onChange({ ...props.rule, action })}
          options={[
            { value: 'void', label: words().actions.void },
            { value: 'flag', label: words().actions.flag },
          ]}
        />
      </Show>
    </div>
  );
}

const SHARES: ReadonlySet<RuleFigure['part']> = new Set(['share', 'lowest', 'highest']);

function FigureField(props: RuleFieldsProps & { readonly figure: RuleFigure }) {
  const words = () => scoringWords().rules;
  const label = () => {
    const { figures, run } = words();
    return props.rule.test.kind === 'longest-run' ? run : figures[props.figure.part].label;
  };
  return (
    <SchemeNumber
      label={label()}
      value={props.figure.value}
      unit={words().figures[props.figure.part].unit}
      field={`${props.rule.id}.${props.figure.part}`}
      minimum={props.figure.minimum}
      percent={SHARES.has(props.figure.part)}
      whole={props.figure.whole}
      onChange={(value, field) => props.onChange(withFigure(props.rule, { part: props.figure.part, value }), field)}
    />
  );
}

/** The bands that a phone tells; finer times would be a fingerprint. */
function SecondsField(props: RuleFieldsProps & { readonly label: string }) {
  const words = () => scoringWords().rules;
  const seconds = () => ('secondsPerRating' in props.rule.test ? props.rule.test.secondsPerRating : 2);
  return (
    <Segmented
      label={props.label}
      value={seconds() === 2 ? 'two' : 'five'}
      onChange={(choice) =>
        props.onChange({ ...props.rule, test: { kind: 'too-fast', secondsPerRating: choice === 'two' ? 2 : 5 } })
      }
      options={[
        { value: 'two', label: words().secondsOption(2) },
        { value: 'five', label: words().secondsOption(5) },
      ]}
    />
  );
}
