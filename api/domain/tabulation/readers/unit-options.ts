import { type AskedWith, askedWith } from '#domain/logic/asked-with';
import { type AnswerOption, answerOptions } from '#domain/questionnaire/answer-options';
import {
  type ItemId,
  type Question,
  type QuestionId,
  type Questionnaire,
  questionsOf,
} from '#domain/questionnaire/model';
import { codesByName, type NamedUnit, unitOf } from '#domain/units/named-unit';

/** By question that divides people by units: its options, and which of them are units of the reader. */
export type OwnOptions = ReadonlyMap<string, UnitOptions>;

export interface UnitOptions {
  readonly own: ReadonlySet<string>;
  readonly all: readonly AnswerOption[];
  /** The units that may be asked a question. */
  readonly asked: AskedWith;
}

/** What of the questions of a wave is about units, and which of them are the reader's. */
export interface UnitsAsked {
  readonly options: OwnOptions;
  /** By question, its items that are units of others. */
  readonly othersItems: ReadonlyMap<QuestionId, ReadonlySet<ItemId>>;
}

/** Units of a reader: by the codes of the register, and by those that they had in the wave. */
export interface ReaderCodes {
  readonly now: readonly string[];
  readonly inWave: readonly string[];
}

/**
 * A question of which at least one option is a unit divides people by units; what it calls otherwise is nobody's own. A
 * key is a code of the wave's time; what a name stands for says the register.
 */
export function ownOptions(
  questionnaire: Questionnaire,
  units: readonly NamedUnit[],
  readerCodes: ReaderCodes,
): OwnOptions {
  const codes = codesByName(units);
  return new Map(
    questionsOf(questionnaire).flatMap((question) => {
      const options = answerOptions(question).map((option) => ({ key: option.key, code: unitOf(option, codes) }));
      if (options.every(({ code }) => code === undefined)) return [];
      const own = options.filter((option) => isOwn(option, readerCodes));
      return [[question.id, unitOptions(question, new Set(own.map(({ key }) => key)), questionnaire)] as const];
    }),
  );
}

/** Items that are called like units of others: what was said of each is theirs, as the score of a rated unit is. */
export function othersItems(
  questionnaire: Questionnaire,
  units: readonly NamedUnit[],
  readerCodes: ReaderCodes,
): UnitsAsked['othersItems'] {
  const codes = codesByName(units);
  return new Map(
    questionsOf(questionnaire).flatMap((question) => {
      if (question.kind !== 'items') return [];
      const items = question.items.map(({ id, label }) => ({ key: id, code: unitOf({ key: id, label }, codes) }));
      const others = items.filter((item) => item.code !== undefined && !isOwn(item, readerCodes));
      return others.length === 0 ? [] : [[question.id, new Set(others.map(({ key }) => key))] as const];
    }),
  );
}

function isOwn(
  { key, code }: { readonly key: string; readonly code: string | undefined },
  { now, inWave }: ReaderCodes,
): boolean {
  return code !== undefined && (code === key ? inWave : now).includes(code);
}

export function unitOptions(question: Question, own: ReadonlySet<string>, questionnaire: Questionnaire): UnitOptions {
  return { own, all: answerOptions(question), asked: askedWith(question, questionnaire) };
}
