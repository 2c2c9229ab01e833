import type { RectificationState } from '#domain/assessment/follow-up/rectification';
import type { LetterLanguage } from './letter-words';

interface FollowUpWords {
  readonly problems: string;
  readonly responsibilities: string;
  readonly rectification: string;
  readonly number: string;
  readonly unit: string;
  readonly code: string;
  readonly indicator: string;
  readonly problem: string;
  readonly responsible: string;
  readonly dueOn: string;
  readonly measure: string;
  readonly state: string;
  readonly report: string;
  readonly evidence: string;
  readonly satisfied: string;
  readonly line: string;
  readonly returns: string;
  readonly states: Readonly<Record<RectificationState, string>>;
}

const zh: FollowUpWords = {
  problems: '问题清单',
  responsibilities: '责任清单',
  rectification: '整改清单',
  number: '序号',
  unit: '单位',
  code: '单位编号',
  indicator: '指标',
  problem: '问题',
  responsible: '责任人',
  dueOn: '整改期限',
  measure: '整改措施',
  state: '状态',
  report: '整改情况',
  evidence: '依据',
  satisfied: '回访满意率（%）',
  line: '达标线（%）',
  returns: '退回次数',
  states: { open: '整改中', reported: '已报告，待评', closed: '已办结', dropped: '已撤销' },
};

const en: FollowUpWords = {
  problems: 'Problems',
  responsibilities: 'Responsibilities',
  rectification: 'Rectification',
  number: 'No.',
  unit: 'Unit',
  code: 'Unit code',
  indicator: 'Indicator',
  problem: 'Problem',
  responsible: 'Responsible',
  dueOn: 'Due on',
  measure: 'Measure',
  state: 'State',
  report: 'Report',
  evidence: 'Evidence',
  satisfied: 'Satisfied in the second vote (%)',
  line: 'Line (%)',
  returns: 'Times opened again',
  states: { open: 'under way', reported: 'reported, to be judged', closed: 'closed', dropped: 'dropped' },
};

export const FOLLOW_UP_WORDS: Readonly<Record<LetterLanguage, FollowUpWords>> = { zh, en };
