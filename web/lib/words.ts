import { defineWords } from './i18n';

/** One area per page family. To add one: two dictionaries and a line here; English is typed after Chinese. */
export const commonWords = defineWords({
  zh: () => import('./dictionaries/common.zh'),
  en: () => import('./dictionaries/common.en'),
});

export const problemWords = defineWords({
  zh: () => import('./dictionaries/problems.zh'),
  en: () => import('./dictionaries/problems.en'),
});

export const accountWords = defineWords({
  zh: () => import('./dictionaries/accounts.zh'),
  en: () => import('./dictionaries/accounts.en'),
});

export const homeWords = defineWords({
  zh: () => import('./dictionaries/home.zh'),
  en: () => import('./dictionaries/home.en'),
});

export const unitWords = defineWords({
  zh: () => import('./dictionaries/units.zh'),
  en: () => import('./dictionaries/units.en'),
});

export const settingsWords = defineWords({
  zh: () => import('./dictionaries/settings.zh'),
  en: () => import('./dictionaries/settings.en'),
});

export const editorWords = defineWords({
  zh: () => import('./dictionaries/design/editor.zh'),
  en: () => import('./dictionaries/design/editor.en'),
});

export const openingWords = defineWords({
  zh: () => import('./dictionaries/design/opening.zh'),
  en: () => import('./dictionaries/design/opening.en'),
});

export const scoringWords = defineWords({
  zh: () => import('./dictionaries/design/scoring.zh'),
  en: () => import('./dictionaries/design/scoring.en'),
});

export const planWords = defineWords({
  zh: () => import('./dictionaries/design/plan.zh'),
  en: () => import('./dictionaries/design/plan.en'),
});

export const collectionWords = defineWords({
  zh: () => import('./dictionaries/design/collection.zh'),
  en: () => import('./dictionaries/design/collection.en'),
});

export const paperWords = defineWords({
  zh: () => import('./dictionaries/design/paper.zh'),
  en: () => import('./dictionaries/design/paper.en'),
});

export const watchWords = defineWords({
  zh: () => import('./dictionaries/design/watch.zh'),
  en: () => import('./dictionaries/design/watch.en'),
});

export const rollWords = defineWords({
  zh: () => import('./dictionaries/design/roll.zh'),
  en: () => import('./dictionaries/design/roll.en'),
});

export const mailWords = defineWords({
  zh: () => import('./dictionaries/design/mail.zh'),
  en: () => import('./dictionaries/design/mail.en'),
});

export const rollImportWords = defineWords({
  zh: () => import('./dictionaries/design/roll-import.zh'),
  en: () => import('./dictionaries/design/roll-import.en'),
});

export const rollKeyWords = defineWords({
  zh: () => import('./dictionaries/design/roll-keys.zh'),
  en: () => import('./dictionaries/design/roll-keys.en'),
});

export const trusteeWords = defineWords({
  zh: () => import('./dictionaries/design/trustees.zh'),
  en: () => import('./dictionaries/design/trustees.en'),
});

export const collectedWords = defineWords({
  zh: () => import('./dictionaries/design/collected.zh'),
  en: () => import('./dictionaries/design/collected.en'),
});

export const resultWords = defineWords({
  zh: () => import('./dictionaries/results/results.zh'),
  en: () => import('./dictionaries/results/results.en'),
});

export const mappingWords = defineWords({
  zh: () => import('./dictionaries/results/units-mapping.zh'),
  en: () => import('./dictionaries/results/units-mapping.en'),
});

export const qualityWords = defineWords({
  zh: () => import('./dictionaries/results/quality.zh'),
  en: () => import('./dictionaries/results/quality.en'),
});

export const measureWords = defineWords({
  zh: () => import('./dictionaries/results/measures.zh'),
  en: () => import('./dictionaries/results/measures.en'),
});

export const heatmapWords = defineWords({
  zh: () => import('./dictionaries/results/heatmap.zh'),
  en: () => import('./dictionaries/results/heatmap.en'),
});

export const tableChangesWords = defineWords({
  zh: () => import('./dictionaries/results/table-changes.zh'),
  en: () => import('./dictionaries/results/table-changes.en'),
});

export const whatIfWords = defineWords({
  zh: () => import('./dictionaries/results/what-if.zh'),
  en: () => import('./dictionaries/results/what-if.en'),
});

export const traceWords = defineWords({
  zh: () => import('./dictionaries/results/trace.zh'),
  en: () => import('./dictionaries/results/trace.en'),
});

export const assessmentWords = defineWords({
  zh: () => import('./dictionaries/assessment/assessment.zh'),
  en: () => import('./dictionaries/assessment/assessment.en'),
});

export const assessmentSchemeWords = defineWords({
  zh: () => import('./dictionaries/assessment/scheme.zh'),
  en: () => import('./dictionaries/assessment/scheme.en'),
});

export const assessmentDataWords = defineWords({
  zh: () => import('./dictionaries/assessment/data.zh'),
  en: () => import('./dictionaries/assessment/data.en'),
});

export const assessmentImportWords = defineWords({
  zh: () => import('./dictionaries/assessment/import.zh'),
  en: () => import('./dictionaries/assessment/import.en'),
});

export const redactionWords = defineWords({
  zh: () => import('./dictionaries/design/redaction.zh'),
  en: () => import('./dictionaries/design/redaction.en'),
});

export const assessmentResultWords = defineWords({
  zh: () => import('./dictionaries/assessment/result.zh'),
  en: () => import('./dictionaries/assessment/result.en'),
});

export const assessmentCardWords = defineWords({
  zh: () => import('./dictionaries/assessment/card.zh'),
  en: () => import('./dictionaries/assessment/card.en'),
});

export const assessmentSheetWords = defineWords({
  zh: () => import('./dictionaries/assessment/sheet.zh'),
  en: () => import('./dictionaries/assessment/sheet.en'),
});

export const assessmentTrialWords = defineWords({
  zh: () => import('./dictionaries/assessment/trial.zh'),
  en: () => import('./dictionaries/assessment/trial.en'),
});

export const assessmentConsequenceWords = defineWords({
  zh: () => import('./dictionaries/assessment/consequence.zh'),
  en: () => import('./dictionaries/assessment/consequence.en'),
});

export const assessmentInfluenceWords = defineWords({
  zh: () => import('./dictionaries/assessment/influence.zh'),
  en: () => import('./dictionaries/assessment/influence.en'),
});

export const assessmentFollowUpWords = defineWords({
  zh: () => import('./dictionaries/assessment/follow-up.zh'),
  en: () => import('./dictionaries/assessment/follow-up.en'),
});

export const publicationWords = defineWords({
  zh: () => import('./dictionaries/design/publication.zh'),
  en: () => import('./dictionaries/design/publication.en'),
});

export const assessmentWorkingWords = defineWords({
  zh: () => import('./dictionaries/assessment/working.zh'),
  en: () => import('./dictionaries/assessment/working.en'),
});

export const assessmentAppealWords = defineWords({
  zh: () => import('./dictionaries/assessment/appeals.zh'),
  en: () => import('./dictionaries/assessment/appeals.en'),
});

export const hiddenWords = defineWords({
  zh: () => import('./dictionaries/results/hidden.zh'),
  en: () => import('./dictionaries/results/hidden.en'),
});
