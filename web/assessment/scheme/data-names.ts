import type { AssessmentSettings } from '#domain/assessment/records';
import { localized } from '../../lib/i18n';
import { assessmentSchemeWords } from '../../lib/words';
import { loadAssessmentData, loadLedger, loadWaves } from '../assessment-data';

/** In a few words where the figures of each indicator come from. */
export interface DataNames {
  readonly byIndicator: ReadonlyMap<string, string>;
  /** Entries that count, by ledger or veto. */
  readonly entries: ReadonlyMap<string, number>;
}

export async function loadDataNames(assessmentId: string, settings: AssessmentSettings): Promise<DataNames> {
  const [data, entries, waves] = await Promise.all([
    loadAssessmentData(assessmentId),
    loadLedger(assessmentId),
    loadWaves(),
  ]);
  const words = assessmentSchemeWords().data;
  const titles = new Map(waves.map(({ id, title }) => [id, localized(title)]));
  const columns = new Map(data.columns.map((column) => [column.indicatorId, column]));
  const names = Object.entries(settings.sources).flatMap(([id, choice]): readonly [string, string][] => {
    const column = columns.get(id);
    if (column === undefined) return [];
    if (choice.kind === 'wave') return [[id, titles.get(choice.waveId) ?? words.wave]];
    return [
      [id, column.origin.kind === 'import' && column.origin.sourceName !== '' ? column.origin.sourceName : words.table],
    ];
  });
  const counting = new Map<string, number>();
  for (const { itemId, reversed } of entries) if (!reversed) counting.set(itemId, (counting.get(itemId) ?? 0) + 1);
  return {
    byIndicator: new Map(names),
    entries: counting,
  };
}
