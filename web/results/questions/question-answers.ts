import { wilsonInterval } from '#domain/statistics/intervals/wilson-interval';
import { type AnswerOption, betterHalf, orderedScale } from '#domain/questionnaire/answer-options';
import { questionsOf, type LocalizedText, type Question } from '#domain/questionnaire/model';
import type { Cell, Distribution } from '#domain/tabulation/model';
import type { WaveResults } from '../wave-results';
import { type ShownTable, shownTable } from '../weighted-tables';

/** One question with all its tables: one, or one an item. */
export interface AnsweredQuestion {
  readonly question: Question;
  readonly tables: readonly ShownTable[];
}

export function answeredQuestions({ questionnaire, tabulation }: WaveResults): readonly AnsweredQuestion[] {
  return questionsOf(questionnaire).flatMap((question) => {
    const tables = tabulation.questions
      .filter((table) => table.question === question.id)
      .map((table) => shownTable(tabulation, question, table));
    return question.kind === 'targets' || tables.length === 0 ? [] : [{ question, tables }];
  });
}

/** One rater group is everybody: a table of it says nothing more. */
export function hasGroups({ wave }: Pick<WaveResults, 'wave'>): boolean {
  return wave.groups.length > 1;
}

/** Whether rater groups are published: a plan of tables need not have them. */
export function showsGroups(results: Pick<WaveResults, 'wave' | 'tabulation'>): boolean {
  return hasGroups(results) && results.tabulation.questions.some(({ groups }) => groups.length > 0);
}

/** The options as a scale of agreement, worst first; null where they are no scale, or one of bare numbers. */
export function agreementScale(question: Question): readonly AnswerOption[] | null {
  return question.kind === 'scale' ? null : orderedScale(question);
}

/** Share of the better half of the scale among those with an opinion, with Wilson's 95 % interval for the size given. */
export interface Favourable {
  readonly share: number;
  readonly interval: readonly [number, number];
}

export function favourable(
  scale: readonly AnswerOption[],
  distribution: Distribution,
  size: number = distribution.n,
): Favourable | null {
  const successes = betterHalf(scale).reduce((sum, { position }) => sum + (distribution.counts[position] ?? 0), 0);
  if (distribution.n === 0) return null;
  const share = successes / distribution.n;
  return { share, interval: wilsonInterval({ successes: share * size, n: size }) };
}

/** One statement that people agree with or not: a single question, or one item. */
export interface Statement {
  readonly key: string;
  readonly label: LocalizedText;
  readonly scale: readonly AnswerOption[];
  readonly table: ShownTable;
}

export function statementsOf({ question, tables }: AnsweredQuestion): readonly Statement[] {
  const scale = agreementScale(question);
  if (scale === null) return [];
  return tables.map((table) => ({
    key: `${question.id}/${table.item ?? ''}`,
    label: itemLabel(question, table.item) ?? question.title,
    scale,
    table,
  }));
}

/** Statements that can be read against one another: those with the same scale, word for word. Largest family first. */
export function scaleFamilies(statements: readonly Statement[]): readonly (readonly Statement[])[] {
  const families = new Map<string, Statement[]>();
  for (const statement of statements) {
    const wording = JSON.stringify(statement.scale.map(({ label }) => label.zh));
    families.set(wording, [...(families.get(wording) ?? []), statement]);
  }
  return [...families.values()].toSorted((a, b) => b.length - a.length);
}

/** The families in which there is something to compare: what the overview of a survey without units shows. */
export function comparableFamilies(results: WaveResults): readonly (readonly Statement[])[] {
  return scaleFamilies(answeredQuestions(results).flatMap(statementsOf)).filter((family) => family.length > 1);
}

export function itemLabel(question: Question, item: string | undefined): LocalizedText | undefined {
  return question.kind === 'items' ? question.items.find(({ id }) => id === item)?.label : undefined;
}

/** Statements with a released share, most agreement first. */
export function byAgreement(
  statements: readonly Statement[],
): readonly (Statement & { readonly agreement: Favourable; readonly distribution: Distribution })[] {
  return statements
    .flatMap((statement) => {
      const distribution = releasedOf(statement.table.overall);
      const { effectiveSize } = statement.table;
      const agreement = distribution === null ? null : favourable(statement.scale, distribution, effectiveSize);
      return distribution === null || agreement === null ? [] : [{ ...statement, agreement, distribution }];
    })
    .toSorted((a, b) => b.agreement.share - a.agreement.share);
}

export function releasedOf<T>(cell: Cell<T>): T | null {
  return cell.released ? cell : null;
}
