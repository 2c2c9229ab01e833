import { findPace } from '#domain/answers/pace';
import type { FigureSubject } from '#domain/figures/figure';
import { usualRules } from '#domain/statistics/carelessness/rules';
import { classNames } from '../../lib/class-names';
import { measureWords as words, traceWords } from '../../lib/words';
import { ruleText, rulesOf } from '../rule-account';
import { signText } from '../../lib/sign-text';
import { indexLabel, optionLabel, variableLabel } from '../variable-labels';
import type { WaveResults } from '../wave-results';

/** The index that a figure is about, or that its item is in. */
export function indexNames({ tabulation }: WaveResults, { index }: FigureSubject): readonly string[] {
  const { analysis } = tabulation;
  if (index === undefined || analysis === undefined) return [];
  return [traceWords().quoted(indexLabel(analysis, index))];
}

/** What else figures of the analysis are about, from the widest to the narrowest. */
export function analysedNames(
  results: WaveResults,
  subject: FigureSubject,
  isNew: (place: keyof FigureSubject) => boolean,
): readonly string[] {
  return PLACES.flatMap((place) => {
    const own = subject[place];
    return own !== undefined && isNew(place) ? [nameOf(results, subject, { place, own })] : [];
  });
}

const PLACES = ['with', 'by', 'class', 'column', 'adjustment', 'component', 'rule', 'pace'] as const;

function nameOf(
  results: WaveResults,
  { question = '', by = '', withItem, table }: FigureSubject,
  { place, own }: { readonly place: (typeof PLACES)[number]; readonly own: string },
): string {
  switch (place) {
    case 'with':
      return traceWords().quoted(
        variableLabel(results, { question: own, ...(withItem !== undefined && { item: withItem }) }),
      );
    case 'by':
      return words().by(variableLabel(results, { question: own }));
    case 'class':
      return table === undefined ? optionLabel(results, by, own) : cellLabel(results, table, own);
    case 'column':
      return namedIn(words().ticked, own) ?? optionLabel(results, question, own);
    case 'adjustment':
      return namedIn(words().adjustments, own)?.[0] ?? own;
    case 'component':
      return namedIn(words().components, own)?.name ?? own;
    case 'rule':
      return ruleName(results, own);
    case 'pace': {
      const pace = findPace(Number(own));
      return pace === undefined ? own : words().paces[pace];
    }
  }
}

function namedIn<Name>(names: Readonly<Record<string, Name>>, key: string): Name | undefined {
  return names[key];
}

/** A rule of the scheme, or else a sign of carelessness. */
function ruleName({ tabulation }: WaveResults, rule: string): string {
  const rules = rulesOf(tabulation);
  const signs = usualRules(tabulation.analysis?.careless?.ratings ?? 0);
  const sign = rules.some(({ id }) => id === rule) ? undefined : signs.find(({ kind }) => kind === rule);
  return sign === undefined ? ruleText(rules, rule) : signText(sign);
}

/** A cell of a planned table by its classes. */
function cellLabel({ tabulation, wave, questionnaire }: WaveResults, tableId: string, cell: string): string {
  const table = tabulation.publication?.tables.find(({ id }) => id === tableId);
  if (table === undefined) return cell;
  return classNames(table, cell.split('+'), { groups: wave.groups, questionnaire }).join(' · ');
}
