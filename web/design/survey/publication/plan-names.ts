import type { PublicationProblem } from '#domain/disclosure/check-publication';
import { classesOf, membersOf } from '#domain/disclosure/classification';
import type { Classification, PlannedTable } from '#domain/disclosure/publication-plan';
import { type LocalizedText, questionsOf } from '#domain/questionnaire/model';
import { className, memberName, type NamedWave } from '../../../lib/class-names';
import { formatPercent } from '../../../lib/format';
import { localized } from '../../../lib/i18n';
import { publicationWords as words } from '../../../lib/words';

/** What divides: 评价主体, or the words of the question. */
export function classificationName(classification: Classification, wave: NamedWave): string {
  if (classification.kind === 'rater-group') return words().raterGroups;
  const asked = questionsOf(wave.questionnaire).find(({ id }) => id === classification.question);
  return asked === undefined ? classification.question : localized(asked.title);
}

/** The title that a table gets from what divides it. */
export function usualTitle(by: readonly Classification[], wave: NamedWave): string {
  return by.map((classification) => classificationName(classification, wave)).join(words().cross);
}

const RATER_GROUPS: LocalizedText = { zh: '评价主体', en: 'Rater groups' };
const LONGEST_TITLE = 200;

/** That title in the languages of all who will read the manifest, whatever this page is read in. */
export function titleInBoth(by: readonly Classification[], wave: NamedWave): LocalizedText {
  const titles = by.map((classification): LocalizedText => {
    if (classification.kind === 'rater-group') return RATER_GROUPS;
    const asked = questionsOf(wave.questionnaire).find(({ id }) => id === classification.question);
    return asked?.title ?? { zh: classification.question };
  });
  const joined = (texts: readonly string[]) => texts.join(' × ').slice(0, LONGEST_TITLE);
  return { zh: joined(titles.map(({ zh }) => zh)), en: joined(titles.map(({ zh, en = zh }) => en)) };
}

export function raterGroupName(id: string, { groups }: NamedWave): string {
  const group = groups.find((one) => one.id === id);
  return group === undefined ? id : localized(group.name);
}

export function criterionName(id: string, { questionnaire }: NamedWave): string {
  const criterion = questionsOf(questionnaire)
    .flatMap((question) => (question.kind === 'targets' ? question.criteria : []))
    .find((one) => one.id === id);
  return criterion === undefined ? id : localized(criterion.title);
}

/** What is rated or asked, by its id. */
export function subjectName(id: string, wave: NamedWave): string {
  const questions = questionsOf(wave.questionnaire);
  const target = questions
    .flatMap((question) => (question.kind === 'targets' ? question.targets : []))
    .find((one) => one.id === id);
  if (target !== undefined) return localized(target.shortName ?? target.name);
  const question = questions.find((one) => one.id === id);
  return question === undefined ? id : localized(question.title);
}

export interface NamedPlan {
  readonly tables: readonly PlannedTable[];
  readonly wave: NamedWave;
  /** With the questions of the last version, which may name an option that is gone. */
  readonly before?: NamedWave | undefined;
}

/** A problem in words, with tables, questions and classes by their names. */
export function problemText({ code, details = {} }: PublicationProblem, plan: NamedPlan): string {
  const table = plan.tables.find(({ id }) => id === details['table']);
  const beside = plan.tables.find(({ id }) => id === details['beside']);
  const named = Object.fromEntries(
    Object.entries(details).map(([name, value]) => [name, readable(String(value), { name, table, plan })]),
  );
  const holding = holdingClass(String(details['member'] ?? ''), { table, plan });
  return words().problems[code]({
    ...named,
    ...(beside && { beside: localized(beside.title) }),
    ...(holding !== undefined && { holding }),
  });
}

interface Placed {
  readonly table: PlannedTable | undefined;
  readonly plan: NamedPlan;
}

function readable(value: string, { name, table, plan }: Placed & { readonly name: string }): string {
  const { wave } = plan;
  if (name === 'question') return subjectName(value, wave);
  if (name !== 'class' && name !== 'member') return value;
  const own = table?.by.find((classification) =>
    name === 'class'
      ? classification.merged?.some(({ id }) => id === value)
      : classesOf(classification, wave).some(({ members }) => members.includes(value)),
  );
  if (own === undefined) return value;
  return name === 'class' ? className(own, value, wave) : memberName(own, value, knownIn(own, value, plan) ?? wave);
}

function knownIn(own: Classification, member: string, { wave, before }: NamedPlan): NamedWave | undefined {
  return [wave, before].find((one) => one !== undefined && membersOf(own, one).includes(member));
}

/** Of a member that has no name any more. */
function holdingClass(member: string, { table, plan }: Placed): string | undefined {
  const own = table?.by.find(({ merged }) => merged?.some(({ members }) => members.includes(member)));
  if (own === undefined || knownIn(own, member, plan) !== undefined) return undefined;
  const holding = own.merged?.find(({ members }) => members.includes(member));
  return holding && localized(holding.title);
}

/** 60%, and 73.6% where it is no whole number. */
export function turnoutText(turnout: number): string {
  const percent = Math.round(turnout * 1000) / 10;
  return formatPercent(turnout, Number.isInteger(percent) ? 0 : 1);
}

/** Whether both are written alike: the last wave's is a fraction, a typed one a rounded per cent. */
export function isSameTurnout(one: number, other: number): boolean {
  return turnoutText(one) === turnoutText(other);
}
