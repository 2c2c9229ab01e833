import { Route, Router } from '@solidjs/router';
import { type ParentProps, Suspense } from 'solid-js';
import { render } from 'solid-js/web';
import { markDocument } from './lib/i18n';
import { lazyPage } from './lib/lazy-page';
import {
  accountWords,
  assessmentDataWords,
  assessmentImportWords,
  assessmentInfluenceWords,
  assessmentResultWords,
  assessmentSchemeWords,
  assessmentTrialWords,
  assessmentWords,
  collectedWords,
  collectionWords,
  editorWords,
  homeWords,
  mailWords,
  measureWords,
  openingWords,
  paperWords,
  planWords,
  publicationWords,
  qualityWords,
  redactionWords,
  resultWords,
  rollImportWords,
  rollKeyWords,
  rollWords,
  scoringWords,
  settingsWords,
  traceWords,
  trusteeWords,
  unitWords,
  watchWords,
  whatIfWords,
} from './lib/words';
import './ui/tokens.css';
import './ui/base.css';

const SignedIn = lazyPage(() => import('./design/account/signed-in').then((file) => file.SignedIn));
const Organizers = lazyPage(() => import('./design/account/organizers').then((file) => file.Organizers));

const SetupPage = lazyPage(() => import('./design/account/setup-page').then((file) => file.SetupPage), accountWords);
const SignInPage = lazyPage(
  () => import('./design/account/sign-in-page').then((file) => file.SignInPage),
  accountWords,
);
const InvitePage = lazyPage(() => import('./design/account/invite-page').then((file) => file.InvitePage), accountWords);
const NotFoundPage = lazyPage(() => import('./design/account/not-found-page').then((file) => file.NotFoundPage));

const HomePage = lazyPage(() => import('./design/home/home-page').then((file) => file.HomePage), homeWords);
const UnitsPage = lazyPage(() => import('./design/units/units-page').then((file) => file.UnitsPage), unitWords);
const UnitsImportPage = lazyPage(
  () => import('./design/units/units-import-page').then((file) => file.UnitsImportPage),
  unitWords,
);
const SettingsPage = lazyPage(
  () => import('./design/settings/settings-page').then((file) => file.SettingsPage),
  settingsWords,
  accountWords,
);

const NewSurveyPage = lazyPage(
  () => import('./design/survey/new-survey-page').then((file) => file.NewSurveyPage),
  editorWords,
);
const FromDataPage = lazyPage(
  () => import('./design/survey/collected/from-data-page').then((file) => file.FromDataPage),
  editorWords,
  collectedWords,
  collectionWords,
);
const PastePage = lazyPage(() => import('./design/survey/paste-page').then((file) => file.PastePage), editorWords);
const EditorPage = lazyPage(() => import('./design/survey/editor-page').then((file) => file.EditorPage), editorWords);
const GroupsPage = lazyPage(
  () => import('./design/survey/groups-page').then((file) => file.GroupsPage),
  openingWords,
  rollWords,
  collectedWords,
  trusteeWords,
);
const ScoringPage = lazyPage(
  () => import('./design/survey/scoring-page').then((file) => file.ScoringPage),
  scoringWords,
  openingWords,
  planWords,
);
const AnalysisPage = lazyPage(
  () => import('./design/survey/analysis-page').then((file) => file.AnalysisPage),
  planWords,
  scoringWords,
  openingWords,
  measureWords,
);
const PublicationPage = lazyPage(
  () => import('./design/survey/publication-page').then((file) => file.PublicationPage),
  publicationWords,
  openingWords,
);
const OpeningPage = lazyPage(
  () => import('./design/survey/opening-page').then((file) => file.OpeningPage),
  openingWords,
  rollWords,
  rollKeyWords,
  collectedWords,
  trusteeWords,
);
const TrusteesPage = lazyPage(
  () => import('./design/survey/trustees-page').then((file) => file.TrusteesPage),
  trusteeWords,
);
const LinksPage = lazyPage(
  () => import('./design/survey/links-page').then((file) => file.LinksPage),
  mailWords,
  openingWords,
  rollWords,
  collectedWords,
);
const LinksPrintPage = lazyPage(
  () => import('./design/survey/links-print-page').then((file) => file.LinksPrintPage),
  openingWords,
);
const RollImportPage = lazyPage(
  () => import('./design/survey/roll/roll-import-page').then((file) => file.RollImportPage),
  rollWords,
  rollImportWords,
  collectedWords,
  editorWords,
);
const SlipsPage = lazyPage(
  () => import('./design/survey/roll/slips-page').then((file) => file.SlipsPage),
  rollWords,
  openingWords,
);
const CollectionPage = lazyPage(
  () => import('./design/survey/collection-page').then((file) => file.CollectionPage),
  mailWords,
  collectionWords,
  watchWords,
  rollWords,
  collectedWords,
  openingWords,
  paperWords,
  trusteeWords,
);
const WaveImportPage = lazyPage(
  () => import('./design/survey/collected/wave-import-page').then((file) => file.WaveImportPage),
  collectedWords,
  editorWords,
);
const TextsPage = lazyPage(() => import('./design/survey/texts-page').then((file) => file.TextsPage), redactionWords);
const PaperPage = lazyPage(() => import('./design/survey/paper-page').then((file) => file.PaperPage), paperWords);
const PaperBatchPage = lazyPage(
  () => import('./design/survey/paper-batch-page').then((file) => file.PaperBatchPage),
  paperWords,
);

const OverviewPage = lazyPage(
  () => import('./results/overview-page').then((file) => file.OverviewPage),
  resultWords,
  measureWords,
  traceWords,
);
const RankingPage = lazyPage(() => import('./results/ranking-page').then((file) => file.RankingPage), resultWords);
const QuestionsPage = lazyPage(
  () => import('./results/questions-page').then((file) => file.QuestionsPage),
  resultWords,
  redactionWords,
);
const PointsPage = lazyPage(() => import('./results/points-page').then((file) => file.PointsPage), resultWords);
const QualityPage = lazyPage(
  () => import('./results/quality/quality-page').then((file) => file.QualityPage),
  resultWords,
  qualityWords,
  measureWords,
  traceWords,
);
const WhatIfPage = lazyPage(
  () => import('./results/what-if/what-if-page').then((file) => file.WhatIfPage),
  resultWords,
  whatIfWords,
);
const TracePage = lazyPage(
  () => import('./results/trace/trace-page').then((file) => file.TracePage),
  resultWords,
  traceWords,
  measureWords,
);

const AssessmentsPage = lazyPage(
  () => import('./assessment/assessments-page').then((file) => file.AssessmentsPage),
  assessmentWords,
  assessmentSchemeWords,
);
const NewAssessmentPage = lazyPage(
  () => import('./assessment/new-assessment-page').then((file) => file.NewAssessmentPage),
  assessmentWords,
  assessmentSchemeWords,
);
const SchemePage = lazyPage(
  () => import('./assessment/scheme/scheme-page').then((file) => file.SchemePage),
  assessmentWords,
  assessmentSchemeWords,
);
const AssessmentDataPage = lazyPage(
  () => import('./assessment/data/data-page').then((file) => file.DataPage),
  assessmentWords,
  assessmentDataWords,
  assessmentImportWords,
);
const SchemeImportPage = lazyPage(
  () => import('./assessment/scheme-import-page').then((file) => file.SchemeImportPage),
  assessmentWords,
  assessmentSchemeWords,
  assessmentImportWords,
);
const NoRunPage = lazyPage(
  () => import('./assessment/result/no-run-page').then((file) => file.NoRunPage),
  assessmentWords,
  assessmentResultWords,
);
const ResultPage = lazyPage(
  () => import('./assessment/result/result-page').then((file) => file.ResultPage),
  assessmentWords,
  assessmentResultWords,
);
const DiscriminationPage = lazyPage(
  () => import('./assessment/discrimination/discrimination-page').then((file) => file.DiscriminationPage),
  assessmentWords,
  assessmentResultWords,
  assessmentInfluenceWords,
);
const AssessmentWhatIfPage = lazyPage(
  () => import('./assessment/what-if/what-if-page').then((file) => file.WhatIfPage),
  assessmentWords,
  assessmentSchemeWords,
  assessmentResultWords,
  assessmentTrialWords,
);

function Staff() {
  return (
    <Router root={(props: ParentProps) => <Suspense>{props.children}</Suspense>}>
      <Route path="/setup" component={SetupPage} />
      <Route path="/sign-in" component={SignInPage} />
      <Route path="/invite" component={InvitePage} />
      <Route path="/" component={SignedIn}>
        <Route path={['/', '/surveys']} component={HomePage} />
        <Route path="/settings" component={SettingsPage} />
        <Route path="/waves/:waveId/results" component={OverviewPage} />
        <Route path="/waves/:waveId/results/ranking" component={RankingPage} />
        <Route path="/waves/:waveId/results/questions" component={QuestionsPage} />
        <Route path="/waves/:waveId/results/points" component={PointsPage} />
        <Route path="/waves/:waveId/results/quality" component={QualityPage} />
        <Route path="/waves/:waveId/results/what-if" component={WhatIfPage} />
        <Route path="/waves/:waveId/results/trace" component={TracePage} />
        <Route path="/assessments" component={AssessmentsPage} />
        <Route path="/assessments/:assessmentId/runs/:runId" component={ResultPage} />
        <Route path="/" component={Organizers}>
          <Route path="/assessments/:assessmentId/result" component={NoRunPage} />
          <Route path="/assessments/:assessmentId/runs/:runId/what-if" component={AssessmentWhatIfPage} />
          <Route path="/assessments/:assessmentId/runs/:runId/discrimination" component={DiscriminationPage} />
          <Route path="/surveys/new" component={NewSurveyPage} />
          <Route path="/surveys/from-data" component={FromDataPage} />
          <Route path="/surveys/:surveyId/paste" component={PastePage} />
          <Route path="/waves/:waveId/questionnaire" component={EditorPage} />
          <Route path="/waves/:waveId/groups" component={GroupsPage} />
          <Route path="/waves/:waveId/publication" component={PublicationPage} />
          <Route path="/waves/:waveId/scoring" component={ScoringPage} />
          <Route path="/waves/:waveId/scoring/analysis" component={AnalysisPage} />
          <Route path="/waves/:waveId/opening" component={OpeningPage} />
          <Route path="/waves/:waveId/opening/trustees" component={TrusteesPage} />
          <Route path="/waves/:waveId/links" component={LinksPage} />
          <Route path="/waves/:waveId/links/print" component={LinksPrintPage} />
          <Route path="/waves/:waveId/links/import" component={RollImportPage} />
          <Route path="/waves/:waveId/links/slips" component={SlipsPage} />
          <Route path="/waves/:waveId/collection" component={CollectionPage} />
          <Route path="/waves/:waveId/import" component={WaveImportPage} />
          <Route path="/waves/:waveId/texts" component={TextsPage} />
          <Route path="/waves/:waveId/paper" component={PaperPage} />
          <Route path="/waves/:waveId/paper/:batchId" component={PaperBatchPage} />
          <Route path="/units" component={UnitsPage} />
          <Route path="/units/import" component={UnitsImportPage} />
          <Route path="/assessments/new" component={NewAssessmentPage} />
          <Route path="/assessments/import" component={SchemeImportPage} />
          <Route path="/assessments/:assessmentId/scheme" component={SchemePage} />
          <Route path="/assessments/:assessmentId/data" component={AssessmentDataPage} />
        </Route>
        <Route path="*" component={NotFoundPage} />
      </Route>
    </Router>
  );
}

const mount = document.getElementById('app');
if (!mount) throw new Error('The page has no #app');
markDocument();
render(() => <Staff />, mount);
