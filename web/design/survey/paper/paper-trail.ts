import { localized } from '../../../lib/i18n';
import { paperWords } from '../../../lib/words';
import type { Crumb } from '../../../ui/page';
import type { WaveDetails } from '../survey-data';
import { surveyTrail } from '../survey-trail';

/** 调查 / 2026 年度万人评议机关作风 / 纸质答卷 / 城东 02 */
export function paperTrail(wave: WaveDetails, batch?: string): readonly Crumb[] {
  const survey = { label: localized(wave.title), href: `/waves/${wave.id}/collection` };
  const paper = { label: paperWords().title };
  const start = [...surveyTrail(), survey];
  return batch === undefined
    ? [...start, paper]
    : [...start, { ...paper, href: paperAddress(wave.id) }, { label: batch }];
}

export function paperAddress(waveId: string, batchId?: string): string {
  return `/waves/${waveId}/paper${batchId === undefined ? '' : `/${batchId}`}`;
}
