import { lazyPage } from '../lib/lazy-page';
import {
  mappingWords,
  heatmapWords,
  hiddenWords,
  measureWords,
  qualityWords,
  redactionWords,
  resultWords,
  tableChangesWords,
  traceWords,
  whatIfWords,
} from '../lib/words';

// The pages of results, each a chunk of its own with the words it uses.

export const OverviewPage = lazyPage(
  () => import('./overview/overview-page').then((file) => file.OverviewPage),
  resultWords,
  measureWords,
  traceWords,
);

export const RankingPage = lazyPage(
  () => import('./ranking/ranking-page').then((file) => file.RankingPage),
  resultWords,
);

export const HeatmapPage = lazyPage(
  () => import('./heatmap/heatmap-page').then((file) => file.HeatmapPage),
  resultWords,
  heatmapWords,
);

export const QuestionsPage = lazyPage(
  () => import('./questions/questions-page').then((file) => file.QuestionsPage),
  resultWords,
  redactionWords,
);

export const PointsPage = lazyPage(() => import('./points/points-page').then((file) => file.PointsPage), resultWords);

export const QualityPage = lazyPage(
  () => import('./quality/quality-page').then((file) => file.QualityPage),
  resultWords,
  qualityWords,
  measureWords,
  traceWords,
);

export const WhatIfPage = lazyPage(
  () => import('./what-if/what-if-page').then((file) => file.WhatIfPage),
  resultWords,
  whatIfWords,
);

export const TracePage = lazyPage(
  () => import('./trace/trace-page').then((file) => file.TracePage),
  resultWords,
  traceWords,
  measureWords,
);

export const UnitsMappingPage = lazyPage(
  () => import('./units-mapping/units-mapping-page').then((file) => file.UnitsMappingPage),
  resultWords,
  mappingWords,
);

export const TableChangesPage = lazyPage(
  () => import('./table-changes/table-changes-page').then((file) => file.TableChangesPage),
  resultWords,
  tableChangesWords,
);

export const HiddenPage = lazyPage(
  () => import('./hidden/hidden-page').then((file) => file.HiddenPage),
  resultWords,
  hiddenWords,
);
