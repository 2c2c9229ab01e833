import { tests, problems, thresholds, trimmingLimits, figures, verdicts, samples } from './scoring-rules.zh';
import type { Approximation } from '#domain/figures/what-if/approximation';
import type { WhatIfTarget } from '#domain/figures/what-if/what-if';
import type { GroupStatistic, MissingGroupPolicy, Trimming } from '#domain/scoring/scheme';
import type { SchemeSection } from '../../../design/survey/scoring/scheme/scheme-draft';

interface SectionWords {
  readonly title: string;
  /** What it does, in one sentence. */
  readonly sentence: string;
}

const sections: Record<SchemeSection, SectionWords> = {
  scores: { title: '选项分值', sentence: '每个选项值多少分。一般用问卷上的分值，也可以只为这一轮另定。' },
  validity: {
    title: '有效规则',
    sentence: '哪些答卷和评分卡不算数。从上往下看，先碰上的一条说了算；每条碰上多少次，随结果公布。',
  },
  'dont-know': { title: '不了解', sentence: '选了不了解的评分卡，是不计分，还是按一个分值计。' },
  trimming: {
    title: '去高低分',
    sentence: '每个单位的每一组评分卡，先把最高和最低的去掉几张，再往下算。',
  },
  statistic: { title: '各组得分', sentence: '一组评价主体给一个单位的评分，用哪个数来代表。' },
  'missing-group': {
    title: '缺一组时',
    sentence: '某一组给某个单位的评分卡不够公布，它的权重怎么办。',
  },
  analysis: { title: '附带分析', sentence: '得分之外还算什么：指数、分组和加权。不影响得分。' },
};

interface ChoiceWords {
  readonly label: string;
  readonly hint: string;
}

const trimmings: Record<Trimming['kind'], ChoiceWords> = {
  none: { label: '不去', hint: '每张评分卡都算' },
  count: { label: '按张数去', hint: '人多的组才去，每端去固定的张数' },
  share: { label: '按比例去', hint: '人越多去得越多，不满 1 张的不去' },
};

const statistics: Record<GroupStatistic['kind'], ChoiceWords> = {
  mean: { label: '平均分', hint: '各张评分卡得分的平均' },
  'top-share': { label: '最高档占比', hint: '评分里有百分之几是最高档' },
  'satisfied-share': { label: '满意率', hint: '评分里有百分之几达到满意的界限' },
  'net-share': { label: '净满意', hint: '满意的占比减去不满意的占比，折到 0 至 100，正好抵消时为 50' },
};

const missing: Record<MissingGroupPolicy, ChoiceWords> = {
  renormalise: { label: '由其余各组按比例分', hint: '其余各组的权重放大到合计 100%' },
  'category-mean': {
    label: '用同类单位的平均代替',
    hint: '这一组给同类中各组齐全的其他单位的平均分，当作给这个单位的分',
  },
  fail: { label: '不出分', hint: '缺任何一组，这个单位就没有总分，也不排名' },
};

const approximations: Record<Approximation['reason'], string> = {
  'partial-cards': '有的评分卡没评全',
  'trimmed-cards': '去掉的评分卡可能不同',
  'trimming-not-released': '这样去高低分的平均没有公布',
  'withheld-criteria': '有的指标没有公布',
  'withheld-groups': '有的组没有公布',
  'group-not-shown': '有一组没有公布，不计',
  'stand-in': '同类平均按公布的组算',
  'dont-know-limit': '没有重新查不了解的上限',
};
const unscored: Record<NonNullable<WhatIfTarget['reason']>, string> = {
  'too-few-cards': '评分卡不够，不出分',
  'group-missing': '缺一组，不出分',
  'dont-know': '不了解太多，不出分',
  'of-one-mind': '几乎人人评得一样，不出分',
  'group-not-shown': '有一组没有公布，算不出',
};

export const words = {
  sections,
  tests,
  problems,
  thresholds,
  trimmingLimits,
  verdicts,
  samples,
  trimmings,
  statistics,
  missing,
  title: {
    usual: '按常用办法计分',
    changed: (names: string) => `与常用办法不同：${names}`,
    changedMany: (count: number) => `与常用办法有 ${count} 处不同`,
    wrong: (count: number) => `计分办法有 ${count} 处要改`,
  },
  scope: '从上到下就是计算的顺序，旁边的例子跟着变。开放时定为一版，此后谁也改不了，随结果一起公布。',
  scopeLocked: '从上到下就是计算的顺序，旁边的例子按这一版算出。',
  locked: '已经开放，这里只能看。新建下一轮时，会自动从这一版开始。',
  lockedVersion: (number: number, day: string) => `第 ${number} 版，${day}定下。`,
  lockedBefore: '这一轮开放时还没有计分办法的版本，按常用办法计分。',
  hash: (hash: string) => `编号 ${hash}`,
  copyHash: '复制编号',
  next: '检查并开放',
  unsavedLeave: '还有改动没保存，离开就丢了。',
  listSeparator: '、',
  points: '分',
  reset: '恢复常用',
  resetOf: (name: string) => `${name}恢复常用`,
  example: '算例',
  remedy: { removeScores: '去掉' },
  scores: {
    question: (number: number, title: string) => `第 ${number} 题 ${title}`,
    unknown: (id: string) => `已删除的题目 ${id}`,
    source: (name: string) => `${name}的分值`,
    questionnaire: '按问卷',
    own: '这一轮另定',
    preset: '套用现成的分值',
    presetNone: '现成的分值',
    presetOption: (scores: string, name: string) => `${scores}（${name}）`,
    scoreOf: (option: string) => `${option}的分值`,
    before: (score: string) => `问卷 ${score}`,
    even: (mean: string) => `各档各一票，平均 ${mean} 分。`,
    evenOf: (number: number, mean: string) => `第 ${number} 题各档各一票，平均 ${mean} 分。`,
    floor: (floor: string) => `最差一档也得 ${floor} 分。`,
    kaixian: (text: { votes: string; worst: string; mean: string }) =>
      `开县 2010 年的一次网上测评也这样：${text.votes} 票里 ${text.worst} 票投了最差一档，因为最差也得 50 分，结果仍有 ${text.mean} 分。可以这样定，但得分会比实际的满意程度好看。`,
    none: '问卷里还没有带分值的量表。',
  },
  rules: {
    list: '有效规则，按先后',
    none: '没有规则：能打开、按问卷填写的答卷都算数。',
    bounding: (numbers: readonly number[]) => `第 ${numbers.join('、')} 条按怎么答来作废，会让人推出不公布的回答。`,
    boundingRemedy:
      '算数的答卷都没碰上这样的规则，人人知道。比如规定每人至少给一家单位打 60 分以下，某组公布出来的单位里一个低分也没有，那么低分就全在不公布的单位里。改成标记，就推不出来。',
    add: '加一条规则',
    menu: '可以加的规则',
    number: (number: number) => `第 ${number} 条`,
    up: (number: number) => `第 ${number} 条上移`,
    down: (number: number) => `第 ${number} 条下移`,
    remove: (number: number) => `删除第 ${number} 条`,
    removed: (number: number) => `已删除第 ${number} 条规则`,
    scope: '看什么',
    scopes: { ballot: '整份答卷', card: '每张评分卡' },
    action: '怎么办',
    actions: { void: '作废', flag: '标记' },
    sentence: {
      ballot: {
        void: (which: string) => `${which}的答卷作废，不计入任何数字。`,
        flag: (which: string) => `${which}的答卷做标记，照常计票，另给一份不含它们的数字。`,
      },
      card: {
        void: (which: string) => `${which}的评分卡作废，不计入任何数字。`,
        flag: (which: string) => `${which}的评分卡做标记，照常计分，另给一份不含它们的数字。`,
      },
    },
    cards: (count: string) => `${count} 张评分卡`,
    ratings: (count: string) => `${count} 个评分`,
    figures,
    between: (lowest: string, highest: string) => `${lowest} 到 ${highest}`,
    run: '连续',
    seconds: '每个评分不到',
    secondsOption: (seconds: number) => `${seconds} 秒`,
    example: (cards: number) => `拿五份答卷试一试，每份评 ${cards} 家：`,
    examplePoll: '拿五份答卷试一试：',
    keys: 'Alt ↑ ↓ 调整先后',
    sample: '答卷',
    verdict: '结果',
  },
  dontKnow: {
    exclude: { label: '不计分', hint: '不进平均，占比随结果公布' },
    score: { label: '按一个分值计', hint: '一张不了解的评分卡当作这个分数' },
    scoreField: '不了解计',
    limit: '不了解太多的单位不出分',
    limitHint: '占比超过上限的单位只写不足以出分，不排名',
    limitField: '不了解的上限',
    unlimited: '不了解的占比不设上限',
    example: (text: { rated: string; best: string; unknown: string; mean: string }) =>
      `${text.rated} 张评分卡都是 ${text.best} 分，${text.unknown} 张不了解：得 ${text.mean} 分。`,
    share: (share: string) => `不了解占 ${share}。`,
    over: (share: string) => `不了解占 ${share}，超过上限，不出分。`,
  },
  trim: {
    each: '每端去',
    above: '超过这么多张才去',
    cards: '张',
    cut: '去掉的怎么算',
    cuts: { drop: '不算', winsorise: '压到边上' },
    cutHint: '压到边上：把去掉的当作和留下的最边上一张一样，再算平均。',
    equal: '同分的评分卡，只去规定的张数。',
    head: { cards: '评分卡', each: '每端去', kept: '留下' },
    table: '不同张数下去掉多少',
  },
  stat: {
    from: '满意：不低于',
    below: '不满意：低于',
    head: { option: '选项', score: '分值', counts: '一票计' },
    table: '一票计多少',
    even: '各档各一票',
  },
  gap: {
    note: (count: number) => `不到最小公布份数 ${count} 张就算缺。剩下的各组权重合计不到一半时，哪种办法都不出分。`,
    if: '假如缺',
    head: { group: '评价主体', usual: '平常', now: '缺一组时' },
    table: '各组的权重',
    standIn: (weight: string) => `${weight}%，同类平均`,
    out: '不计',
    insufficient: '这个单位不出分',
    oneGroup: '只有一组评价主体，缺了就不出分。',
  },
  fullPoints: (points: string) => `得分再乘以满分 ${points}、除以 100，就是考核分值。满分和权重在评价主体页设置。`,
  toGroups: '去评价主体',
  approximations,
  unscored,
  comparison: {
    title: '换成这个办法会怎样',
    scope: (wave: string) => `依据：${wave}的结果。只是试算，不保存，不作为正式结果。名次按类别排。`,
    none: '没有可以试算的上一轮',
    noneText: '这项调查有一轮计完票以后，在这里能看到名次会怎样变。',
    same: '能试算的各处都与那一轮相同，名次和得分不变。',
    waiting: '先改好上面的错误，再试算。',
    failed: '没有算出来。',
    retry: '再算一次',
    moved: (moved: number, compared: number) =>
      moved === 0 ? `${compared} 家单位的名次都不变。` : `${compared} 家单位里 ${moved} 家的名次会变。`,
    lost: (count: number) => `${count} 家单位会没有得分。`,
    notAsked: (names: string) => `${names}要看单张答卷，这里没有重算。`,
    otherGroups: '评价主体与那一轮不同，权重没有重算。',
    table: '名次会变的单位，变得多的在前',
    head: { unit: '单位', category: '类别', place: '名次', score: '得分', exact: '精确程度' },
    place: (before: string, after: string) => `${before} → ${after}`,
    noPlace: '无',
    exact: '精确',
    about: (reasons: string) => `近似：${reasons}`,
    all: (count: number) => `看全部 ${count} 家`,
    fewer: '只看前十家',
  },
  versions: {
    title: '这项调查用过的版本',
    none: '还没有版本。开放时定下第 1 版。',
    head: { version: '版本', day: '定下', wave: '用于', hash: '编号', act: '操作' },
    unused: '没有用上',
    number: (number: number) => `第 ${number} 版`,
    start: (number: number) => `从第 ${number} 版开始`,
    current: '与现在的相同',
  },
};
