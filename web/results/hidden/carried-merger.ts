import { type PlannedTable, publicationOf } from '#domain/disclosure/publication-plan';
import type { Questionnaire } from '#domain/questionnaire/model';
import type { Wave } from '#domain/survey/model';
import { withReadableTitles } from '../../lib/class-names';
import { client, request } from '../../lib/client';
import type { NextWave } from '../../lib/next-wave';
import type { Merger } from './hidden-data';

interface CarriedMerger {
  readonly merger: Merger;
  readonly wave: Wave;
  readonly questionnaire: Questionnaire;
}

/** False if the next plan has no such table, or divides people by it in other classes. */
export async function carryMerger(next: NextWave, { merger, wave, questionnaire }: CarriedMerger): Promise<boolean> {
  const param = { waveId: next.id };
  const { settings } = await request(client.api.waves[':waveId'].$get({ param }));
  const plan = publicationOf(settings);
  const merged = merger.tables.find(({ id }) => id === merger.table);
  const before = publicationOf(wave.settings).tables.find(({ id }) => id === merger.table);
  const place = plan.tables.findIndex((table) => before !== undefined && isSameTable(table, before));
  const own = plan.tables[place];
  if (merged === undefined || own === undefined) return false;
  const [readable] = withReadableTitles([merged], { questionnaire, groups: wave.groups });
  const tables = plan.tables.with(place, { ...own, by: readable?.by ?? own.by });
  const publication = { ...plan, tables };
  await request(client.api.waves[':waveId'].$patch({ param, json: { settings: { ...settings, publication } } }));
  return true;
}

function isSameTable(one: PlannedTable, other: PlannedTable): boolean {
  return one.id === other.id && JSON.stringify(one.by) === JSON.stringify(other.by);
}
