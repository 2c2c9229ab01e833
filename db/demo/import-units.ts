import type { Backstage } from './backstage';
import { CATEGORIES, type DemoUnit, UNITS } from './organisation';

const MAPPING = {
  代码: 'code',
  名称: 'name',
  英文名称: 'nameEn',
  简称: 'shortName',
  英文简称: 'shortNameEn',
  类别: 'category',
  上级代码: 'parentCode',
} as const;

/** Makes the categories, then pastes the unit list as an organizer would out of a spreadsheet. */
export async function importUnits(stage: Backstage): Promise<void> {
  for (const name of CATEGORIES) await stage.call('POST', '/api/units/categories', { name });
  const lines = [Object.keys(MAPPING), ...UNITS.map(rowOf)].map((row) => row.join('\t'));
  const source = { kind: 'text', text: lines.join('\n') };
  await stage.call('POST', '/api/units/import', { source, mapping: MAPPING, commit: true });
}

function rowOf({ code, name, shortName, category, parentCode }: DemoUnit): readonly string[] {
  return [code, name.zh, name.en ?? '', shortName.zh, shortName.en ?? '', category, parentCode ?? ''];
}
