interface Grades {
  readonly grades: number;
  /** That would have the best grade and have it not. */
  readonly entering: number;
  readonly grade: string;
}

interface Block {
  readonly range: string;
  readonly name: string;
  readonly best: number;
  readonly worst: number;
}

/** Words of the page that tries out other points, lines and quotas. */
export const words = {
  listComma: '、',
  notice: '试算，不保存，不作为正式结果',
  start: {
    title: '改一改分值、分数线和名额，看位次会怎么变',
    subtitle: '拖动滑块，位次随即重算；圆环是现行方案的值',
  },
  still: '位次都不变',
  moved: (units: number, places: number) => `${units} 家单位位次变化，最多 ${places} 位`,
  gradesNone: '方案不评等次',
  grades: ({ grades, entering, grade }: Grades) => {
    if (grades === 0) return '等次都不变';
    return entering === 0 ? `${grades} 家等次变化` : `${grades} 家等次变化，新进${grade} ${entering} 家`;
  },
  refused: (place: string, sentence: string) => `${place}：${sentence}`,
  panel: {
    title: '试一试',
    reset: '恢复现行',
    points: '一级指标的分值',
    pointsOf: (name: string) => `${name}的分值`,
    pointsHint: (full: string) => `没有动过的指标按比例增减，合计保持 ${full}；下级指标随上级同比例变`,
    raters: '评议主体的权重',
    weightOf: (name: string) => `${name}的权重`,
    ratersHint: '其余主体按比例增减，合计保持 100%；得分由已公布的各主体得分重新合成',
    noRaters: '试不了：评议的得分不是由已公布的几类主体合成的，或发布的结果已换过',
    grades: '分数线与名额',
    minimumOf: (name: string) => `${name}最低分`,
    shareOf: (name: string) => `${name}名额占比`,
    conversions: '折算办法',
    stretchHint: '拉伸会把误差一起放大，只宜看看',
    exactly: (about: string) => `${about}，直接填数`,
    official: (value: string) => `现行 ${value}`,
  },
  slope: { title: '位次变化', official: '现行', tried: '试算' },
  gradeMoves: (count: number) => `${count} 家等次变化`,
  gradeMove: (unit: string, from: string, to: string) => `${unit}：${from} → ${to}`,
  noGrade: '无等次',
  sensitivity: {
    none: '不管分值怎么分，位次都不变',
    both: (places: number, ranges: string) =>
      places === 1
        ? `第 1 位不受分值影响，第 ${ranges} 位受影响`
        : `前 ${places} 位不受分值影响，第 ${ranges} 位受影响`,
    depend: (ranges: string) => `第 ${ranges} 位受分值影响`,
    inTrials: (draws: number, found: string) => `在试过的 ${draws} 种分值里，${found}`,
    range: (from: number, to: number) => `第 ${from}–${to} 位`,
    how: (least: string, most: string, draws: number) =>
      `每个一级指标的分值在现值的 ${least} 到 ${most} 之间变动，合计不变，一共试了 ${draws} 种`,
    exact: '哪些位次会变，按所有可能的分值逐对推算；各家的变动幅度只按试过的。',
    notExact: '有指标缺数据、总分封顶或由否决定下的单位，没有试过的分值不能断定。',
    block: ({ range, name, best, worst }: Block) =>
      best === worst ? `${range}之间互换` : `${range}之间互换，变动最大的是${name}：第 ${best}–${worst} 位`,
  },
};
