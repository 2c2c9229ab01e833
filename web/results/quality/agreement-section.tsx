import { For, Show } from 'solid-js';
import type { ReviewAgreement, ShroutFleissFigures } from '#domain/analysis/review-model';
import type { Block } from '#domain/analysis/figure';
import { formatDecimal } from '../../lib/format';
import { qualityWords as words } from '../../lib/words';
import { targetLabel } from '../labels';
import type { Review } from '../review';
import { contentOf, valueOf } from './block';
import { figureText } from './figure-text';
import { MeasureTable, type MeasureRow } from './measure-table';
import { QualitySection, Released } from './quality-section';

interface AgreementProps {
  readonly review: Review;
  readonly agreement: Block<ReviewAgreement>;
}

/** How far raters agree on the targets. */
export function AgreementSection(props: AgreementProps) {
  return (
    <QualitySection id="agreement" title={titleOf(props.agreement)}>
      <Released block={props.agreement}>
        {(agreement) => (
          <>
            <MeasureTable caption={words().agreement.main} rows={mainRows(agreement())} />
            <TargetAgreement {...props} targets={agreement().withinGroup.targets ?? []} />
            <h3>{words().agreement.other}</h3>
            <MeasureTable caption={words().agreement.other} rows={otherRows(agreement())} />
            <h3>{words().agreement.shroutFleiss}</h3>
            <Released block={agreement().shroutFleiss}>
              {(figures) => (
                <MeasureTable caption={words().agreement.shroutFleiss} rows={shroutFleissRows(figures())} />
              )}
            </Released>
          </>
        )}
      </Released>
    </QualitySection>
  );
}

/** The limits of LeBreton and Senter (2008). */
const STRONG = 0.71;
const MODERATE = 0.51;

function titleOf(agreement: Block<ReviewAgreement>): string {
  const content = contentOf(agreement);
  const mean = content && valueOf(content.withinGroup.mean);
  if (mean === undefined) return words().agreement.plain;
  const { strong, moderate, weak } = words().agreement.found;
  const template = mean >= STRONG ? strong : mean >= MODERATE ? moderate : weak;
  return template(formatDecimal(mean, 2));
}

function mainRows({ icc1, icc2, withinGroup, alpha }: ReviewAgreement): readonly MeasureRow[] {
  return [
    { key: 'icc1', figure: icc1, unit: 'coefficient' },
    { key: 'icc2', figure: icc2, unit: 'coefficient' },
    { key: 'agreementMean', figure: withinGroup.mean, unit: 'coefficient' },
    { key: 'agreementMedian', figure: withinGroup.median, unit: 'coefficient' },
    { key: 'criteriaAlpha', figure: alpha, unit: 'coefficient' },
  ];
}

function otherRows({ krippendorff, kendallW }: ReviewAgreement): readonly MeasureRow[] {
  return [
    { key: 'krippendorffNominal', figure: krippendorff.nominal, unit: 'coefficient' },
    { key: 'krippendorffOrdinal', figure: krippendorff.ordinal, unit: 'coefficient' },
    { key: 'krippendorffInterval', figure: krippendorff.interval, unit: 'coefficient' },
    { key: 'kendallW', figure: kendallW, unit: 'coefficient' },
  ];
}

function shroutFleissRows(figures: ShroutFleissFigures): readonly MeasureRow[] {
  return [
    { key: 'shroutFleiss1', figure: figures.ICC1, unit: 'coefficient' },
    { key: 'shroutFleiss1k', figure: figures.ICC1k, unit: 'coefficient' },
    { key: 'shroutFleiss2', figure: figures.ICC2, unit: 'coefficient' },
    { key: 'shroutFleiss2k', figure: figures.ICC2k, unit: 'coefficient' },
    { key: 'shroutFleiss3', figure: figures.ICC3, unit: 'coefficient' },
    { key: 'shroutFleiss3k', figure: figures.ICC3k, unit: 'coefficient' },
  ];
}

interface TargetAgreementProps {
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
                {targetLabel(props.review, targetId)} <b>{figureText(agreement, 'coefficient')}</b>
              </li>
            )}
          </For>
        </ul>
      </details>
    </Show>
  );
}
