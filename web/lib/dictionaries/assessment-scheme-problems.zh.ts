import type { SchemeProblemCode } from '#domain/assessment/scheme/scheme-problem';

const numbers = { have: '', need: '' };

/** What is wrong with the scheme at its place, and what helps. */
export const problems: Readonly<Record<SchemeProblemCode, (at: typeof numbers) => string>> = {
  'no-indicators': () => '还没有指标。请先加一项。',
  'too-many-indicators': ({ need }) => `指标超过 ${need} 项。请合并一些。`,
  'too-deep': ({ need }) => `层级超过 ${need} 层。请升一级。`,
  'id-repeated': () => '这一项出现了两次。请删去一项。',
  'branch-empty': () => '分组里没有指标。请加一项，或删去分组。',
  'sum-differs': ({ have, need }) => `子项合计 ${have} 分，应为 ${need} 分。`,
  'points-not-positive': () => '分值要大于 0。',
  'bounds-empty': () => '加减分的上下限不能相同，下限不高于 0，上限不低于 0。',
  'conversion-unfit': () => '台账直接记分，不用折算。',
  'linear-without-range': () => '线性折算的两端相同，折不出分。',
  'linear-against-direction': () => '方向反了：越低越好的指标，得满分的值应比得 0 分的值小。',
  'drop-out-of-range': () => '百分比要在 0 到 100 之间。',
  'steps-unordered': () => '分段要从好到差排列。',
  'table-empty': () => '表里还没有一行。',
  'table-above-full': () => '表里的得分高于这一项的分值。',
  'table-not-monotonic': () => '更好的值得分反而更低，请检查得分一列。',
  'stretch-warned': () => '拉开差距会放大偶然误差：最差的一家总是得保底分，不管差多少。',
  'depends-on-others': () => '得分取决于别的单位：自己进步了，得分也可能下降。',
  'ledger-start-out-of-range': () => '起始分高于分值。',
  'category-bounds-empty': () => '有一类的下限高于上限。',
  'category-repeated': () => '有两类相同。',
  'grades-unordered': () => '等次的最低分要从高到低。',
  'grade-repeated': () => '有两个等次相同。',
  'last-grade-with-minimum': () => '最后一个等次不设最低分。',
  'grade-without-minimum': () => '请填最低分。',
  'grade-above-cap': () => '最低分高于封顶分。',
  'quota-out-of-range': () => '名额比例要在 0 到 100% 之间，最后一个等次不设名额。',
  'tie-indicator-unknown': () => '并列时比较的指标已经不在方案里。',
  'veto-grade-unknown': () => '否决指向的等次已经不在方案里。',
  'coverage-out-of-range': () => '数据占比要在 0 到 100% 之间。',
  'cap-below-full': () => '封顶分低于满分。',
};
