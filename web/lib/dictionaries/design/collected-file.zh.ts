import type { Form, NewQuestionKind, SingleField } from '#domain/collected/columns/column-field';
import type { ScaleFrom } from '#domain/collected/from-data/from-data-choices';
import type { ReadingRule } from '#domain/collected/import-model';
import type { Remedy, RowProblemCode } from '#domain/collected/row-problem';
import type { QuestionKind } from '#domain/questionnaire/model';
import type { ValueRole } from '../../../design/survey/collected/values/score-rows';

const forms: Readonly<Record<Form, string>> = { long: '一行一个评分', wide: '一行一份答卷' };

const fields: Readonly<Record<SingleField | 'skip', string>> = {
  skip: '不导入',
  rater: '评价人编号',
  target: '被评对象',
  criterion: '评价指标',
  value: '评分',
  group: '评价主体',
  weight: '抽样权重',
  stratum: '抽样层',
  cluster: '抽样群',
  population: '总体数',
  count: '份数',
};

const newQuestions: Readonly<Record<NewQuestionKind, string>> = {
  scale: '一道量表题',
  number: '一道数字题',
  single: '一道单选题',
  text: '一道文字题',
};

const questionKinds: Readonly<Record<QuestionKind, string>> = {
  single: '单选题',
  multiple: '多选题',
  text: '文字题',
  'long-text': '长文字题',
  number: '数字题',
  date: '日期题',
  scale: '量表题',
  ranking: '排序题',
  items: '逐项评分题',
  targets: '评对象的题',
};

const readBy: Readonly<Record<ReadingRule, string>> = {
  given: '您指定的',
  label: '和选项同名',
  score: '和分值相同',
  position: '按次序，从最差数起',
  word: '按通常的说法',
  unknown: '不认得，请选',
};

const roles: Readonly<Record<ValueRole, string>> = { answer: '计分', 'dont-know': '不了解', 'no-answer': '没有回答' };

const scalesFrom: Readonly<Record<ScaleFrom, string>> = {
  'values-are-scores': '数就是分，0 到 100',
  'stretch-to-100': '从最低到最高，折算成 0 到 100',
};
const scalesFromHint: Readonly<Record<ScaleFrom, string>> = {
  'values-are-scores': '写着 4 就是 4 分。满分不是 100 的，请选下面一种。',
  'stretch-to-100': '五分制里的 1 是 0 分，5 是 100 分。',
};

/** Why a row is refused. */
const rowProblems: Readonly<Record<RowProblemCode, string>> = {
  'rater.missing': '没有评价人编号',
  'rater.in-two-groups': '同一评价人出现在两个评价主体里',
  'rater.repeated': '同一评价人有两行',
  'group.missing': '没有写评价主体',
  'group.unknown': '没有这个评价主体',
  'target.missing': '没有写被评对象',
  'target.unknown': '没有这个被评对象',
  'criterion.missing': '没有写评价指标',
  'criterion.unknown': '没有这项评价指标',
  'rating.repeated': '同一评价人对同一对象评了两次',
  'value.out-of-scale': '不是这道题的选项',
  'value.not-a-number': '应当是数字',
  'value.out-of-range': '数字超出这道题的范围',
  'value.not-a-date': '应当是日期',
  'value.too-long': '文字太长',
  'weight.missing': '没有写权重',
  'weight.not-positive': '权重应当大于 0',
  'weight.out-of-range': '权重应当在 10⁻¹² 到 10¹² 之间',
  'stratum.missing': '没有写抽样层',
  'cluster.missing': '没有写抽样群',
  'cluster.in-two-strata': '同名的群出现在两个层里',
  'population.missing': '没有写总体数',
  'population.not-positive': '总体数应当大于 0',
  'population.out-of-range': '总体数应当在 10⁻¹² 到 10¹² 之间',
  'population.differs': '同一层写了不同的总体数',
  'population.too-small': '总体数小于抽到的数',
  'design.differs': '同一评价人的权重、层或份数前后不一',
  'count.missing': '没有写份数',
  'count.not-whole': '份数应当是 0 或正整数',
};

const remedies: Readonly<Record<Remedy, string>> = {
  'fill-cell': '在文件里补上这一格',
  'mend-cell': '在文件里改正这一格',
  'name-value': '在上面说明它的意思',
  'keep-one': '只留一行，删去另一行',
  'make-equal': '把同一评价人或同一层的各行写成一样',
  'nest-clusters': '如果各层的群是各编各的号，按右边的钮',
};

export const file = {
  forms,
  fields,
  newQuestions,
  questionKinds,
  readBy,
  roles,
  scalesFrom,
  scalesFromHint,
  rowProblems,
  remedies,
};
