import { describe, expect, it } from 'vitest';
import type { MergedClass, PlannedTable } from '#domain/disclosure/publication-plan';
import type { Option } from '#domain/questionnaire/model';
import { problemText } from '../../../../../../web/design/survey/publication/plan-names';
import { withKnownMembers } from '../../../../../../web/design/survey/publication/tables/known-members';
import { loadWords } from '../../../../../../web/lib/i18n';
import { publicationWords } from '../../../../../../web/lib/words';

const WAVE = waveWith({ id: 'o2', label: { zh: '城管局' } }, { id: 'o3', label: { zh: '审计局' } });

function waveWith(...options: readonly Option[]) {
  const unit = { id: 'unit', kind: 'single' as const, title: { zh: '单位' }, required: true, options };
  return {
    questionnaire: {
      title: { zh: '' },
      introduction: { zh: '' },
      pages: [{ id: 'p', title: { zh: '' }, questions: [unit] }],
    },
    groups: [],
  };
}

function tableOf(...merged: readonly MergedClass[]): PlannedTable {
  return { id: 't', title: { zh: '系统' }, by: [{ kind: 'question', question: 'unit', merged }] };
}

function classOf(zh: string, ...members: readonly string[]): MergedClass {
  return { id: zh, title: { zh }, members };
}

describe('a table of which options are gone', () => {
  it('keeps the others, and no class that holds none', () => {
    const table = tableOf(classOf('综合', 'o1', 'o2'), classOf('税务局', 'o4'), classOf('审计局', 'o3'));
    expect(withKnownMembers(table, WAVE)).toEqual(tableOf(classOf('综合', 'o2'), classOf('审计局', 'o3')));
  });

  it('divides by the options as they are where nothing of its classes is left', () => {
    expect(withKnownMembers(tableOf(classOf('综合', 'o1')), WAVE).by).toEqual([{ kind: 'question', question: 'unit' }]);
  });

  it('names an option that is gone as the last version did, else by its class, never by its id', async () => {
    await loadWords(publicationWords);
    const table = tableOf(classOf('税务局', 'o1'), classOf('综合', 'o4', 'o2'));
    const textOf = (member: string, before?: typeof WAVE) =>
      problemText(
        { code: 'publication.member-unknown', details: { table: 't', member } },
        { tables: [table], wave: WAVE, before },
      );
    expect(textOf('o1')).toBe('「税务局」里有选项已经不在问卷或评价主体里。');
    expect(textOf('o4')).toBe('「综合」里有选项已经不在问卷或评价主体里。');
    expect(textOf('o4', waveWith({ id: 'o4', label: { zh: '档案馆' } }))).toBe('「档案馆」已经不在问卷或评价主体里。');
  });
});
