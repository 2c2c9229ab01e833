import { classesOf, type ClassifiedWave, sortTables, sourceOf } from '#domain/disclosure/classification';
import {
  type Classification,
  type PlannedTable,
  publicationOf,
  type PublicationSettings,
} from '#domain/disclosure/publication-plan';
import { answerOptions } from '#domain/questionnaire/answer-options';
import { type Question, questionsOf } from '#domain/questionnaire/model';
import { tablesFor } from '#domain/tabulation/questions/question-table';
import type { SlipPlan, SlipQuestion, WordSlips } from './ballot-slips';
import type { SlipDivision, SlipTable } from './slip-table';

export interface SlippedWave extends ClassifiedWave {
  readonly settings: PublicationSettings;
  /** As in its manifest. */
  readonly wordSlips: WordSlips | undefined;
}

/**
 * The lists of a wave follow from its questionnaire and its manifest alone: a table that is withheld for what was
 * answered has its slips as any other, and none of them is opened. A phone works them out again from what the manifest fixes.
 */
export function slipPlanOf(wave: SlippedWave): SlipPlan {
  const sorted = sortTables(publicationOf(wave.settings).tables, wave);
  const tables = (of: string): readonly PlannedTable[] => {
    const { tree, crossing } = tablesFor(of, sorted);
    return crossing === null ? tree : [...tree, crossing];
  };
  const questions = questionsOf(wave.questionnaire).map((question): SlipQuestion => ({
    kind: question.kind,
    parts: partsIn(question),
    hasOther: 'options' in question && question.options.some(({ other }) => other),
    tables: question.kind === 'targets' ? [] : tables(question.id).map(({ id }) => id),
  }));
  const used = new Set(questions.flatMap((question) => question.tables));
  const all = [...sorted.tree, ...(sorted.crossing === null ? [] : [sorted.crossing])];
  const { wordSlips } = wave;
  return { wordSlips, questions, tables: all.filter(({ id }) => used.has(id)).map((table) => slipTable(table, wave)) };
}

function partsIn(question: Question): number {
  if (question.kind === 'items') return question.items.length;
  if (question.kind === 'targets') return question.criteria.length;
  return 'options' in question ? question.options.length : 0;
}

function slipTable({ id, by }: PlannedTable, wave: ClassifiedWave): SlipTable {
  return { name: id, by: by.map((classification) => divisionBy(classification, wave)) };
}

function divisionBy(classification: Classification, wave: ClassifiedWave): SlipDivision {
  const questions = questionsOf(wave.questionnaire);
  const source = sourceOf(classification);
  const position = questions.findIndex(({ id }) => id === source);
  const answers = position < 0 ? null : answersByKey(questions[position]);
  return {
    source: position < 0 ? null : position,
    classes: classesOf(classification, wave).flatMap(({ id, members }) =>
      members.flatMap((member) => {
        const own = answers === null ? member : answers.get(member);
        return own === undefined ? [] : [[own, id] as const];
      }),
    ),
  };
}

/** What stands in the answer vector for an option of a question that divides people. */
function answersByKey(question: Question | undefined): ReadonlyMap<string, string> {
  if (question === undefined) return new Map();
  const from = question.kind === 'scale' ? question.from : 0;
  return new Map(answerOptions(question).map(({ key, position }) => [key, String(from + position)]));
}
