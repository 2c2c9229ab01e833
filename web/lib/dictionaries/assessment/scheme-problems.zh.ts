import type { SchemeProblemCode } from '#domain/assessment/scheme/scheme-problem';

const details = { have: '', need: '', name: '', other: '' };

/** What is wrong with the scheme at its place, and what helps. */
export const problems: Readonly<Record<SchemeProblemCode, (at: typeof details) => string>> = {
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
  'table-above-full': ({ have, need }) => `表里有一行得 ${have} 分，这一项最多 ${need} 分。请改低，或提高分值。`,
  'table-below-bounds': ({ have, need }) =>
    `表里有一行得 ${have} 分，这一项最少 ${need} 分。请改高；要倒扣分，请放到「加减分」里。`,
  'table-not-monotonic': () => '更好的值得分反而更低，请检查得分一列。',
  'stretch-warned': () => '拉开差距会放大偶然误差：最差的一家总是得保底分，不管差多少。',
  'depends-on-others': () => '得分取决于别的单位：自己进步了，得分也可能下降。',
  'ratio-to-zero': () => '有单位为 0 时，为 0 的得满分，其余都得 0 分。常有 0 的指标，请改用线性或分段折算。',
  'figure-counts-twice': ({ name, other }) =>
    `「${name}」和「${other}」取的是同一个数，算了两次分。不是有意的，请给其中一项换个数据。`,
  'ledger-start-out-of-range': ({ have, need }) => `起始分 ${have} 高于这一项的上限 ${need}。请改低。`,
  'ledger-start-too-low': ({ have, need }) => `起始分 ${have} 低于这一项的下限 ${need}。请改高。`,
  'category-bounds-empty': () => '有一类的下限高于上限。',
  'category-repeated': () => '有两类相同。',
  'grades-unordered': () => '等次的最低分要从高到低。',
  'grade-repeated': () => '有两个等次相同。',
  'last-grade-with-minimum': () => '最后一个等次不设最低分。',
  'grade-without-minimum': () => '请填最低分。',
  'grade-above-cap': ({ have, need }) => `最低分 ${have} 高于总分可能的最高值 ${need}，没有单位够得上。请改低。`,
  'grade-without-bar': () => '最低分要大于 0：总分不会低于 0，谁都够得上，后面的等次就空了。',
  'quota-out-of-range': () => '名额比例要在 0 到 100% 之间，最后一个等次不设名额。',
  'tie-indicator-unknown': () => '并列时比较的指标已经不在方案里。',
  'veto-grade-unknown': () => '否决指向的等次已经不在方案里。',
  'veto-total-out-of-range': ({ have, need }) =>
    `否决后的总分 ${have} 不在 0 到 ${need} 之间。请改到总分可能的范围里。`,
  'consequence-out-of-range': () => '末位名单至少 1 家，按比例时不超过一半。',
  'lowest-names-nobody': ({ need }) =>
    `有一类只有 ${need} 家参加排名，按这个比例取整后一家也没有。请调高比例，或改用进一、按家数。`,
  'lowest-names-most': ({ have, need }) =>
    `有一类只有 ${need} 家参加排名，这份名单要列 ${have} 家，超过一半。请减少家数或比例，或改变取整。`,
  'coverage-out-of-range': () => '数据占比要在 0 到 100% 之间。',
  'cap-below-full': () => '封顶分低于满分。',
};
