interface Finding {
  readonly all: number;
  readonly risen: number;
  readonly fallen: number;
}

export const words = {
  none: '没有可以和上一轮比的表',
  noTable: '发布方案里没有只按一样分的表。',
  noMapping: '要先写明这张表的各类和上一轮的哪些类是同一批，两轮都公布的格才能放在一起比。',
  notShown: '这张表至少有一轮没有公布，或者加了噪声，或者答卷加了权，都不比。',
  toMapping: '去写与上一轮的对应',
  finding: ({ all, risen, fallen }: Finding) =>
    risen + fallen === 0
      ? all === 1
        ? '能比的只有 1 处，变化在误差内'
        : `${all} 处比较都在误差内`
      : `${all} 处比较里，${[...(risen > 0 ? [`${risen} 处明显上升`] : []), ...(fallen > 0 ? [`${fallen} 处明显下降`] : [])].join('，')}`,
  beside: (wave: string) =>
    `与「${wave}」比，只比两轮都公布的格；检验按题和表一起校正（Holm），区间是每一行单独算的，所以区间不含 0 的也可能仍在误差内；两轮当作互相独立的样本。`,
  shown: '列哪些题',
  changedOnly: (questions: number) => `有明显变化的 ${questions} 题`,
  all: (questions: number) => `全部 ${questions} 题`,
  table: '哪张表',
  class: '类别',
  share: (options: string) => `选「${options}」的占比（%），小字为人数`,
  before: '上一轮',
  now: '这一轮',
  change: '变化（百分点）',
  interval: '95% 区间（单行）',
  verdict: '检验（已校正）',
  risen: '上升，超出误差',
  fallen: '下降，超出误差',
  hidden: '有一轮没有公布，不比',
  noisy: '加了噪声的约数，不比',
};
