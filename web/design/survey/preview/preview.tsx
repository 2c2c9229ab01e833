import { createSignal, Show } from 'solid-js';
import type { Question } from '#domain/questionnaire/model';
import type { Language } from '../../../lib/i18n';
import { language as uiLanguage } from '../../../lib/i18n';
import { editorWords } from '../../../lib/words';
import { Segmented } from '../../../ui/segmented';
import { memberWords } from './member-words';
import { PreviewQuestion } from './preview-question';
import './preview.css';

interface PreviewProps {
  readonly question: Question | undefined;
  readonly number: number;
}

type Mode = 'normal' | 'large' | 'english';

/** The question under the caret as it looks on a phone of 390 px. Nothing in it can be answered or stored. */
export function Preview(props: PreviewProps) {
  const words = () => editorWords().preview;
  const [mode, setMode] = createSignal<Mode>(uiLanguage() === 'en' ? 'english' : 'normal');
  const language = (): Language => (mode() === 'english' ? 'en' : 'zh');
  return (
    <>
      <div class="preview-head">
        <h2 class="preview-heading">{words().title}</h2>
        <Segmented
          label={words().mode}
          value={mode()}
          onChange={setMode}
          options={[
            { value: 'normal', label: words().normal },
            { value: 'large', label: words().large },
            { value: 'english', label: words().english },
          ]}
        />
      </div>
      <Show when={props.question} fallback={<p class="preview-note">{words().nothing}</p>}>
        {(question) => (
          <>
            <div class="preview-frame" aria-hidden="true">
              <div class="preview-phone" data-large={mode() === 'large'} lang={language() === 'en' ? 'en' : 'zh-CN'}>
                <div class="preview-screen">
                  <PreviewQuestion question={question()} language={language()} />
                </div>
                <PreviewFoot question={question()} language={language()} />
              </div>
            </div>
            <p class="preview-note">{words().follows(props.number)}</p>
          </>
        )}
      </Show>
    </>
  );
}

function PreviewFoot(props: { readonly question: Question; readonly language: Language }) {
  const words = () => memberWords(props.language);
  const ofTargets = () => props.question.kind === 'targets';
  return (
    <div class="preview-foot">
      <span class="preview-button">{ofTargets() ? words().previousTarget : words().previous}</span>
      <span class="preview-button preview-button-primary">{ofTargets() ? words().nextTarget : words().next}</span>
    </div>
  );
}
