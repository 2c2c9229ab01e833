import type { LocalizedText } from '#domain/questionnaire/model';
import type { RollPeople } from './roll-survey';

/** A debriefing ballot of one afternoon and the morning after, whose ballots only trustees together could open. */
export interface ExampleDebriefing extends RollPeople {
  readonly title: LocalizedText;
  readonly purpose: LocalizedText;
  /** Codes of the units whose leaders report. */
  readonly reporting: readonly string[];
  readonly trustees: readonly [string, string, string];
  readonly openedDaysAgo: number;
}

export const EXAMPLE_DEBRIEFING: ExampleDebriefing = {
  title: { zh: '综合部门领导班子述职评议', en: 'Debriefing ballot on the leadership of general offices' },
  purpose: { zh: '作为领导班子年度考核的参考', en: 'for the yearly assessment of leaderships' },
  groups: [
    { id: 'heads', name: { zh: '各单位主要负责人', en: 'Heads of units' }, weight: 60, people: 24 },
    { id: 'delegates', name: { zh: '干部职工代表', en: 'Delegates of the staff' }, weight: 40, people: 36 },
  ],
  units: ['1001', '1003', '1005', '1006', '1014', '1015', '1018'],
  reporting: ['1003', '1005', '1006', '1014', '1015', '1018'],
  growth: [0.64, 0.31],
  trustees: ['陈立', '李敏', '王强'],
  openedDaysAgo: 27,
};
