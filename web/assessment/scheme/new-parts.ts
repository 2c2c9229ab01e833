import type { Adjustment, VetoRule } from '#domain/assessment/scheme/model';
import type { LocalizedText } from '#domain/questionnaire/model';

/** Parts of the scheme have both languages, whatever the page is read in. */
export const NEW_NAMES = {
  indicator: { zh: '新指标', en: 'New indicator' },
  adjustment: { zh: '加减分', en: 'Bonuses and deductions' },
  veto: { zh: '新否决项', en: 'New veto' },
  category: { zh: '新类别', en: 'New category' },
  consequence: { zh: '末位约谈', en: 'Talk with the lowest' },
  grade: { zh: '新等次', en: 'New grade' },
};

/** A ledger of up to five points either way. */
export function newAdjustment(id: string, name: LocalizedText): Adjustment {
  const source = { kind: 'ledger', start: 0, entryLimit: null, categories: [] } as const;
  return { id, name, minimum: -5, maximum: 5, source, conversion: { kind: 'points' } };
}

/** The mildest: the unit is told its points and takes no place. */
export function newVeto(id: string, name: LocalizedText): VetoRule {
  return { id, name, effect: { kind: 'no-rank' } };
}
