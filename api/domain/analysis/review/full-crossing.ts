import { fail, ok, type Result } from '#domain/result';
import type { Insufficient } from '#domain/statistics/insufficient';
import type { Intraclass } from '#domain/statistics/reliability/intraclass';
import { kendallW } from '#domain/statistics/reliability/kendall-w';
import { type AgreementIcc, type ShroutFleiss, shroutFleiss } from '#domain/statistics/reliability/shrout-fleiss';
import type { AnalysisFigure, AnalysisMethod } from '../figure';
import { blockOf, figureOf, measured } from '../measured';
import type { ReviewCards } from './review-cards';
import type { ReviewAgreement, ShroutFleissFigures } from './review-model';

/** What only ratings of every target by every rater give; the reason says how many cards of how many there are. */
export function fullCrossingFigures(
  cards: ReviewCards,
  coarse: (figure: AnalysisFigure) => AnalysisFigure,
): Pick<ReviewAgreement, 'shroutFleiss' | 'kendallW'> {
  const columns = raterColumns(cards);
  const n = cards.ratings.values.length;
  const forms = columns.ok ? shroutFleiss(columns.value) : columns;
  const concordance = columns.ok ? kendallW(columns.value) : columns;
  return {
    shroutFleiss: blockOf(forms, (six) => shroutFleissFigures(six, { n, coarse })),
    kendallW: coarse(
      figureOf(concordance, ({ value, chiSquare: { p } }) => measured(value, { p, n, method: 'kendall-w' })),
    ),
  };
}

/** One column a rater, one row a target. */
function raterColumns({
  ratings,
  raterCount,
  targetCount,
}: ReviewCards): Result<readonly Float64Array[], Insufficient> {
  const { raters, targets, values } = ratings;
  if (values.length === 0) return fail({ reason: 'nothing-answered' });
  const need = raterCount * targetCount;
  if (values.length < need) return fail({ reason: 'too-few', have: values.length, need, counted: 'cards' });
  const rowOf = new Map([...new Set(targets)].map((target, row) => [target, row]));
  const columns = new Map<number, Float64Array>();
  for (let card = 0; card < values.length; card++) {
    const rater = raters[card] ?? 0;
    const column = columns.get(rater) ?? new Float64Array(targetCount);
    column[rowOf.get(targets[card] ?? 0) ?? 0] = values[card] ?? 0;
    columns.set(rater, column);
  }
  return ok([...columns.values()]);
}

interface Described {
  readonly n: number;
  readonly coarse: (figure: AnalysisFigure) => AnalysisFigure;
}

function shroutFleissFigures(forms: ShroutFleiss, { n, coarse }: Described): ShroutFleissFigures {
  const known = ({ value, interval }: Intraclass | AgreementIcc, method: AnalysisMethod): AnalysisFigure =>
    coarse(measured(value, { ...(interval !== null && { interval }), n, method }));
  const agreed = (form: Result<AgreementIcc, Insufficient>, method: AnalysisMethod): AnalysisFigure =>
    figureOf(form, (value) => known(value, method));
  return {
    ICC1: known(forms.ICC1, 'shrout-fleiss-1'),
    ICC1k: known(forms.ICC1k, 'shrout-fleiss-1k'),
    ICC2: agreed(forms.ICC2, 'shrout-fleiss-2'),
    ICC2k: agreed(forms.ICC2k, 'shrout-fleiss-2k'),
    ICC3: known(forms.ICC3, 'shrout-fleiss-3'),
    ICC3k: known(forms.ICC3k, 'shrout-fleiss-3k'),
  };
}
