import type { LocalizedText } from '#domain/questionnaire/model';
import type { AssessmentScheme } from '../scheme/model';
import { BALLOT, branch, BY_RANK, deductions, earned, HIGHER, leaf, schemeOf, THIRD_PARTY } from './parts';

export interface AssessmentTemplate {
  readonly id: string;
  readonly name: LocalizedText;
  readonly description: LocalizedText;
  readonly scheme: AssessmentScheme;
}

const VETOES: AssessmentScheme['vetoes'] = [
  {
    id: 'accident',
    name: { zh: '重大安全责任事故', en: 'Serious accident' },
    effect: { kind: 'grade-ceiling', grade: 'good' },
  },
  {
    id: 'investigated',
    name: { zh: '主要负责人被查处', en: 'Head under investigation' },
    effect: { kind: 'grade-ceiling', grade: 'good' },
  },
];

const BONUS: AssessmentScheme['adjustments'] = [
  {
    id: 'bonus',
    name: { zh: '加减分', en: 'Bonuses and deductions' },
    minimum: -5,
    maximum: 3,
    source: { kind: 'ledger', start: 0, entryLimit: 1, categories: [] },
    conversion: { kind: 'points' },
  },
];

/** Everyday work, party building, satisfaction, third party: what most yearly assessments are made of. */
const YEARLY = schemeOf(
  [
    branch({ id: 'work', name: { zh: '业务实绩', en: 'Work done' } }, [
      leaf({ id: 'key-tasks', name: { zh: '重点任务', en: 'Key tasks' }, points: 25 }, HIGHER, {
        kind: 'linear',
        from: 70,
        to: 100,
      }),
      leaf({ id: 'duties', name: { zh: '法定职责履行', en: 'Legal duties' }, points: 12 }, HIGHER),
      leaf({ id: 'reform', name: { zh: '改革创新', en: 'Reform' }, points: 8 }, HIGHER, {
        kind: 'rank-steps',
        dropShare: 0.05,
      }),
    ]),
    branch({ id: 'party', name: { zh: '党的建设', en: 'Party building' } }, [
      deductions({ id: 'branches', name: { zh: '基层党建', en: 'Party branches' }, points: 12 }),
      deductions({ id: 'discipline', name: { zh: '全面从严治党', en: 'Discipline' }, points: 8 }),
    ]),
    leaf({ id: 'satisfaction', name: { zh: '满意度评议', en: 'Satisfaction' }, points: 10 }, BALLOT),
    leaf({ id: 'third-party', name: { zh: '第三方评估', en: 'Third party' }, points: 10 }, THIRD_PARTY),
    branch({ id: 'daily', name: { zh: '日常管理', en: 'Daily management' } }, [
      deductions({ id: 'reminders', name: { zh: '月提示整改', en: 'Monthly reminders' }, points: 9 }),
      earned({ id: 'reports', name: { zh: '信息报送', en: 'Reports sent' }, points: 6 }),
    ]),
  ],
  { adjustments: BONUS, vetoes: VETOES },
);

const THREE_SATISFACTIONS = schemeOf([
  leaf({ id: 'leaders', name: { zh: '领导满意', en: 'Leaders' }, points: 30 }, BALLOT),
  leaf({ id: 'grass-roots', name: { zh: '基层满意', en: 'Grass roots' }, points: 30 }, BALLOT),
  leaf({ id: 'public', name: { zh: '群众满意', en: 'The public' }, points: 40 }, BALLOT),
]);

/** After a county's scheme of 2012: by rank where leaders and townships judge, by score where many do. */
const FIVE_TYPE_ORGAN = schemeOf(
  [
    leaf({ id: 'key-work', name: { zh: '重点工作', en: 'Key work' }, points: 500 }, HIGHER, { kind: 'points' }),
    branch({ id: 'five-type', name: { zh: '五型机关', en: 'Five-type organ' } }, [
      leaf({ id: 'five-rank', name: { zh: '五型机关考核', en: 'Assessment' }, points: 70 }, HIGHER, BY_RANK),
      leaf({ id: 'committee', name: { zh: '机关工委评分', en: 'Organ work committee' }, points: 30 }, HIGHER, {
        kind: 'points',
      }),
    ]),
    branch({ id: 'appraisal', name: { zh: '综合评价', en: 'Appraisal' } }, [
      leaf({ id: 'leaders', name: { zh: '领导评价', en: 'Leaders' }, points: 100 }, BALLOT, BY_RANK),
      leaf({ id: 'townships', name: { zh: '乡镇评价', en: 'Townships' }, points: 50 }, BALLOT, BY_RANK),
      leaf({ id: 'mutual', name: { zh: '互评', en: 'Peers' }, points: 50 }, BALLOT),
      leaf({ id: 'inspection', name: { zh: '督查考核', en: 'Inspection' }, points: 100 }, HIGHER),
      leaf({ id: 'poll', name: { zh: '民意调查', en: 'Opinion poll' }, points: 100 }, THIRD_PARTY),
    ]),
  ],
  { vetoes: VETOES },
);

const PARTY_BUILDING = schemeOf([
  deductions({ id: 'politics', name: { zh: '政治建设', en: 'Political work' }, points: 2 }),
  deductions({ id: 'organisation', name: { zh: '组织建设', en: 'Organisation' }, points: 3 }),
  deductions({ id: 'conduct', name: { zh: '作风纪律', en: 'Conduct and discipline' }, points: 2 }),
  leaf({ id: 'quiz', name: { zh: '理论测试', en: 'Theory quiz' }, points: 1 }, { kind: 'quiz' }),
  leaf({ id: 'members', name: { zh: '党员评议', en: "Members' review" }, points: 2 }, BALLOT),
]);

export const ASSESSMENT_TEMPLATES: readonly AssessmentTemplate[] = [
  {
    id: 'yearly',
    name: { zh: '年度绩效考核', en: 'Yearly assessment' },
    description: {
      zh: '业务实绩、党的建设、满意度、第三方和日常管理，合计 100 分，另有加减分和否决。',
      en: 'Work, party building, satisfaction, third party and daily management: 100 points, with bonuses and vetoes.',
    },
    scheme: YEARLY,
  },
  {
    id: 'three-satisfactions',
    name: { zh: '三个满意', en: 'Three satisfactions' },
    description: {
      zh: '领导、基层、群众三方评议，30、30、40 分。',
      en: 'Leaders, grass roots and the public: 30, 30 and 40 points.',
    },
    scheme: THREE_SATISFACTIONS,
  },
  {
    id: 'five-type-organ',
    name: { zh: '五型机关', en: 'Five-type organ' },
    description: {
      zh: '千分制：重点工作 500、五型机关 100、综合评价 400；领导、乡镇评价按名次折算。',
      en: '1,000 points: key work 500, five-type organ 100, appraisal 400; leaders and townships count by rank.',
    },
    scheme: FIVE_TYPE_ORGAN,
  },
  {
    id: 'party-building',
    name: { zh: '机关党建（10 分）', en: 'Party building (10 points)' },
    description: {
      zh: '党建在总分里占 10 分时用：三项扣分台账、一次测试、一次党员评议。',
      en: 'For the 10 points of party building in a larger total: three ledgers, a quiz and a review.',
    },
    scheme: PARTY_BUILDING,
  },
];
