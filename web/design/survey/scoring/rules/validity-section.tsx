import { createSignal, For, Show } from 'solid-js';
import type { ValidityRule } from '#domain/scoring/validity-rule';
import type { ScoringScheme } from '#domain/scoring/scheme';
import { scoringWords } from '../../../../lib/words';
import { UndoLine } from '../../../../ui/undo-line';
import { without, withReplaced, withShifted } from '../../../../lib/entry-list';
import { keepingFocus } from '../../editor/focus-place';
import { AddRule } from './add-rule';
import { BoundingNotice } from './bounding-notice';
import { newRule, type TestKind } from './rule-draft';
import { RuleRow } from './rule-row';
import { SampleVerdicts } from './sample-verdicts';
import { ScoringSection } from '../scoring-section';
import { useScoring } from '../scoring-scope';
import './rules.css';

/** The rules in the order in which they are asked: added from a menu, moved, deleted, each readable as a sentence. */
export function ValiditySection() {
  const { session, readOnly } = useScoring();
  const words = () => scoringWords().rules;
  const [removed, setRemoved] = createSignal<{ readonly number: number; readonly left: ScoringScheme }>();
  let addButton: HTMLButtonElement | undefined;
  const change = (revise: (rules: readonly ValidityRule[]) => readonly ValidityRule[], field?: string) =>
    session.change((scheme) => ({ ...scheme, validity: revise(scheme.validity) }), field);
  const remove = (id: string, number: number) => {
    change((rules) => without(rules, id));
    setRemoved({ number, left: session.current() });
    addButton?.focus();
  };
  const add = (kind: TestKind) => change((rules) => [...rules, newRule(rules, kind)]);
  /** Until the next change, whatever it is. */
  const removedText = () => {
    const last = removed();
    return last?.left === session.current() ? words().removed(last.number) : undefined;
  };
  return (
    <ScoringSection section="validity" example={<SampleVerdicts />}>
      <ol class="rules" aria-label={words().list}>
        <For each={session.value().validity} fallback={<li class="rules-none muted">{words().none}</li>}>
          {(rule, index) => (
            <RuleRow
              rule={rule}
              number={index() + 1}
              last={index() === session.value().validity.length - 1}
              onChange={(next, field) => change((rules) => withReplaced(rules, next), field)}
              onShift={(step) => keepingFocus(() => change((rules) => withShifted(rules, { id: rule.id, step })))}
              onRemove={() => remove(rule.id, index() + 1)}
            />
          )}
        </For>
      </ol>
      <BoundingNotice />
      <Show when={!readOnly}>
        <UndoLine done={removedText()} onUndo={() => session.undo()} />
        <AddRule onAdd={add} buttonRef={(button) => (addButton = button)} />
      </Show>
    </ScoringSection>
  );
}
