import { For, Show } from 'solid-js';
import type { Block } from '#domain/analysis/figure';
import {
  LENIENCY_METHODS,
  type LeniencyMethod,
  type ReviewLeniency,
  VARIANCE_SOURCES,
} from '#domain/analysis/review/review-model';
import { formatNumber } from '../../lib/format';
import { measureWords, qualityWords as words } from '../../lib/words';
import { Notice } from '../../ui/notice';
import { rankedIn, type Review } from '../review';
import type { WaveResults } from '../wave-results';
import { contentOf } from './block';
import { reasonText } from './figure-text';
import { LeniencyRanks } from './leniency-ranks';
import { leniencySummary, lenientRows } from './lenient-rows';
import { MeasureTable } from './measure-table';
import { QualitySection, Released } from './quality-section';

interface LeniencyProps {
  readonly results: WaveResults;
  readonly review: Review;
  readonly leniency: Block<ReviewLeniency>;
  readonly note: string;
}

/** Where targets would stand if mild and strict raters were put on one footing. */
export function LeniencySection(props: LeniencyProps) {
  return (
    <QualitySection id="leniency" title={titleOf(props.leniency)} note={props.note}>
      <Notice tone="warn">{words().leniency.notice}</Notice>
      <Released block={props.leniency}>
        {(leniency) => (
          <>
            <Show when={leniency().components.length > 1}>
              <p class="quality-note">{words().leniency.parts(leniency().components.length)}</p>
            </Show>
            <h3>{words().leniency.methods}</h3>
            <dl class="quality-terms">
              <For each={leniency().methods}>{(method) => <Method method={method} />}</For>
            </dl>
            <h3>{words().leniency.ranks}</h3>
            <LeniencyRanks
              results={props.results}
              review={props.review}
              rows={lenientRows(leniency(), rankedIn(props.review.table), LENIENCY_METHODS)}
            />
            <h3>{words().leniency.variances}</h3>
            <Variances {...props} variances={leniency().variances} />
          </>
        )}
      </Released>
    </QualitySection>
  );
}

function Method(props: { readonly method: LeniencyMethod }) {
  const name = () => measureWords().adjustments[props.method.method];
  const result = () => props.method.result;
  return (
    <div>
      <dt>
        {name()[0]} <span>{outcomeText(result())}</span>
      </dt>
      <dd>{name()[1]}</dd>
    </div>
  );
}

function outcomeText(result: LeniencyMethod['result']): string {
  if (!result.released) return reasonText(result);
  const { compared, moved, largestMove } = result;
  return words().leniency.summary({ compared: formatNumber(compared), moved: formatNumber(moved), most: largestMove });
}

function Variances(props: LeniencyProps & { readonly variances: ReviewLeniency['variances'] }) {
  const subject = (component: string) => ({ question: props.review.question.id, component });
  return (
    <Released block={props.variances}>
      {(variances) => (
        <MeasureTable
          results={props.results}
          caption={words().leniency.variances}
          rows={VARIANCE_SOURCES.map((component) => ({
            measure: 'variance-share',
            subject: subject(component),
            figure: variances()[component].share,
            unit: 'share',
          }))}
        />
      )}
    </Released>
  );
}

function titleOf(leniency: Block<ReviewLeniency>): string {
  const content = contentOf(leniency);
  const summary = content === undefined ? null : leniencySummary(content);
  if (summary === null) return words().leniency.plain;
  if (summary.largestMove === 0) return words().leniency.same;
  return words().leniency.found({
    compared: formatNumber(summary.compared),
    moved: formatNumber(summary.moved),
    most: summary.largestMove,
  });
}
