import { Show } from 'solid-js';
import { estimateEffort } from '#domain/questionnaire/estimate';
import type { Questionnaire, TargetSelection } from '#domain/questionnaire/model';
import { questionsOf } from '#domain/questionnaire/model';
import { editorWords } from '../../../lib/words';
import { LONG_MINUTES } from '../draft/long-minutes';
import { selectedUnits } from '../draft/selected-units';
import { useEditor } from './editor-scope';

export function Minutes() {
  const editor = useEditor();
  const minutes = () => estimateEffort(editor.session.questionnaire(), unitCount()).minutes;
  const unitCount = () => {
    const selection = selectionOf(editor.session.questionnaire());
    return selection && selectedUnits(selection, editor.units()?.units ?? []).length;
  };
  const hasQuestions = () => questionsOf(editor.session.questionnaire()).length > 0;
  const long = () => minutes() > LONG_MINUTES;
  return (
    <Show when={hasQuestions()}>
      <span class="editor-minutes" data-long={long()} title={editorWords().page.minutesMeasure}>
        {long() ? editorWords().page.minutesHigh(minutes()) : editorWords().page.minutes(minutes())}
      </span>
    </Show>
  );
}

function selectionOf(questionnaire: Questionnaire): TargetSelection | undefined {
  return questionsOf(questionnaire).find((question) => question.kind === 'targets')?.selection;
}
