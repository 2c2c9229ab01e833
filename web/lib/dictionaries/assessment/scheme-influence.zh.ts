import { spaced } from '../../spaced';

interface Shares {
  readonly nominal: string;
  readonly actual: string;
  readonly deviation: string;
}

const BOTH_AGREE = '如需名实相符，可调整折算或分值。';

/** What an indicator decides, beside what its points say. */
export const influence = {
  nominal: '名义',
  actual: '实际影响',
  cell: (nominal: string, actual: string) => `名义 ${nominal}，实际影响 ${actual}`,
  warnings: {
    beyond: (at: Shares) =>
      `影响偏大：占总分 ${at.nominal}，拉开的差距却是总分差距的 ${at.actual}（标准差 ${at.deviation} 分），其他指标合起来抵消了超出的部分。${BOTH_AGREE}`,
    more: (at: Shares) =>
      `影响偏大：占总分 ${at.nominal}，却决定了 ${at.actual} 的差异（标准差 ${at.deviation} 分），名次主要由它定。${BOTH_AGREE}`,
    less: (at: Shares) =>
      `影响偏小：占总分 ${at.nominal}，只决定了 ${at.actual} 的差异（标准差 ${at.deviation} 分）。${BOTH_AGREE}`,
    none: (at: Shares) =>
      `几乎没有影响：占总分 ${at.nominal}，总分的差异却不由它来（标准差 ${at.deviation} 分）。${BOTH_AGREE}`,
    against: (at: Shares) =>
      `反着来：占总分 ${at.nominal}，这项分高的单位总分反而偏低，抵消了别的指标拉开的差距的 ${at.actual}（标准差 ${at.deviation} 分）。请先看数据和方向有没有弄反；都对，就是几项指标要求的东西相互冲突。`,
  },
};

/** The same as the title of the scheme. */
export const influenceFindings = {
  beyond: (name: string, points: string, share: string) =>
    spaced`${name}名义上占 ${points} 分，拉开的差距是总分差距的 ${share}，其余指标抵消了一部分`,
  more: (name: string, points: string, share: string) =>
    spaced`${name}名义上占 ${points} 分，实际决定了 ${share} 的得分差异`,
  less: (name: string, points: string, share: string) =>
    spaced`${name}名义上占 ${points} 分，实际只决定 ${share} 的得分差异`,
  none: (name: string, points: string) => spaced`${name}名义上占 ${points} 分，对得分差异几乎没有影响`,
  against: (name: string, points: string, share: string) =>
    spaced`${name}名义上占 ${points} 分，却是反着来的：抵消了别的指标拉开的差距的 ${share}`,
};
