import { useNavigate } from '@solidjs/router';
import { createResource } from 'solid-js';
import { client, request } from '../../lib/client';
import { commonWords, homeWords as words } from '../../lib/words';
import { Loaded, Whole } from '../../ui/loading';
import { Page } from '../../ui/page';
import { Title } from '../../ui/title';
import { handSource } from '../survey/collected/from-data/handed-source';
import { PasteColumn } from '../survey/start/paste-column';
import type { TableSource } from '../../lib/table-source';
import { FileColumn } from './file-column';
import { SurveySteps } from './survey-steps';
import { TemplateLinks } from './template-links';
import '../survey/start/start.css';

/** No survey yet: the three ways to a questionnaire, with the real thing in each column. */
export function EmptyHome() {
  const navigate = useNavigate();
  const [templates] = createResource(async () => (await request(client.api.templates.$get())).templates);
  const takeData = (source: TableSource) => {
    handSource(source);
    navigate('/surveys/from-data');
  };
  const takeText = (text: string) => navigate('/surveys/new?paste', { state: { text } });
  return (
    <Page trail={[{ label: commonWords().surveys }]}>
      <Whole lines={8}>
        <Title subtitle={words().emptySubtitle}>{words().title.empty}</Title>
        <div class="start">
          <Loaded resource={templates}>{(present) => <TemplateLinks templates={present()} />}</Loaded>
          <PasteColumn onText={takeText} />
          <FileColumn onText={takeText} onData={takeData} />
        </div>
        <SurveySteps />
      </Whole>
    </Page>
  );
}
