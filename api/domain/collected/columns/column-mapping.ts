import type { CollectedChoices } from '../import-model';
import type { MappedColumn } from '../plan/plan-context';
import { type ColumnField, type Form, isSingleField, type SingleField } from './column-field';
import type { ColumnProfile } from './column-profile';
import { fieldOfTitle } from './field-titles';
import { guessLongFields, type KnownValues, matches } from './guess-long';
import { type AnswerGuesses, guessWideFields } from './guess-wide';

export interface MappingRequest {
  readonly profiles: readonly ColumnProfile[];
  readonly choices: CollectedChoices;
  /** What a long table may be recognised by. */
  readonly known: KnownValues;
  /** What the columns of a wide table may be. */
  readonly answers: AnswerGuesses;
}

export interface Mapping {
  readonly form: Form;
  readonly columns: readonly MappedColumn[];
}

/** What each column stands for: as chosen, else as guessed. */
export function mapColumns(request: MappingRequest): Mapping {
  const { profiles, choices, known, answers } = request;
  const given = new Map(
    profiles.flatMap((profile) => {
      const field = choices.mapping?.[profile.title];
      return field ? [[profile, field] as const] : [];
    }),
  );
  const form = choices.form ?? guessForm(request, [...given.values()]);
  const fields =
    form === 'long' ? guessLongFields({ columns: profiles, given, known }) : guessWideFields(profiles, given, answers);
  const columns = profiles.map((profile) => ({ ...profile, field: fields.get(profile) ?? SKIPPED }));
  return { form, columns };
}

const SKIPPED: ColumnField = { field: 'skip' };
const LONG_ONLY: readonly SingleField[] = ['target', 'criterion', 'value'];

function guessForm({ profiles, known, answers }: MappingRequest, given: readonly ColumnField[]): Form {
  const chosen = given.filter(({ field }) => field !== 'skip');
  if (chosen.some(({ field }) => isSingleField(field) && LONG_ONLY.includes(field))) return 'long';
  if (chosen.some(({ field }) => !isSingleField(field))) return 'wide';
  if (profiles.some((profile) => answers.byTitle(profile).field !== 'skip')) return 'wide';
  const titled = new Set(profiles.map(({ title }) => fieldOfTitle(title)));
  const isTitledLong = titled.has('value') && (titled.has('target') || titled.has('criterion'));
  return isTitledLong || isKnownLong(profiles, known) ? 'long' : 'wide';
}

/** One column of targets and another one of answers. */
function isKnownLong(profiles: readonly ColumnProfile[], { target, value }: KnownValues): boolean {
  const targets = target ? profiles.find((profile) => matches(profile, target)) : undefined;
  return value !== undefined && profiles.some((profile) => profile !== targets && targets && matches(profile, value));
}
