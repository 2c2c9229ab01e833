import { describe, expect, it } from 'vitest';
import type { PlannedTable } from '#domain/disclosure/publication-plan';
import { slipPlanOf } from '#domain/slips/slip-plan';
import { EVERY_KIND } from '../answers/every-kind';

const GROUPS_TABLE: PlannedTable = { id: 'groups', title: { zh: '' }, by: [{ kind: 'rater-group' }] };
const CHOICES: PlannedTable = { id: 'choices', title: { zh: '' }, by: [{ kind: 'question', question: 'choice' }] };

describe('the lists of slips of a wave', () => {
  it.each([[[GROUPS_TABLE, CHOICES]], [[CHOICES, GROUPS_TABLE]]])(
    'with one rater group are of every table of the plan, as they were when such tables crossed each other',
    (tables) => {
      const plan = slipPlanOf({
        questionnaire: EVERY_KIND,
        groups: [{ id: 'all' }],
        settings: { minimumGroupSize: 5, publication: { tables, textThreshold: 10 } },
        wordSlips: 'every-ballot',
      });
      expect(new Set(plan.tables.map(({ name }) => name))).toEqual(new Set(['groups', 'choices']));
      const divided = plan.questions.filter((question) => question.tables.includes('choices'));
      expect(divided.length).toBeGreaterThan(0);
      for (const question of divided) expect(new Set(question.tables)).toEqual(new Set(['groups', 'choices']));
    },
  );
});
