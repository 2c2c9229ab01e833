import { lazyPage } from '../lib/lazy-page';
import {
  accountWords,
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
  redactionWords,
  rollImportWords,
  rollKeyWords,
  rollWords,
  scoringWords,
  settingsWords,
  trusteeWords,
  unitWords,
  watchWords,
} from '../lib/words';

// The pages of organizers, each a chunk of its own with the words it uses.

export const SignedIn = lazyPage(() => import('./account/signed-in').then((file) => file.SignedIn));

export const Organizers = lazyPage(() => import('./account/organizers').then((file) => file.Organizers));

export const SetupPage = lazyPage(() => import('./account/setup-page').then((file) => file.SetupPage), accountWords);

export const SignInPage = lazyPage(
  () => import('./account/sign-in-page').then((file) => file.SignInPage),
  accountWords,
);

export const InvitePage = lazyPage(() => import('./account/invite-page').then((file) => file.InvitePage), accountWords);

export const NotFoundPage = lazyPage(() => import('./account/not-found-page').then((file) => file.NotFoundPage));

export const HomePage = lazyPage(() => import('./home/home-page').then((file) => file.HomePage), homeWords);

export const UnitsPage = lazyPage(() => import('./units/units-page').then((file) => file.UnitsPage), unitWords);

export const UnitsImportPage = lazyPage(
  () => import('./units/units-import-page').then((file) => file.UnitsImportPage),
  unitWords,
);

export const SettingsPage = lazyPage(
  () => import('./settings/settings-page').then((file) => file.SettingsPage),
  settingsWords,
  accountWords,
);

export const NewSurveyPage = lazyPage(
  () => import('./survey/new-survey-page').then((file) => file.NewSurveyPage),
  editorWords,
);

export const FromDataPage = lazyPage(
  () => import('./survey/collected/from-data/from-data-page').then((file) => file.FromDataPage),
  editorWords,
  collectedWords,
  collectionWords,
);

export const PastePage = lazyPage(() => import('./survey/paste-page').then((file) => file.PastePage), editorWords);

export const EditorPage = lazyPage(() => import('./survey/editor-page').then((file) => file.EditorPage), editorWords);

export const GroupsPage = lazyPage(
  () => import('./survey/groups-page').then((file) => file.GroupsPage),
  openingWords,
  rollWords,
  collectedWords,
  trusteeWords,
);

export const ScoringPage = lazyPage(
  () => import('./survey/scoring-page').then((file) => file.ScoringPage),
  scoringWords,
  openingWords,
  planWords,
);

export const AnalysisPage = lazyPage(
  () => import('./survey/analysis-page').then((file) => file.AnalysisPage),
  planWords,
  scoringWords,
  openingWords,
  measureWords,
);

export const PublicationPage = lazyPage(
  () => import('./survey/publication-page').then((file) => file.PublicationPage),
  publicationWords,
  openingWords,
);

export const OpeningPage = lazyPage(
  () => import('./survey/opening-page').then((file) => file.OpeningPage),
  openingWords,
  publicationWords,
  rollWords,
  rollKeyWords,
  collectedWords,
  trusteeWords,
);

export const TrusteesPage = lazyPage(
  () => import('./survey/trustees-page').then((file) => file.TrusteesPage),
  trusteeWords,
);

export const LinksPage = lazyPage(
  () => import('./survey/links-page').then((file) => file.LinksPage),
  mailWords,
  openingWords,
  rollWords,
  collectedWords,
);

export const LinksPrintPage = lazyPage(
  () => import('./survey/links-print-page').then((file) => file.LinksPrintPage),
  openingWords,
);

export const RollImportPage = lazyPage(
  () => import('./survey/roll/import/roll-import-page').then((file) => file.RollImportPage),
  rollWords,
  rollImportWords,
  collectedWords,
  editorWords,
);

export const SlipsPage = lazyPage(
  () => import('./survey/roll/slips/slips-page').then((file) => file.SlipsPage),
  rollWords,
  openingWords,
);

export const CollectionPage = lazyPage(
  () => import('./survey/collection-page').then((file) => file.CollectionPage),
  mailWords,
  collectionWords,
  watchWords,
  rollWords,
  collectedWords,
  openingWords,
  paperWords,
  trusteeWords,
);

export const WaveImportPage = lazyPage(
  () => import('./survey/collected/wave-import/wave-import-page').then((file) => file.WaveImportPage),
  collectedWords,
  editorWords,
);

export const TextsPage = lazyPage(() => import('./survey/texts-page').then((file) => file.TextsPage), redactionWords);

export const PaperPage = lazyPage(() => import('./survey/paper-page').then((file) => file.PaperPage), paperWords);

export const PaperBatchPage = lazyPage(
  () => import('./survey/paper-batch-page').then((file) => file.PaperBatchPage),
  paperWords,
);
