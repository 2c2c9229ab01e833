import type { Cell, Row } from 'write-excel-file/universal';
import {
  percentSatisfied,
  type Rectification,
  type RectificationStep,
} from '#domain/assessment/follow-up/rectification';
import type { LocalizedText } from '#domain/questionnaire/model';
import { FOLLOW_UP_WORDS } from './follow-up-words';
import { type LetterLanguage, textIn } from './letter-words';

export interface FollowUpNames {
  readonly units: ReadonlyMap<string, LocalizedText>;
  /** Of all versions, as the latest one with the indicator names it. */
  readonly indicators: ReadonlyMap<string, LocalizedText>;
}

/** The three lists as a workbook: problems, who answers for them until when, and what became of them. */
export async function followUpXlsx(
  rectifications: readonly Rectification[],
  names: FollowUpNames & { readonly language: LetterLanguage },
): Promise<Blob> {
  const { default: writeExcel } = await import('write-excel-file/universal');
  const words = FOLLOW_UP_WORDS[names.language];
  const lists = followUpLists(rectifications, names);
  return writeExcel([
    { data: [...lists.problems], sheet: words.problems },
    { data: [...lists.responsibilities], sheet: words.responsibilities },
    { data: [...lists.rectification], sheet: words.rectification },
  ]).toBlob();
}

interface FollowUpLists {
  readonly problems: readonly Row[];
  readonly responsibilities: readonly Row[];
  readonly rectification: readonly Row[];
}

export function followUpLists(
  rectifications: readonly Rectification[],
  { units, indicators, language }: FollowUpNames & { readonly language: LetterLanguage },
): FollowUpLists {
  const words = FOLLOW_UP_WORDS[language];
  const nameIn = (names: ReadonlyMap<string, LocalizedText>, id: string) =>
    textIn(language, names.get(id) ?? { zh: id });
  const facts = ({ unitCode, problem }: Rectification, index: number) => [
    index + 1,
    nameIn(units, unitCode),
    unitCode,
    problem,
  ];
  const heads = [words.number, words.unit, words.code, words.problem];
  return {
    problems: [
      titles([...heads, words.indicator, words.state]),
      ...rectifications.map((one, index) => [
        ...facts(one, index),
        one.indicatorId === null ? '' : nameIn(indicators, one.indicatorId),
        words.states[one.state],
      ]),
    ],
    responsibilities: [
      titles([...heads, words.responsible, words.measure, words.dueOn]),
      ...rectifications.map((one, index) => [...facts(one, index), one.responsible, one.measure, one.dueOn]),
    ],
    rectification: [
      titles([...heads, words.state, words.report, words.evidence, words.satisfied, words.line, words.returns]),
      ...rectifications.map((one, index) => [
        ...facts(one, index),
        words.states[one.state],
        lastOf(one, 'reported')?.text ?? '',
        lastOf(one, 'reported')?.evidence ?? '',
        satisfiedIn(one),
        one.line,
        one.returns,
      ]),
    ],
  };
}

function titles(names: readonly string[]): Row {
  return names.map((value): Cell => ({ value, fontWeight: 'bold' }));
}

function satisfiedIn(rectification: Rectification): number | null {
  const vote = lastOf(rectification, 'voted')?.vote;
  return vote === undefined ? null : percentSatisfied(vote);
}

function lastOf<Kind extends RectificationStep['kind']>({ steps }: Rectification, kind: Kind) {
  return steps.findLast((step): step is Extract<RectificationStep, { readonly kind: Kind }> => step.kind === kind);
}
