import type { Question } from '#domain/questionnaire/model';
import type { Cell, Distribution, Tabulation } from '#domain/tabulation/model';

export interface EarlierAndNow {
  readonly earlier: readonly Question[];
  readonly now: readonly Question[];
}

/**
 * An earlier release with every count at the place its option has in today's questionnaire: counts are kept by place, and
 * options may since have been moved or removed. A question that shares no chosen option with its earlier self has no
 * account.
 */
export function answersBefore(release: Tabulation, { earlier, now }: EarlierAndNow): Tabulation {
  const move = (id: string, cell: Cell<Distribution>): Cell<Distribution> | null => {
    const before = earlier.find((question) => question.id === id);
    const question = now.find((asked) => asked.id === id);
    if (!cell.released || before === undefined || question === undefined) return cell;
    return movedCell(cell, { from: optionIds(before), to: optionIds(question) });
  };
  return {
    ...release,
    questions: release.questions.flatMap((table) => {
      const overall = move(table.question, table.overall);
      return overall === null ? [] : [{ ...table, overall }];
    }),
    reviews: release.reviews.map((review) => ({
      ...review,
      distribution: move(review.question, review.distribution) ?? { released: false, reason: 'below-threshold' },
    })),
  };
}

interface Places {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

function movedCell(cell: Distribution & { readonly released: true }, { from, to }: Places) {
  if (cell.counts.length === 0) return cell;
  const counts = to.map((id) => cell.counts[from.indexOf(id)] ?? 0);
  return counts.some((count) => count > 0) ? { ...cell, counts } : null;
}

/** In the order of the counts. */
function optionIds(question: Question): readonly string[] {
  switch (question.kind) {
    case 'single':
    case 'multiple':
    case 'ranking':
      return question.options.map(({ id }) => id);
    case 'items':
    case 'targets':
      return question.scale.options.map(({ id }) => id);
    case 'scale':
      return Array.from({ length: question.to - question.from + 1 }, (_, place) => String(question.from + place));
    case 'text':
    case 'long-text':
    case 'number':
    case 'date':
      return [];
  }
}
