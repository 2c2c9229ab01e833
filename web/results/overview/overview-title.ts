import { formatDecimal } from '../../lib/format';
import type { words as zh } from '../../lib/dictionaries/results/results.zh';
import type { ContraryMove, OverviewFinding } from './overview-finding';

export interface TitleWords {
  readonly words: typeof zh;
  readonly measure: string;
  readonly since: string;
  readonly labelOf: (move: ContraryMove) => string;
}

/** The finding as a sentence: one template a case, chosen by the tests and not by the size of the numbers. */
export function overviewTitle(finding: OverviewFinding, titleWords: TitleWords): string {
  const { words, measure } = titleWords;
  switch (finding.kind) {
    case 'withheld':
      return words.overview.withheld(finding.listed);
    case 'insufficient':
      return words.overview.insufficient(finding.listed);
    case 'one-wave':
      return words.overview.oneWave({
        measure,
        index: formatDecimal(finding.index.value),
        ranked: finding.bands.above + finding.bands.below + finding.bands.notDistinguishable,
        above: finding.bands.above,
        below: finding.bands.below,
      });
    case 'compared':
      return changeSentence(finding, titleWords) + butClause(finding.but, titleWords);
  }
}

type Compared = Extract<OverviewFinding, { readonly kind: 'compared' }>;

function changeSentence({ index, change }: Compared, { words, measure, since }: TitleWords): string {
  const text = {
    measure,
    since,
    index: formatDecimal(index.value),
    change: formatDecimal(Math.abs(change.difference.value)),
  };
  return words.overview.changed[change.verdict](text);
}

function butClause(but: ContraryMove | null, { words, labelOf }: TitleWords): string {
  if (but === null) return '';
  const template = but.change.verdict === 'fallen' ? words.overview.butDown : words.overview.butUp;
  return template(labelOf(but), formatDecimal(Math.abs(but.change.difference.value)));
}
