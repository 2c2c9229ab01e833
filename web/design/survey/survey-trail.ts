import type { LocalizedText } from '#domain/questionnaire/model';
import { localized } from '../../lib/i18n';
import { commonWords } from '../../lib/words';
import type { Crumb } from '../../ui/page';

/** 调查 / 2026 年度万人评议机关作风 */
export function surveyTrail(title?: LocalizedText): readonly Crumb[] {
  const surveys = { label: commonWords().surveys, href: '/surveys' };
  return title ? [surveys, { label: localized(title) }] : [surveys];
}
