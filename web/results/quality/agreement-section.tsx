import { For, Show } from 'solid-js';
import type { ReviewAgreement, ShroutFleissFigures } from '#domain/analysis/review/review-model';
import type { AnalysisFigure, Block } from '#domain/analysis/figure';
import type { AnalysisMeasure } from '#domain/figures/analysis/analysis-measures';
import { qualityWords as words } from '../../lib/words';
import { targetLabel } from '../labels';
import { TableValue } from '../figure';
import type { Review } from '../review';
import type { WaveResults } from '../wave-results';
import { agreementTitle } from './agreement-title';
import { MeasureTable } from './measure-table';
import { figureCell, type NamedFigure } from './named-figure';
import { QualitySection, Released } from './quality-section';

interface AgreementProps {
  readonly results: WaveResults;
  readonly review: Review;
  readonly agreement: Block<ReviewAgreement>;
  readonly note: string;
}

/** How far raters agree on the targets. */
export function AgreementSection(props: AgreementProps) {
  const rowsFor = <Figures,>(parts: readonly Part<Figures>[], figures: Figures): readonly NamedFigure[] => {
    const subject = { question: props.review.question.id };
    return parts.map(([measure, of]) => ({ measure, subject, figure: of(figures), unit: 'coefficient' }));
  };
  return (
    <QualitySection id="agreement" title={agreementTitle(props.agreement)} note={props.note}>
      <Released block={props.agreement}>
        {(agreement) => (
          <>
            <MeasureTable results={props.results} caption={words().agreement.main} rows={rowsFor(MAIN, agreement())} />
            <TargetAgreement {...props} targets={agreement().withinGroup.targets ?? []} />
            <h3>{words().agreement.other}</h3>
            <MeasureTable
              results={props.results}
              caption={words().agreement.other}
              rows={rowsFor(OTHER, agreement())}
            />
            <h3>{words().agreement.shroutFleiss}</h3>
            <Released block={agreement().shroutFleiss}>
              {(figures) => (
                <MeasureTable
                  results={props.results}
                  caption={words().agreement.shroutFleiss}
                  rows={rowsFor(SHROUT_FLEISS, figures())}
                />
              )}
            </Released>
          </>
        )}
      </Released>
    </QualitySection>
  );
}

type Part<Figures> = readonly [measure: AnalysisMeasure, of: (figures: Figures) => AnalysisFigure];

const MAIN: readonly Part<ReviewAgreement>[] = [
  ['icc-1', ({ icc1 }) => icc1],
  ['icc-2', ({ icc2 }) => icc2],
  ['agreement-mean', ({ withinGroup }) => withinGroup.mean],
  ['agreement-median', ({ withinGroup }) => withinGroup.median],
  ['criteria-alpha', ({ alpha }) => alpha],
];

const OTHER: readonly Part<ReviewAgreement>[] = [
  ['krippendorff-nominal', ({ krippendorff }) => krippendorff.nominal],
  ['krippendorff-ordinal', ({ krippendorff }) => krippendorff.ordinal],
  ['krippendorff-interval', ({ krippendorff }) => krippendorff.interval],
  ['kendall-w', ({ kendallW }) => kendallW],
];

const SHROUT_FLEISS: readonly Part<ShroutFleissFigures>[] = [
  ['shrout-fleiss-1', ({ ICC1 }) => ICC1],
  ['shrout-fleiss-1k', ({ ICC1k }) => ICC1k],
  ['shrout-fleiss-2', ({ ICC2 }) => ICC2],
  ['shrout-fleiss-2k', ({ ICC2k }) => ICC2k],
  ['shrout-fleiss-3', ({ ICC3 }) => ICC3],
  ['shrout-fleiss-3k', ({ ICC3k }) => ICC3k],
];

interface TargetAgreementProps {
  readonly results: WaveResults;
  readonly review: Review;
  readonly targets: NonNullable<ReviewAgreement['withinGroup']['targets']>;
}

function TargetAgreement(props: TargetAgreementProps) {
  return (
    <Show when={props.targets.length > 0}>
      <details class="quality-more">
        <summary>{words().agreement.targets(props.targets.length)}</summary>
        <ul class="quality-columns">
          <For each={props.targets}>
            {({ targetId, agreement }) => (
              <li>
                {targetLabel(props.review, targetId)}{' '}
                <b>
                  <TableValue
                    cell={figureCell(props.results, {
                      measure: 'agreement',
                      subject: { question: props.review.question.id, target: targetId },
                      figure: agreement,
                      unit: 'coefficient',
                    })}
                  />
                </b>
              </li>
            )}
          </For>
        </ul>
      </details>
    </Show>
  );
}
