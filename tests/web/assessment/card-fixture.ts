import { scorecardOf } from '#domain/assessment/report/scorecard';
import { assess } from '#domain/assessment/run/assess';
import type { RunInputs } from '#domain/assessment/run/inputs';
import type { AssessmentScheme } from '#domain/assessment/scheme/model';
import type { CardProps } from '../../../web/assessment/card/card-title';
import { resultCategory } from '../../../web/assessment/result/table/result-rows';
import { oneLeaf } from '../../support/fixtures/assessment-fixture';

interface Case {
  readonly scheme?: AssessmentScheme;
  readonly unitCode?: string;
  readonly before?: RunInputs;
  readonly scope?: readonly string[];
}

/** What a scorecard page has of one unit of a published run. */
export function cardProps(inputs: RunInputs, options: Case = {}): CardProps {
  const { scheme = oneLeaf(), unitCode = 'a', before, scope = null } = options;
  const outcome = assess(scheme, inputs);
  const previous = before === undefined ? null : { scheme, inputs: before, outcome: assess(scheme, before) };
  const card = scorecardOf({
    scheme,
    inputs,
    outcome,
    unitCode,
    scope,
    isCorrected: false,
    elsewhere: new Map(),
    previous,
  });
  if (card === null) throw new RangeError('no card');
  const run = {
    id: 'r',
    number: 1,
    state: 'published' as const,
    createdAt: 0,
    approvedAt: null,
    publishedAt: null,
    appealsUntil: null,
  };
  const head = { ...run, corrects: null, reason: null, schemeHash: '', units: 4, assessed: 4 };
  const units = outcome.units.filter((unit) => scope === null || scope.includes(unit.unitCode));
  const shown = {
    ...outcome,
    units,
    run: head,
    scheme,
    signature: null,
    version: { number: 1, hash: '' },
    proposals: [],
    consequences: [],
    verdicts: [],
    head: {
      id: 'a',
      title: { zh: '考核' },
      createdAt: 0,
      changedAt: 0,
      runs: [head],
      openAppeals: { count: 0, dueAt: null },
    },
    unitName: (code: string) => `${code} 局`,
    categoryName: () => '综合类',
    address: { assessmentId: 'a', runId: 'r' },
    reload: async () => {},
  };
  const row = resultCategory(shown, card.category).rows.find(({ unit }) => unit.unitCode === unitCode);
  if (row === undefined) throw new RangeError('no row');
  return { shown, card, row };
}
