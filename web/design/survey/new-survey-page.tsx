import { useLocation, useNavigate, useSearchParams } from '@solidjs/router';
import { createResource, createSignal, Show } from 'solid-js';
import type { Questionnaire } from '#domain/questionnaire/model';
import type { SurveyKind } from '#domain/survey/model';
import { problemText } from '../../lib/problems';
import { editorWords } from '../../lib/words';
import { Loaded, Whole } from '../../ui/loading';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { Title } from '../../ui/title';
import { kindOf } from './paste/kind-of';
import { KindSelect } from './paste/kind-select';
import { PasteWork } from './paste/paste-work';
import { handSource } from './collected/from-data/handed-source';
import { DataColumn } from './start/data-column';
import { PasteColumn } from './start/paste-column';
import { TemplateColumn } from './start/template-column';
import type { NewSurveySource } from './survey-data';
import { createSurvey, loadTemplates } from './survey-data';
import { surveyTrail } from './survey-trail';
import './start/start.css';

/** /surveys/new, and /surveys/new?paste for a text; ?template=… starts with that template at once. */
export function NewSurveyPage() {
  const [search] = useSearchParams<{ paste: string; template: string }>();
  return (
    <Show when={search.paste !== undefined} fallback={<StartPage template={search.template} />}>
      <NewFromText />
    </Show>
  );
}

function StartPage(props: { readonly template: string | undefined }) {
  const words = () => editorWords().start;
  const navigate = useNavigate();
  const [templates] = createResource(loadTemplates);
  const [failure, setFailure] = createSignal<unknown>();
  const [creating, setCreating] = createSignal<string>();
  const create = async (key: string, source: NewSurveySource) => {
    if (creating()) return;
    setCreating(key);
    setFailure(undefined);
    try {
      navigate(await createSurvey(source));
    } catch (error) {
      setFailure(error);
      setCreating(undefined);
    }
  };
  if (props.template) void create(props.template, { kind: 'template', templateId: props.template });
  return (
    <Page trail={[...surveyTrail(), { label: words().title }]}>
      <Title subtitle={words().scope}>{words().finding}</Title>
      <Show when={failure()}>
        {(error) => (
          <Notice tone="danger" live>
            {problemText(error())}
          </Notice>
        )}
      </Show>
      <Whole lines={8}>
        <div class="start">
          <Loaded resource={templates}>
            {(list) => (
              <TemplateColumn
                templates={list()}
                creating={creating()}
                onTemplate={(templateId) => void create(templateId, { kind: 'template', templateId })}
                onBlank={() => void create('blank', blankSource())}
              />
            )}
          </Loaded>
          <PasteColumn onText={(text) => navigate('/surveys/new?paste', { state: { text } })} />
          <DataColumn
            onSource={(source) => {
              handSource(source);
              navigate('/surveys/from-data');
            }}
          />
        </div>
      </Whole>
    </Page>
  );
}

function NewFromText() {
  const words = () => editorWords();
  const location = useLocation<{ text?: string }>();
  const [chosen, setChosen] = createSignal<SurveyKind>();
  const surveyKind = (questionnaire: Questionnaire) => chosen() ?? kindOf(questionnaire);
  return (
    <PasteWork
      trail={[...surveyTrail(), { label: words().start.title, href: '/surveys/new' }, { label: words().paste.title }]}
      initialText={location.state?.text ?? ''}
      cancelHref="/surveys/new"
      actLabel={(count) => words().paste.create(count)}
      choice={(questionnaire) => <KindSelect value={surveyKind(questionnaire)} onChange={setChosen} />}
      onAccept={(questionnaire: Questionnaire) =>
        createSurvey({ kind: 'questionnaire', questionnaire, surveyKind: surveyKind(questionnaire) })
      }
    />
  );
}

function blankSource(): NewSurveySource {
  const pages = [{ id: 'p1', title: { zh: '' }, questions: [] }];
  const questionnaire = { title: { zh: editorWords().start.blankTitle }, introduction: { zh: '' }, pages };
  return { kind: 'questionnaire', questionnaire, surveyKind: 'poll' };
}
