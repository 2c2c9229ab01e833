import { For } from 'solid-js';
import type { SurveyKind } from '#domain/survey/model';
import { SURVEY_KINDS } from '#domain/survey/model';
import { commonWords, editorWords } from '../../../lib/words';
import { Select } from '../../../ui/field';

interface KindSelectProps {
  readonly value: SurveyKind;
  readonly onChange: (kind: SurveyKind) => void;
}

export function KindSelect(props: KindSelectProps) {
  return (
    <label class="paste-kind">
      {editorWords().paste.kind}
      <Select
        onChange={(event) => {
          const chosen = SURVEY_KINDS.find((kind) => kind === event.currentTarget.value);
          if (chosen) props.onChange(chosen);
        }}
      >
        <For each={SURVEY_KINDS}>
          {(kind) => (
            <option value={kind} selected={kind === props.value}>
              {commonWords().kinds[kind]}
            </option>
          )}
        </For>
      </Select>
    </label>
  );
}
