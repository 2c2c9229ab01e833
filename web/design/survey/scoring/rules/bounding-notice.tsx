import { createMemo, Show } from 'solid-js';
import { releaseRulesOf } from '#domain/disclosure/release-rules';
import { questionsOf } from '#domain/questionnaire/model';
import { boundingRules } from '#domain/scoring/bounding-rules';
import { scoringWords } from '../../../../lib/words';
import { Notice } from '../../../../ui/notice';
import { useScoring } from '../scoring-scope';

/** Where people who rate units are protected: what a rule that voids by answers tells of hidden counts. */
export function BoundingNotice() {
  const { session, wave, questionnaire } = useScoring();
  const words = () => scoringWords().rules;
  const protects = () =>
    releaseRulesOf(wave.settings).suppression && questionsOf(questionnaire).some(({ kind }) => kind === 'targets');
  const numbers = createMemo(() => {
    const rules = session.value().validity;
    const bounding = new Set(boundingRules(rules));
    return rules.flatMap((rule, index) => (bounding.has(rule) ? [index + 1] : []));
  });
  return (
    <Show when={protects() && numbers().length > 0}>
      <Notice tone="warn">
        <p>
          <b>{words().bounding(numbers())}</b>
        </p>
        <p>{words().boundingRemedy}</p>
      </Notice>
    </Show>
  );
}
