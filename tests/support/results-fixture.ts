import type { OptionScale, Question, Questionnaire, TargetsQuestion } from '#domain/questionnaire/model';
import type { RaterGroup, SurveyKind, Wave } from '#domain/survey/model';
import { exampleCategories, exampleTargets } from './example-units';

export const SATISFACTION_SCALE: OptionScale = {
  options: [
    { id: 'o1', label: { zh: '不满意', en: 'Dissatisfied' }, score: 0 },
    { id: 'o2', label: { zh: '不太满意', en: 'Rather dissatisfied' }, score: 30 },
    { id: 'o3', label: { zh: '一般', en: 'Neutral' }, score: 60 },
    { id: 'o4', label: { zh: '满意', en: 'Satisfied' }, score: 80 },
    { id: 'o5', label: { zh: '很满意', en: 'Very satisfied' }, score: 100 },
  ],
  dontKnow: { zh: '不了解', en: 'Don’t know' },
};

const AGREEMENT = [
  { id: 'a1', label: { zh: '非常不同意', en: 'Strongly disagree' }, score: 0 },
  { id: 'a2', label: { zh: '不太同意', en: 'Disagree' }, score: 25 },
  { id: 'a3', label: { zh: '说不清', en: 'Undecided' }, score: 50 },
  { id: 'a4', label: { zh: '比较同意', en: 'Agree' }, score: 75 },
  { id: 'a5', label: { zh: '非常同意', en: 'Strongly agree' }, score: 100 },
] as const;

export const RATER_GROUPS: readonly RaterGroup[] = [
  { id: 'leaders', name: { zh: '领导', en: 'Leaders' }, weight: 20, expected: 58 },
  { id: 'peers', name: { zh: '互评', en: 'Peers' }, weight: 20, expected: 2318 },
  { id: 'grassroots', name: { zh: '基层', en: 'Grass roots' }, weight: 20, expected: 3506 },
  { id: 'public', name: { zh: '服务对象与群众', en: 'Service users and public' }, weight: 40, expected: 7240 },
];

export function reviewQuestion(): TargetsQuestion {
  return {
    id: 'review',
    kind: 'targets',
    title: { zh: '请评价您打过交道的单位', en: 'Please rate the units you have dealt with' },
    required: true,
    criteria: [
      { id: 'duty', title: { zh: '政治担当', en: 'Commitment' }, weight: 20 },
      { id: 'attitude', title: { zh: '服务态度', en: 'Attitude' }, weight: 20 },
      { id: 'efficiency', title: { zh: '办事效率', en: 'Efficiency' }, weight: 25 },
      { id: 'law', title: { zh: '依法履职', en: 'Lawfulness' }, weight: 20 },
      { id: 'integrity', title: { zh: '清正廉洁', en: 'Integrity' }, weight: 15 },
    ],
    scale: SATISFACTION_SCALE,
    picking: 'familiar',
    selection: { kind: 'all' },
    categories: exampleCategories(),
    targets: exampleTargets(),
  };
}

export const POLL_QUESTIONS: readonly Question[] = [
  {
    id: 'burden',
    kind: 'single',
    title: { zh: '工作负担在可承受范围内', en: 'My workload is bearable' },
    required: true,
    options: AGREEMENT,
  },
  {
    id: 'climate',
    kind: 'items',
    title: { zh: '您在多大程度上同意下面的说法', en: 'How far do you agree with these statements' },
    required: true,
    items: [
      { id: 'fair', label: { zh: '晋升和评优是公平的', en: 'Promotion and awards are fair' } },
      { id: 'listen', label: { zh: '领导听得进不同意见', en: 'Leaders listen to other views' } },
      { id: 'help', label: { zh: '遇到困难知道找谁', en: 'I know whom to ask for help' } },
      { id: 'direction', label: { zh: '认同单位的发展方向', en: 'I agree with our direction' } },
      { id: 'confidence', label: { zh: '对单位的未来有信心', en: 'I am confident about our future' } },
    ],
    scale: { options: AGREEMENT, dontKnow: { zh: '不了解', en: 'Don’t know' } },
  },
  {
    id: 'needs',
    kind: 'multiple',
    title: { zh: '您最希望改进哪些方面', en: 'What should be improved first' },
    required: false,
    options: [
      { id: 'n1', label: { zh: '重复报表', en: 'Repeated reports' } },
      { id: 'n2', label: { zh: '会议过多', en: 'Too many meetings' } },
      { id: 'n3', label: { zh: '食堂与停车', en: 'Canteen and parking' } },
      { id: 'n4', label: { zh: '培训与成长', en: 'Training and growth' } },
      { id: 'n5', label: { zh: '以上都不需要', en: 'None of these' }, exclusive: true },
    ],
  },
  {
    id: 'recommend',
    kind: 'scale',
    title: { zh: '您愿意向朋友推荐来这里工作吗', en: 'Would you recommend working here to a friend' },
    required: false,
    from: 0,
    to: 10,
    lowLabel: { zh: '完全不愿意', en: 'Not at all' },
    highLabel: { zh: '非常愿意', en: 'Very much' },
    recommend: true,
  },
  {
    id: 'years',
    kind: 'number',
    title: { zh: '您在本单位工作了多少年', en: 'How many years have you worked here' },
    required: false,
    minimum: 0,
    maximum: 50,
    decimals: 0,
    unit: { zh: '年', en: 'years' },
  },
  {
    id: 'advice',
    kind: 'long-text',
    title: { zh: '您还有什么意见和建议', en: 'Anything you would like to add' },
    required: false,
    maximumLength: 500,
  },
];

export function exampleQuestionnaire(questions: readonly Question[]): Questionnaire {
  return {
    title: { zh: '2026 年度万人评议机关作风', en: 'Work-style review 2026' },
    introduction: { zh: '请根据您的实际感受评价', en: 'Please rate from your own experience' },
    pages: [{ id: 'page-1', title: { zh: '评议', en: 'Review' }, questions }],
  };
}

export function exampleWave(options: {
  readonly number: number;
  readonly kind?: SurveyKind;
  readonly id?: string;
}): Wave {
  const year = 2024 + options.number;
  return {
    id: options.id ?? `wave-${options.number}`,
    surveyId: 'survey-1',
    surveyKind: options.kind ?? 'review',
    number: options.number,
    title: { zh: `${year} 年度万人评议机关作风`, en: `Work-style review ${year}` },
    state: 'published',
    versionHash: 'a'.repeat(64),
    closedAt: Date.UTC(year, 10, 12, 10),
    publishedAt: Date.UTC(year, 10, 18, 2),
    groups: RATER_GROUPS,
    settings: {
      minimumGroupSize: 10,
      fullPoints: 10,
      purpose: { zh: '计入年度绩效考核', en: 'Part of the annual assessment' },
    },
  };
}
