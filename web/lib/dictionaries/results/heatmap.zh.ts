import { spaced } from '../../spaced';

interface Subtitle {
  readonly units: string;
  readonly criteria: number;
  readonly measure: string;
  readonly shown: string;
  /** Null where nothing is. */
  readonly hidden: string | null;
}

interface Lowest {
  readonly criteria: number;
  readonly criterion: string;
  readonly score: string;
  /** How many units the finding is of, where the reader sees some of them only. */
  readonly all: string | null;
}

export const words = {
  title: (criteria: number) =>
    criteria === 1 ? '只有一项指标，没有可比的' : `${criteria} 项指标里，没有一项明显低于其他各项`,
  lowest: ({ criteria, criterion, score, all }: Lowest) =>
    (all === null ? '' : `全部 ${all} 家单位的 `) + spaced`${criteria} 项指标里${criterion}最低，${score} 分`,
  subtitle: ({ units, criteria, measure, shown, hidden }: Subtitle) =>
    `${measure}，${units} 个单位 × ${criteria} 项指标，0–100 分；公布 ${shown} 格，${hidden === null ? '没有隐藏' : `隐藏 ${hidden} 格`}`,
  sort: '类内排列',
  byScore: '按综合得分',
  by: (criterion: string) => spaced`按${criterion}`,
  byName: '按名称',
  find: '找单位',
  noUnit: '没有这样的单位',
  low: '低',
  high: '高',
  hidden: '不公布',
  caption: (category: string) => `${category}：各单位各项指标的得分`,
  place: (unit: string, criterion: string) => spaced`${unit}的${criterion}：`,
  value: (value: string, range: string, n: string) => `${value} 分，95% 区间 ${range}，${n} 份。点开看计算过程`,
  unscored: '这家单位收到的评价不够，没有得分，各项也不公布。',
  noScore: '没有得分',
  scoreAndCards: (score: string, n: string) => `综合 ${score}，${n} 份`,
  hint: '指到一格，这里写出得分和区间，或者不公布的原因。方向键在格子间走，回车看计算过程。',
  remark:
    '格里是四舍五入到整数的得分，排列用未舍入的值。颜色按公布的格分成五等份，只便于浏览：相邻的颜色不等于有差别。',
};
