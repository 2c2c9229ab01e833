/** A message to people on a roll, with placeholders such as {name} or {姓名} for what differs from one to the next. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
}

export const LETTER_PARTS = ['name', 'survey', 'link', 'words', 'deadline'] as const;
export type LetterPart = (typeof LETTER_PARTS)[number];

/** What a letter says to one person. */
export type LetterParts = Readonly<Record<LetterPart, string>>;

export type LetterProblem =
  | { readonly code: 'part-missing'; readonly part: LetterPart }
  | { readonly code: 'part-unknown'; readonly written: string }
  /** Subjects are shown on locked screens and in the lists of mail servers. */
  | { readonly code: 'link-in-subject' };

/** In both languages, so that a letter is written in one. */
export const PLACEHOLDERS: Readonly<Record<'zh' | 'en', Readonly<Record<LetterPart, string>>>> = {
  zh: { name: '姓名', survey: '评议', link: '链接', words: '六个词', deadline: '截止时间' },
  en: { name: 'name', survey: 'survey', link: 'link', words: 'six words', deadline: 'deadline' },
};

/** Without its link a letter is of no use, and without the six words nobody can tell whether the page is the right one. */
const NEEDED: readonly LetterPart[] = ['link', 'words'];

export function checkLetter({ subject, text }: Letter): readonly LetterProblem[] {
  const inText = partsIn(text);
  const unknown = [...placeholdersIn(subject), ...placeholdersIn(text)].filter((written) => !PART_OF.has(written));
  return [
    ...NEEDED.filter((part) => !inText.has(part)).map((part) => ({ code: 'part-missing', part }) as const),
    ...[...new Set(unknown)].map((written) => ({ code: 'part-unknown', written }) as const),
    ...(partsIn(subject).has('link') ? [{ code: 'link-in-subject' } as const] : []),
  ];
}

/** The letter to one person. What is filled in is not looked through again; a subject has one line. */
export function fillLetter({ subject, text }: Letter, parts: LetterParts): Letter {
  const filled = (template: string) =>
    template.replaceAll(PLACEHOLDER, (whole, written: string) => {
      const part = PART_OF.get(written.trim());
      return part === undefined ? whole : parts[part];
    });
  return { subject: filled(subject).replaceAll(/\s+/g, ' ').trim(), text: filled(text) };
}

const PLACEHOLDER = /\{([^{}\n]+)\}/g;

const PART_OF: ReadonlyMap<string, LetterPart> = new Map(
  Object.values(PLACEHOLDERS).flatMap((names) =>
    LETTER_PARTS.map((part): readonly [string, LetterPart] => [names[part], part]),
  ),
);

function partsIn(template: string): ReadonlySet<LetterPart> {
  return new Set(placeholdersIn(template).flatMap((written) => PART_OF.get(written) ?? []));
}

function placeholdersIn(template: string): readonly string[] {
  return [...template.matchAll(PLACEHOLDER)].map(([, written = '']) => written.trim());
}
