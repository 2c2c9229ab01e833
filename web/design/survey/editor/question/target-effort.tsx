import { For, Show } from 'solid-js';
import { estimateEffort, FAMILIAR_TARGETS } from '#domain/questionnaire/estimate';
import type { TargetsQuestion } from '#domain/questionnaire/model';
import { editorWords } from '../../../../lib/words';
import { LONG_MINUTES } from '../../draft/long-minutes';
import { selectedUnits } from '../../draft/selected-units';
import { useEditor, useQuestionChange } from '../editor-scope';

interface TargetEffortProps {
  readonly question: TargetsQuestion;
}

const PICKINGS = ['all', 'familiar'] as const;
type Picking = (typeof PICKINGS)[number];

/** What rating every unit takes, against rating those one knows: the present choice is marked, a long one says so. */
export function TargetEffort(props: TargetEffortProps) {
  const editor = useEditor();
  const words = () => editorWords().targets;
  const change = useQuestionChange<TargetsQuestion>(() => props.question);
  const count = () => selectedUnits(props.question.selection, editor.units()?.units ?? []).length;
  const minutesFor = (picking: Picking) => {
    const questions = [{ ...props.question, picking }];
    return estimateEffort({ ...ALONE, pages: [{ id: 'p', title: ALONE.title, questions }] }, count()).minutes;
  };
  const tooLong = () => props.question.picking === 'all' && minutesFor('all') > LONG_MINUTES;
  return (
    <Show when={count() > 0}>
      <div class="editor-effort">
        <For each={PICKINGS}>
          {(picking) => (
            <div class="editor-effort-choice" data-current={props.question.picking === picking}>
              <span class="editor-caption">{picking === 'all' ? words().effortAll : words().effortFamiliar}</span>
              <span data-long={props.question.picking === picking && minutesFor(picking) > LONG_MINUTES}>
                {words().effort(minutesFor(picking), picking === 'all' ? count() : Math.min(count(), FAMILIAR_TARGETS))}
              </span>
            </div>
          )}
        </For>
        <Show when={tooLong() && !editor.readOnly()}>
          <p class="editor-effort-advice">
            {words().effortAdvice}
            <button
              type="button"
              class="editor-link"
              onClick={() => change((plain) => ({ ...plain, picking: 'familiar' }))}
            >
              {words().effortSwitch}
            </button>
          </p>
        </Show>
      </div>
    </Show>
  );
}

const ALONE = { title: { zh: '' }, introduction: { zh: '' } };
