import type { LocalizedText, Target } from '#domain/questionnaire/model';

/**
 * Targets as they stand in the member's page: a column for each of their texts, with a line for each target. As objects 122
 * units take 1.3 kB (gzip) more, most of it for the initials. These follow from the names but for one letter for each different
 * character, which is given where the character comes first.
 */
export interface PackedTargets {
  /** Id, category, name in Chinese and English, short name in both, and those initials that do not follow. */
  readonly columns: readonly string[];
  readonly letters: string;
}

type LetterOf = (character: string) => string;

/** As they are, if they cannot be told from their columns: the phone has to find the very same. */
export function packTargets(targets: readonly Target[]): PackedTargets | readonly Target[] {
  const { letters, exceptions } = lettersOf(targets);
  const texts = targets.map(({ id, category, name, shortName }, row) => [
    id,
    category,
    name.zh,
    name.en,
    shortName?.zh,
    shortName?.en,
    exceptions[row],
  ]);
  const columns = Array.from({ length: COLUMNS }, (_, column) => columnOf(texts.map((cells) => cells[column] ?? '')));
  const packed = { columns, letters };
  return JSON.stringify(unpackTargets(packed)) === JSON.stringify(targets) ? packed : targets;
}

const COLUMNS = 7;

function columnOf(cells: readonly string[]): string {
  return cells.some(Boolean) ? cells.join('\n') : '';
}

interface Letters {
  readonly letters: string;
  /** Initials by row, empty where they follow. */
  readonly exceptions: readonly string[];
}

function lettersOf(targets: readonly Target[]): Letters {
  const first: string[] = [];
  let letterHere: LetterOf = () => ' ';
  const letterOf = remembering((character) => {
    const letter = letterHere(character);
    first.push(letter);
    return letter;
  });
  const exceptions = targets.map(({ name, shortName, initials }) => {
    const texts = [name.zh, shortName?.zh ?? ''];
    const own = Array.from(texts.join(''));
    const ownLetters = Array.from(initials.replace(' ', ''));
    letterHere = (character) => ownLetters[own.indexOf(character)] ?? ' ';
    return initialsOf(texts, letterOf) === initials ? '' : initials;
  });
  return { letters: first.join(''), exceptions };
}

/** Members in the order of canonical JSON, because the hash of the questionnaire is over them. */
export function unpackTargets({ columns, letters }: PackedTargets): readonly Target[] {
  const [ids = [], categories, zh, en, shortZh, shortEn, exceptions] = columns.map((column) => column.split('\n'));
  const given = Array.from(letters);
  const letterOf = remembering(() => given.shift() || '');
  return ids.map((id, row) => {
    const cell = (column?: readonly string[]) => (column && column[row]) || '';
    const shortName = cell(shortZh);
    const initials = initialsOf([cell(zh), shortName], letterOf);
    return Object.assign(
      { category: cell(categories), id, initials: cell(exceptions) || initials, name: textOf(cell(zh), cell(en)) },
      shortName && { shortName: textOf(shortName, cell(shortEn)) },
    );
  });
}

function initialsOf(texts: readonly string[], letterOf: LetterOf): string {
  const words = texts.map((text) => Array.from(text, letterOf).join(''));
  return words.join(' ').trim();
}

function remembering(find: LetterOf): LetterOf {
  const known = new Map<string, string>();
  return (character) => {
    const letter = known.get(character) || find(character);
    known.set(character, letter);
    return letter;
  };
}

function textOf(zh: string, en: string): LocalizedText {
  return en ? { en, zh } : { zh };
}

/** Reads them with everything else: for JSON.parse. */
export function withUnpackedTargets(key: string, value: unknown): unknown {
  return key === 'targets' && !Array.isArray(value) ? unpackTargets(value as PackedTargets) : value;
}

/** Writes them so: for JSON.stringify. */
export function withPackedTargets(key: string, value: unknown): unknown {
  return key === 'targets' && Array.isArray(value) ? packTargets(value as readonly Target[]) : value;
}
