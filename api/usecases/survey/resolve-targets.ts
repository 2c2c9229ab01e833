import type { Question, Questionnaire, Target, TargetSelection } from '#domain/questionnaire/model';
import type { DatabasePort } from '../../../db/database';
import { listCategories, listUnits, type StoredUnit } from '../../../db/stores/unit-store';

/** The questionnaire with the targets of its targets questions filled in from the organisation's units. */
export async function resolveTargets(database: DatabasePort, draft: Questionnaire): Promise<Questionnaire> {
  const [units, categories] = await Promise.all([listUnits(database), listCategories(database)]);
  const initialsOf = await loadInitials();
  const resolve = (question: Question): Question => {
    if (question.kind !== 'targets' || question.selection.kind === 'listed') return question;
    const targets = selectUnits(question.selection, units).map((unit) => targetFrom(unit, initialsOf));
    const used = new Set(targets.map((target) => target.category));
    const titles = categories.map((category) => ({ id: category.id, title: category.name }));
    return { ...question, targets, categories: [...titles, UNCATEGORISED].filter(({ id }) => used.has(id)) };
  };
  return { ...draft, pages: draft.pages.map((page) => ({ ...page, questions: page.questions.map(resolve) })) };
}

type UnitSelection = Exclude<TargetSelection, { readonly kind: 'listed' }>;

const UNCATEGORISED = { id: 'other', title: { zh: '其他单位', en: 'Other units' } };

function selectUnits(selection: UnitSelection, units: readonly StoredUnit[]): readonly StoredUnit[] {
  switch (selection.kind) {
    case 'all':
      return units;
    case 'categories':
      return units.filter((unit) => selection.categoryIds.includes(unit.categoryId ?? UNCATEGORISED.id));
    case 'units':
      return units.filter((unit) => selection.unitCodes.includes(unit.code));
  }
}

function targetFrom(unit: StoredUnit, initialsOf: (name: string) => string): Target {
  return {
    id: unit.code,
    name: unit.name,
    ...(unit.shortName && { shortName: unit.shortName }),
    category: unit.categoryId ?? UNCATEGORISED.id,
    initials: [unit.name.zh, unit.shortName?.zh]
      .filter((name) => name !== undefined)
      .map(initialsOf)
      .join(' '),
  };
}

/** Its dictionary is large, and only who prepares a survey needs it. */
async function loadInitials(): Promise<(name: string) => string> {
  const { pinyin } = await import('pinyin-pro');
  return (name) => pinyin(name, { pattern: 'first', toneType: 'none', type: 'array' }).join('').toLowerCase();
}
