import { assessmentSchemeWords as words, assessmentWords } from '../lib/words';
import { Page } from '../ui/page';
import { Title } from '../ui/title';
import { NewAssessment } from './start/new-assessment';

export function NewAssessmentPage() {
  return (
    <Page trail={[{ label: assessmentWords().assessments, href: '/assessments' }, { label: words().start.crumb }]}>
      <Title subtitle={words().start.subtitle}>{words().start.title}</Title>
      <NewAssessment />
    </Page>
  );
}
