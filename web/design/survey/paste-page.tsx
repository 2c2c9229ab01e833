import { useParams, useSearchParams } from '@solidjs/router';
import { createResource, Show } from 'solid-js';
import type { Questionnaire } from '#domain/questionnaire/model';
import type { Survey } from '#domain/survey/model';
import { editorWords } from '../../lib/words';
import { withQuestionsInserted } from './draft/insert-questions';
import { PasteWork } from './paste/paste-work';
import { loadSurvey, saveDraft } from './survey-data';
import { surveyTrail } from './survey-trail';

/** Questions from a text, put behind those of a draft that is there already. */
export function PastePage() {
  const params = useParams<{ surveyId: string }>();
  const [search] = useSearchParams<{ wave: string }>();
  const [survey] = createResource(() => params.surveyId, loadSurvey);
  const back = () => (search.wave ? `/waves/${search.wave}/questionnaire` : '/surveys');
  return (
    <Show when={survey()}>
      {(loaded) => (
        <PasteWork
          trail={[
            ...surveyTrail(),
            { label: loaded().draft.title.zh, href: back() },
            { label: editorWords().paste.title },
          ]}
          initialText=""
          cancelHref={back()}
          actLabel={(count) => editorWords().paste.insert(count)}
          onAccept={async (questionnaire) => {
            await insertInto(loaded(), questionnaire);
            return back();
          }}
        />
      )}
    </Show>
  );
}

/** A draft without a title takes that of the text. */
async function insertInto({ id, revision, draft }: Survey, inserted: Questionnaire): Promise<void> {
  const title = draft.title.zh === '' ? inserted.title : draft.title;
  await saveDraft(id, { revision, draft: { ...withQuestionsInserted(draft, inserted), title } });
}
