import { lazyPage } from '../lib/lazy-page';
import {
  assessmentAppealWords,
  assessmentCardWords,
  assessmentConsequenceWords,
  assessmentDataWords,
  assessmentFollowUpWords,
  assessmentImportWords,
  assessmentInfluenceWords,
  assessmentResultWords,
  assessmentSchemeWords,
  assessmentSheetWords,
  assessmentTrialWords,
  assessmentWords,
  assessmentWorkingWords,
} from '../lib/words';

// The pages of assessments, each a chunk of its own with the words it uses.

export const AssessmentsPage = lazyPage(
  () => import('./assessments-page').then((file) => file.AssessmentsPage),
  assessmentWords,
  assessmentSchemeWords,
);

export const NewAssessmentPage = lazyPage(
  () => import('./new-assessment-page').then((file) => file.NewAssessmentPage),
  assessmentWords,
  assessmentSchemeWords,
);

export const SchemePage = lazyPage(
  () => import('./scheme/scheme-page').then((file) => file.SchemePage),
  assessmentWords,
  assessmentSchemeWords,
);

export const AssessmentDataPage = lazyPage(
  () => import('./data/data-page').then((file) => file.DataPage),
  assessmentWords,
  assessmentSchemeWords,
  assessmentDataWords,
  assessmentImportWords,
);

export const SchemeImportPage = lazyPage(
  () => import('./scheme-import-page').then((file) => file.SchemeImportPage),
  assessmentWords,
  assessmentSchemeWords,
  assessmentImportWords,
);

export const NoRunPage = lazyPage(
  () => import('./result/run/no-run-page').then((file) => file.NoRunPage),
  assessmentWords,
  assessmentResultWords,
);

export const ResultPage = lazyPage(
  () => import('./result/result-page').then((file) => file.ResultPage),
  assessmentWords,
  assessmentResultWords,
  assessmentConsequenceWords,
);

export const CardPage = lazyPage(
  () => import('./card/card-page').then((file) => file.CardPage),
  assessmentWords,
  assessmentSchemeWords,
  assessmentResultWords,
  assessmentCardWords,
  assessmentSheetWords,
  assessmentWorkingWords,
);

export const DiscriminationPage = lazyPage(
  () => import('./discrimination/discrimination-page').then((file) => file.DiscriminationPage),
  assessmentWords,
  assessmentResultWords,
  assessmentInfluenceWords,
);

export const AssessmentWhatIfPage = lazyPage(
  () => import('./what-if/what-if-page').then((file) => file.WhatIfPage),
  assessmentWords,
  assessmentSchemeWords,
  assessmentResultWords,
  assessmentTrialWords,
);

export const FollowUpPage = lazyPage(
  () => import('./follow-up/follow-up-page').then((file) => file.FollowUpPage),
  assessmentWords,
  assessmentFollowUpWords,
  assessmentDataWords,
);

export const AppealsPage = lazyPage(
  () => import('./appeals/appeals-page').then((file) => file.AppealsPage),
  assessmentWords,
  assessmentSchemeWords,
  assessmentResultWords,
  assessmentWorkingWords,
  assessmentAppealWords,
);
