import type { ProposedConsequence } from '#domain/assessment/run/consequences';
import type { AssessmentScheme } from '#domain/assessment/scheme/model';
import type { Call } from './backstage';

/** The list of the lowest that a scheme of the example has. */
export const TALK: NonNullable<AssessmentScheme['consequences']> = [
  {
    id: 'talk',
    name: { zh: '末位约谈', en: 'Talk with the lowest' },
    lowest: { kind: 'count', count: 2 },
  },
];

/** What people say of a unit on the list, by what its place rests on. */
const VERDICTS = {
  data: { verdict: 'confirmed', reason: '差距超出抽样误差，由分管领导约谈', approval: '同意约谈' },
  veto: { verdict: 'confirmed', reason: '因否决定的总分，由分管领导约谈', approval: '同意约谈' },
  none: { verdict: 'declined', reason: '与名单以外的单位分不出高下，不宜认定', approval: '同意，转日常提醒' },
} as const;

/** One organizer says of each unit whether it stays on the list, and why; another approves. */
export async function decideLowest(run: string, first: Call, second: Call): Promise<void> {
  const { consequences } = await first<{ readonly consequences: readonly ProposedConsequence[] }>('GET', run);
  for (const { ruleId, unitCode, support } of consequences) {
    const { approval, ...said } = VERDICTS[support];
    const { id } = await first<{ readonly id: string }>('POST', `${run}/consequences`, { ruleId, unitCode, ...said });
    await second('POST', `${run}/consequences/${id}/decision`, { decision: 'approved', reason: approval });
  }
}
