import { assess } from '#domain/assessment/run/assess';
import type { RunInputs } from '#domain/assessment/run/inputs';
import type { AssessmentScheme } from '#domain/assessment/scheme/model';
import type { AssessmentReport, RunFacts } from '../../api/reports/assessment-report';

/** A run of the scheme as its files print it, with names made of codes. */
export function reportOf(
  scheme: AssessmentScheme,
  inputs: RunInputs,
  extra: Partial<Pick<AssessmentReport, 'language' | 'changes' | 'listed' | 'unitNames' | 'categoryNames'>> = {},
): AssessmentReport {
  return {
    language: 'zh',
    scheme,
    inputs,
    outcome: assess(scheme, inputs),
    changes: new Map(),
    listed: [],
    unitNames: new Map(inputs.units.map(({ code }) => [code, `${code}局`])),
    categoryNames: new Map([['a', '综合类']]),
    ...extra,
  };
}

export const DRAFT: RunFacts = {
  title: { zh: '2026 年度考核', en: 'Yearly assessment 2026' },
  organisation: { zh: '市直机关工委' },
  number: 1,
  publication: null,
  corrects: null,
  correctedBy: null,
  selfApproval: null,
};

/** 1 March 2026 in China; appeals until the end of the 11th. */
export const PUBLISHED: RunFacts = {
  ...DRAFT,
  publication: {
    signature: 'ab12cd34ef56ab78'.repeat(4),
    at: Date.parse('2026-03-01T10:00:00+08:00'),
    appealsUntil: Date.parse('2026-03-11T23:59:59.999+08:00'),
  },
};
