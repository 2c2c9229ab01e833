import type { Analysis, CarelessAnalysis, FlagAnalysis, FlaggedShare, PaceAnalysis } from '#domain/analysis/model';
import { PACES } from '#domain/answers/pace';
import { schemeIn } from '#domain/assessment/points';
import { usualRules } from '#domain/statistics/carelessness/rules';
import type { Tabulation } from '#domain/tabulation/model';
import type { Figure } from '../figure';
import type { AnalysisMeasure } from './analysis-measures';
import { blockFigures, type Draft, type Publishable } from './measured-figure';

/** Signs of careless answers, the scheme's own flags, and how fast ballots were answered. */
export function screeningFigures({ careless, flags, paces }: Analysis, tabulation: Tabulation): readonly Figure[] {
  return [
    ...(careless === undefined ? [] : carelessFigures(careless)),
    ...(flags === undefined ? [] : flagFigures(flags, tabulation)),
    ...(paces === undefined ? [] : paceFigures(paces)),
  ];
}

type CarelessResult = Extract<CarelessAnalysis['result'], { readonly released: true }>;

function carelessFigures({ ratings, measure, result }: CarelessAnalysis): readonly Figure[] {
  const rules = usualRules(ratings).map(({ kind }) => kind);
  const draft = screenDraft<CarelessResult>(measure, ({ rules: found }, rule) =>
    found.find((one) => one.rule.kind === rule),
  );
  return blockFigures(result, [
    draft.all('mean-with-careless', ({ everybody }) => everybody),
    ...rules.flatMap((rule) => [
      draft.one('careless-share', { rule, part: 'flagged' }),
      draft.one('mean-without-careless', { rule, part: 'without' }),
    ]),
    draft.all('careless-share', anyShare),
    draft.all('mean-without-careless', ({ unflagged }) => unflagged),
  ]);
}

/** The ballots that any sign hits, if there are answers enough for one that could. */
function anyShare({ hits, ballots }: CarelessResult): Publishable {
  if (!hits.some((own) => own.hits > 0)) return { reason: 'too-few' };
  const all = ballots ?? hits.reduce((sum, own) => sum + (own.ballots ?? 0), 0);
  const none = hits.find((own) => own.hits === 0)?.ballots ?? null;
  if (none === null) return { reason: 'protected' };
  return all === 0 ? { reason: 'nothing-answered' } : { value: (all - none) / all, n: all, method: 'quotient' };
}

type FlagResult = Extract<FlagAnalysis['result'], { readonly released: true }>;

function flagFigures({ measure, result }: FlagAnalysis, tabulation: Tabulation): readonly Figure[] {
  const rules = schemeIn(tabulation).validity.filter(({ scope, action }) => scope === 'ballot' && action === 'flag');
  const draft = screenDraft<FlagResult>(measure, ({ rules: found }, rule) =>
    found.find(({ ruleId }) => ruleId === rule),
  );
  return blockFigures(result, [
    draft.all('mean-with-flagged', ({ everybody }) => everybody),
    ...rules.flatMap(({ id }) => [
      draft.one('flagged-share', { rule: id, part: 'flagged' }),
      draft.one('mean-without-flagged', { rule: id, part: 'without' }),
    ]),
    draft.all('mean-without-flagged', ({ unflagged }) => unflagged),
  ]);
}

/** Figures of all rules and of one, about the measure that is compared. */
function screenDraft<Result>(
  measured: FlagAnalysis['measure'],
  find: (result: Result, rule: string) => FlaggedShare | undefined,
) {
  const about = typeof measured === 'string' ? {} : { index: measured.index };
  return {
    all: (measure: AnalysisMeasure, of: (result: Result) => Publishable): Draft<Result> => ({
      measure,
      subject: about,
      of,
    }),
    one: (
      measure: AnalysisMeasure,
      { rule, part }: { readonly rule: string; readonly part: keyof FlaggedShare },
    ): Draft<Result> => ({
      measure,
      subject: { ...about, rule },
      of: (result) => find(result, rule)?.[part] ?? { reason: 'nothing-answered' },
    }),
  };
}

function paceFigures({ result }: PaceAnalysis): readonly Figure[] {
  return blockFigures(
    result,
    PACES.map((pace) => ({
      measure: 'pace-share',
      subject: { pace: String(pace) },
      of: ({ bands }) => bands.find((band) => band.pace === pace)?.share ?? { reason: 'nothing-answered' },
    })),
  );
}
