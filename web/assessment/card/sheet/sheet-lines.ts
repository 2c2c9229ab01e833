import type { TraceStep } from '#domain/assessment/trace/trace-step';
import { formatNumber } from '../../../lib/format';
import { assessmentSheetWords as words } from '../../../lib/words';
import { plainPoints } from '../../plain-points';
import { pointsText, signedPointsText } from '../../result/table/points-text';
import type { CardLine } from '../card-lines';
import type { CardProps } from '../card-title';
import { measuredLevels, missingText } from '../../working/measured-levels';
import { workingContext } from '../card-working';

/** The working of one indicator in a line: the data, the arithmetic, the points. */
export interface SheetLine {
  readonly name: string;
  readonly data: string;
  readonly arithmetic: string;
  readonly points: string;
}

export function sheetLines(props: CardProps, lines: readonly CardLine[]): readonly SheetLine[] {
  return lines
    .filter(({ measured }) => measured !== null)
    .map((line) => {
      const step = props.card.workings.find(({ indicatorId }) => indicatorId === line.id)?.step ?? null;
      const { points } = line.score;
      const number = line.score.number === null ? '' : `${line.score.number} `;
      return {
        name: `${number}${line.name}`,
        points: points === null ? '—' : writtenPoints(props, line, points),
        ...working(props, line, step),
      };
    });
}

function writtenPoints({ shown }: CardProps, { bounds }: CardLine, points: number): string {
  return bounds === null ? pointsText(shown, points) : signedPointsText(shown, points);
}

function working(props: CardProps, line: CardLine, step: TraceStep | null): Pick<SheetLine, 'data' | 'arithmetic'> {
  const { measured, missing } = line;
  if (step === null || measured === null)
    return { data: words().missing, arithmetic: missing === undefined ? '' : missingText(missing) };
  const inner = step.kind === 'clip' ? step.of : step;
  const [level] = measuredLevels(workingContext(props), measured, inner);
  const cut = step.kind === 'clip' && step.value !== step.of.value ? words().cut(plainPoints(step.value)) : '';
  return { data: dataText(inner, level?.ledger?.entries.length ?? 0), arithmetic: (level?.arithmetic ?? '') + cut };
}

function dataText(step: TraceStep, entries: number): string {
  if (step.kind === 'category-mean') return words().missing;
  if (step.kind !== 'conversion') return words().entries(entries);
  const { value, unitValue } = step.of;
  const n = unitValue?.n ?? null;
  return n === null ? plainPoints(value) : words().counted(plainPoints(value), formatNumber(n));
}

/** The entries of ledgers about the unit, the earliest first, with what they rest on; facts of vetoes stand with these. */
export function entryTexts({ card }: CardProps): readonly string[] {
  const facts = new Set(card.unit.vetoes.flatMap(({ entryIds }) => entryIds));
  return card.entries
    .filter(({ id }) => !facts.has(id))
    .toSorted((one, other) => one.date.localeCompare(other.date))
    .map(({ date, reason, evidence, points, reversed }) => {
      const signed = points > 0 ? `+${plainPoints(points)}` : points === 0 ? '' : plainPoints(points);
      return `${words().entry(date, reason, evidence, signed)}${reversed ? words().reversed : ''}`;
    });
}
