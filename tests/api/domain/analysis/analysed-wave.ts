import type { Analysis } from '#domain/analysis/model';
import type { AnalysisFigure, Block, Measured } from '#domain/analysis/figure';
import type { AnalysisPlan } from '#domain/analysis/plan/analysis-plan';
import type { Option, Question, Questionnaire } from '#domain/questionnaire/model';
import { type ScoringScheme, USUAL_SCHEME } from '#domain/scoring/scheme';
import type { RaterGroup, WaveSettings } from '#domain/survey/model';
import type { Tabulation } from '#domain/tabulation/model';
import { type CountedBallot, tabulate } from '#domain/tabulation/tabulate';

export const EVERYBODY = 'everybody';
const GROUPS: readonly RaterGroup[] = [{ id: EVERYBODY, name: { zh: '全体' }, weight: 100 }];

/** Data about no persons, so that everything is shown. */
export const OPEN: Partial<WaveSettings> = { collection: { kind: 'import', personal: false } };

export interface Wave {
  readonly questions: readonly Question[];
  readonly ballots: readonly CountedBallot[];
  readonly plan?: Partial<AnalysisPlan>;
  readonly scheme?: Partial<ScoringScheme>;
  readonly settings?: Partial<WaveSettings>;
  readonly groups?: readonly RaterGroup[];
}

export function tabulatedWave({ questions, ballots, plan, scheme, settings, groups = GROUPS }: Wave): Tabulation {
  const analysis = { indices: [], breakdowns: [], ...plan };
  return tabulate({
    questionnaire: questionnaireOf(questions),
    groups,
    settings: {
      minimumGroupSize: 10,
      fullPoints: 10,
      purpose: { zh: '试算' },
      scheme: { ...USUAL_SCHEME, ...(plan !== undefined && { analysis }), ...scheme },
      ...settings,
    },
    ballots,
    account: {
      received: ballots.length,
      spoilt: 0,
      spoiltReasons: { 'not-openable': 0, 'wrong-version': 0, 'not-valid': 0 },
      counted: ballots.length,
      groups: [],
    },
  });
}

export function analysedWave(wave: Wave): Analysis {
  const { analysis } = tabulatedWave(wave);
  if (analysis === undefined) throw new Error('not analysed');
  return analysis;
}

export function questionnaireOf(questions: readonly Question[]): Questionnaire {
  return { title: { zh: '试算' }, introduction: { zh: '' }, pages: [{ id: 'p', title: { zh: '' }, questions }] };
}

const asked = (id: string) => ({ id, title: { zh: id }, required: false });

/** Options that are worth 0 to 100 in even steps. */
export function evenOptions(count: number) {
  return Array.from({ length: count }, (_, place) => ({
    id: `o${place + 1}`,
    label: { zh: `${place + 1}` },
    score: (100 * place) / (count - 1),
  }));
}

export function itemsQuestion(id: string, items: readonly string[], options: number): Question {
  return {
    ...asked(id),
    kind: 'items',
    items: items.map((item) => ({ id: item, label: { zh: item } })),
    scale: { options: evenOptions(options) },
  };
}

export function singleQuestion(id: string, options: readonly (string | Option)[]): Question {
  return {
    ...asked(id),
    kind: 'single',
    options: options.map((option) => (typeof option === 'string' ? { id: option, label: { zh: option } } : option)),
  };
}

export function numberQuestion(id: string): Question {
  return { ...asked(id), kind: 'number', decimals: 6 };
}

export function ballotOf(vector: CountedBallot['vector'], more: Omit<Partial<CountedBallot>, 'vector'> = {}) {
  return { groupId: EVERYBODY, vector, ...more };
}

export function measuredOf(figure: AnalysisFigure | undefined): Measured {
  if (figure === undefined || 'reason' in figure) throw new Error(`no value: ${JSON.stringify(figure)}`);
  return figure;
}

export function releasedOf<Content>(block: Block<Content> | undefined): Content {
  if (block?.released !== true) throw new Error(`not released: ${JSON.stringify(block)}`);
  return block;
}
