import { Route, Router } from '@solidjs/router';
import { type ParentProps, Suspense } from 'solid-js';
import { render } from 'solid-js/web';
import {
  AppealsPage,
  AssessmentDataPage,
  AssessmentWhatIfPage,
  CardPage,
  AssessmentsPage,
  DiscriminationPage,
  FollowUpPage,
  NewAssessmentPage,
  NoRunPage,
  ResultPage,
  SchemeImportPage,
  SchemePage,
} from './assessment/pages';
import {
  AnalysisPage,
  CollectionPage,
  EditorPage,
  FromDataPage,
  GroupsPage,
  HomePage,
  InvitePage,
  LinksPage,
  LinksPrintPage,
  NewSurveyPage,
  NotFoundPage,
  OpeningPage,
  Organizers,
  PaperBatchPage,
  PaperPage,
  PastePage,
  PublicationPage,
  RollImportPage,
  ScoringPage,
  SettingsPage,
  SetupPage,
  SignInPage,
  SignedIn,
  SlipsPage,
  TextsPage,
  TrusteesPage,
  UnitsImportPage,
  UnitsPage,
  WaveImportPage,
} from './design/pages';
import {
  HeatmapPage,
  HiddenPage,
  OverviewPage,
  PointsPage,
  QualityPage,
  QuestionsPage,
  RankingPage,
  TracePage,
  UnitsMappingPage,
  WhatIfPage,
  TableChangesPage,
} from './results/pages';
import { markDocument } from './lib/i18n';
import './ui/tokens.css';
import './ui/base.css';

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
        <Route path="/waves/:waveId/results/heatmap" component={HeatmapPage} />
        <Route path="/waves/:waveId/results/changes" component={TableChangesPage} />
        <Route path="/waves/:waveId/results/questions" component={QuestionsPage} />
        <Route path="/waves/:waveId/results/points" component={PointsPage} />
        <Route path="/waves/:waveId/results/quality" component={QualityPage} />
        <Route path="/waves/:waveId/results/what-if" component={WhatIfPage} />
        <Route path="/waves/:waveId/results/trace" component={TracePage} />
        <Route path="/waves/:waveId/results/units-mapping" component={UnitsMappingPage} />
        <Route path="/waves/:waveId/results/hidden" component={HiddenPage} />
        <Route path="/assessments" component={AssessmentsPage} />
        <Route path="/assessments/:assessmentId/follow-up" component={FollowUpPage} />
        <Route path="/assessments/:assessmentId/runs/:runId" component={ResultPage} />
        <Route path="/assessments/:assessmentId/appeals" component={AppealsPage} />
        <Route path="/assessments/:assessmentId/runs/:runId/units/:unitCode" component={CardPage} />
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
