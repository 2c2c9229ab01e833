import type { LocalizedText } from '#domain/questionnaire/model';
import { type ExampleProblem, PROBLEMS_OF_QUARTER, PROBLEMS_OF_YEAR } from './problems';

/** One assessment of the example, by the yearly template: what it rests on, and what became of its result. */
export interface ExampleAssessment {
  /** Of the day on which it was computed. */
  readonly title: (computedAt: Date) => LocalizedText;
  /** Which of the published reviews says how satisfied people are, the earliest first. */
  readonly review: number;
  /** Simulated files and ledgers differ by it. */
  readonly seed: number;
  /** Whether its scheme has a list of the lowest. */
  readonly listsLowest: boolean;
  readonly computedInDays: number;
  readonly publishedInDays: number;
  readonly facts: readonly ExampleFact[];
  readonly appeals: readonly ExampleAppeal[];
  readonly changes: readonly ExampleChange[];
  readonly problems: readonly ExampleProblem[];
}

/** Another grade than the computed one, proposed by one organizer and approved by the other. */
export interface ExampleChange {
  readonly unitCode: string;
  readonly toGrade: string;
  readonly reason: string;
  readonly approval: string;
}

/** An entry of a ledger, or what a veto rests on. */
export interface ExampleFact {
  readonly itemId: string;
  readonly unitCode: string;
  readonly points: number;
  /** Before the day of the computation. */
  readonly daysBefore: number;
  readonly reason: string;
  readonly evidence: string;
}

export interface ExampleAppeal {
  readonly unitCode: string;
  readonly about: 'points' | 'grade';
  readonly indicatorId: string | null;
  readonly question: string;
  readonly askedInDays: number;
  readonly answer?: ExampleAnswer;
}

export interface ExampleAnswer {
  readonly state: 'upheld' | 'rejected';
  readonly text: string;
  readonly inDays: number;
  /** The fact, by its position, that is reversed before the result is corrected. */
  readonly reverses?: number;
}

/** A yearly one of a year ago, one of whose deductions was wrong; and one of the quarter before, whose appeals go on. */
export const EXAMPLE_ASSESSMENTS: readonly ExampleAssessment[] = [
  {
    title: (at) => ({
      zh: `${at.getUTCFullYear() - (at.getUTCMonth() < 6 ? 1 : 0)} 年度绩效考核`,
      en: `Performance assessment ${at.getUTCFullYear() - (at.getUTCMonth() < 6 ? 1 : 0)}`,
    }),
    review: 1,
    seed: 1,
    listsLowest: false,
    computedInDays: -338,
    publishedInDays: -334,
    facts: [
      {
        itemId: 'reminders',
        unitCode: '3002',
        points: -3,
        daysBefore: 70,
        reason: '养老机构消防隐患整改逾期',
        evidence: '月提示第 9 期第 14 项',
      },
      {
        itemId: 'accident',
        unitCode: '3013',
        points: 0,
        daysBefore: 150,
        reason: '主干管爆裂，停水影响 2,300 户',
        evidence: '市安委会事故认定第 5 号',
      },
    ],
    appeals: [
      {
        unitCode: '3002',
        about: 'points',
        indicatorId: 'reminders',
        question:
          '“养老机构消防隐患整改逾期”扣 3 分。这项隐患在期限前一天已经销号，消防支队的复查意见在案。请核对销号日期，更正扣分。',
        askedInDays: -331,
        answer: {
          state: 'upheld',
          text: '经查，复查意见的日期早于整改期限，台账登记有误。撤销这条扣分，另算一次作为更正。',
          inDays: -326,
          reverses: 0,
        },
      },
      {
        unitCode: '3013',
        about: 'grade',
        indicatorId: null,
        question: '总分达到了优秀的分数线，为什么没有评为优秀？',
        askedInDays: -330,
        answer: {
          state: 'rejected',
          text: '市安委会认定的责任事故属于否决事项，按方案等次不高于良好。总分和位次不变。',
          inDays: -326,
        },
      },
    ],
    changes: [],
    problems: PROBLEMS_OF_YEAR,
  },
  {
    title: quarterTitle,
    review: 1,
    seed: 2,
    listsLowest: true,
    computedInDays: -9,
    publishedInDays: -7,
    facts: [
      {
        itemId: 'reminders',
        unitCode: '2008',
        points: -1.5,
        daysBefore: 40,
        reason: '内涝点整改未按期完成',
        evidence: '月提示第 8 期第 6 项',
      },
      {
        itemId: 'accident',
        unitCode: '2007',
        points: 0,
        daysBefore: 30,
        reason: '在建工地塔吊倒塌，两人受伤',
        evidence: '市安委会事故认定第 11 号',
      },
    ],
    appeals: [
      {
        unitCode: '2008',
        about: 'points',
        indicatorId: 'reminders',
        question: '内涝点整改受汛期影响，已经书面申请延期，是否还应扣分？',
        askedInDays: -6,
        answer: {
          state: 'rejected',
          text: '延期申请在期限之后提出，没有批准。按月提示办法，逾期未完成每项扣 1.5 分，扣分属实。计算过程附后。',
          inDays: -3,
        },
      },
      {
        unitCode: '3005',
        about: 'points',
        indicatorId: 'satisfaction',
        question: '满意度评议用的是上一年的结果。今年窗口搬迁以后群众反映明显好转，能否等今年评议计票以后再算这一项？',
        askedInDays: -2,
      },
    ],
    changes: [
      {
        unitCode: '2004',
        toGrade: 'fair',
        reason: '占道经营执法纠纷处置不当，被省级媒体点名两次，影响较大',
        approval: '情况属实，经绩效办会议研究同意',
      },
    ],
    problems: PROBLEMS_OF_QUARTER,
  },
];

/** The quarter that was over when it was computed. */
function quarterTitle(at: Date): LocalizedText {
  const current = Math.floor(at.getUTCMonth() / 3);
  const quarter = current === 0 ? 4 : current;
  const year = at.getUTCFullYear() - (current === 0 ? 1 : 0);
  return {
    zh: `${year} 年第${['一', '二', '三', '四'][quarter - 1] ?? ''}季度绩效考核`,
    en: `Performance assessment, quarter ${quarter} of ${year}`,
  };
}
