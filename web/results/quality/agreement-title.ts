import type { Block } from '#domain/analysis/figure';
import type { ReviewAgreement } from '#domain/analysis/review/review-model';
import { formatDecimal } from '../../lib/format';
import { qualityWords as words } from '../../lib/words';
import { contentOf, valueOf } from './block';

/** From which values agreement is strong or moderate, and ICC(1) large or medium (LeBreton and Senter 2008). */
const AGREEMENT = { high: 0.71, middle: 0.51 };
const ICC_1 = { high: 0.25, middle: 0.1 };

/**
 * Agreement in two senses that easily part. r_wg(j) compares with answers at random, so that raters who all use the same
 * two options agree, whatever they rate; ICC(1) says whether they give one target other marks than the next. Neither is
 * stated as a finding without the other.
 */
export function agreementTitle(agreement: Block<ReviewAgreement>): string {
  const content = contentOf(agreement);
  const [mean, icc1] = [content && valueOf(content.withinGroup.mean), content && valueOf(content.icc1)];
  if (mean === undefined || icc1 === undefined) return words().agreement.plain;
  const [alike, apart] = [degreeOf(mean, AGREEMENT), degreeOf(icc1, ICC_1)];
  const { alike: alikeTexts, apart: apartTexts, both, but } = words().agreement.found;
  const join = alike === apart ? both : but;
  return join(alikeTexts[alike](formatDecimal(mean, 2)), apartTexts[apart](formatDecimal(icc1, 2)));
}

type Degree = 'high' | 'middle' | 'low';

function degreeOf(value: number, { high, middle }: Readonly<Record<'high' | 'middle', number>>): Degree {
  if (value >= high) return 'high';
  return value >= middle ? 'middle' : 'low';
}
