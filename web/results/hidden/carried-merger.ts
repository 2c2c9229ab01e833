import { type PlannedTable, publicationOf } from '#domain/disclosure/publication-plan';
import type { Questionnaire } from '#domain/questionnaire/model';
import type { Wave } from '#domain/survey/model';
import { withReadableTitles } from '../../lib/class-names';
import { client, request } from '../../lib/client';
import type { NextWave } from '../../lib/next-wave';
import { planWithMerger } from './carried-classes';
import type { Merger } from './hidden-data';

interface CarriedMerger {
  readonly merger: Merger;
  readonly wave: Wave;
  readonly questionnaire: Questionnaire;
}

/**
 * `notThere`: the next plan has no such table, or divides people by it in other classes. `gone`: the next questionnaire has
 * other options, to which the merger does not fit.
 */
export type CarryOutcome = 'carried' | 'notThere' | 'gone';

export async function carryMerger(
  { id: waveId }: NextWave,
  { merger, wave, questionnaire }: CarriedMerger,
): Promise<CarryOutcome> {
  const param = { waveId };
  const { settings, groups, surveyId } = await request(client.api.waves[':waveId'].$get({ param }));
  const plan = publicationOf(settings);
  const merged = merger.tables.find(({ id }) => id === merger.table);
  const before = publicationOf(wave.settings).tables.find(({ id }) => id === merger.table);
  if (merged === undefined || before === undefined || !plan.tables.some((table) => isSameTable(table, before)))
    return 'notThere';
  const next = { questionnaire: await loadDraft(surveyId), groups };
  const { classes } = merger;
  const carried = planWithMerger(
    { plan, wave: next },
    { classes, merged, before, wave: { questionnaire, groups: wave.groups } },
  );
  if (carried === null) return 'gone';
  const publication = { ...carried, tables: withReadableTitles(carried.tables, next) };
  await request(client.api.waves[':waveId'].$patch({ param, json: { settings: { ...settings, publication } } }));
  return 'carried';
}

/** What the next wave will ask as long as it is a draft. */
async function loadDraft(surveyId: string): Promise<Questionnaire> {
  // The type of a questionnaire nests without end, so it is named here.
  const address = client.api.surveys[':surveyId'].preview.$path({ param: { surveyId } });
  return (await request<{ readonly questionnaire: Questionnaire }>(fetch(address))).questionnaire;
}

function isSameTable(one: PlannedTable, other: PlannedTable): boolean {
  return one.id === other.id && JSON.stringify(one.by) === JSON.stringify(other.by);
}
