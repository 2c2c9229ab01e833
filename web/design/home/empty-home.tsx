import { useNavigate } from '@solidjs/router';
import { createResource } from 'solid-js';
import { client, request } from '../../lib/client';
import { commonWords, homeWords as words } from '../../lib/words';
import { Loaded } from '../../ui/loading';
import { Page } from '../../ui/page';
import { Title } from '../../ui/title';
import { PasteColumn } from '../survey/start/paste-column';
import { FileColumn } from './file-column';
import { SixSteps } from './six-steps';
import { TemplateLinks } from './template-links';
import '../survey/start/start.css';

/** No survey yet: the three ways to a questionnaire, with the real thing in each column. */
export function EmptyHome() {
  const navigate = useNavigate();
  const [templates] = createResource(async () => (await request(client.api.templates.$get())).templates);
  const takeText = (text: string) => navigate('/surveys/new?paste', { state: { text } });
  return (
    <Page trail={[{ label: commonWords().surveys }]}>
      <Title subtitle={words().emptySubtitle}>{words().title.empty}</Title>
      <div class="start home-start">
        <Loaded resource={templates}>{(present) => <TemplateLinks templates={present()} />}</Loaded>
        <PasteColumn onText={takeText} />
        <FileColumn onText={takeText} />
      </div>
      <SixSteps />
    </Page>
  );
}
