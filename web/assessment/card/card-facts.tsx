import { For } from 'solid-js';
import type { Band } from '#domain/tabulation/model';
import { formatRange } from '../../lib/format';
import { localized } from '../../lib/i18n';
import { assessmentCardWords as words } from '../../lib/words';
import { pointsText, signedPointsText } from '../result/table/points-text';
import { plainNumber } from '../result/result-title';
import { type CardProps, isCorrected, isExact, rangeText, tierText } from './card-title';

interface Fact {
  readonly label: string;
  readonly value: string;
  /** What stood there before a veto or a decision. */
  readonly replaced?: string;
  readonly notes: readonly (string | null)[];
  readonly tone?: Band;
}

/** Total, grade, place, difference from the mean and change, each with what may be said about it. */
export function CardFacts(props: CardProps) {
  const facts = (): readonly Fact[] => [
    totalFact(props),
    gradeFact(props),
    placeFact(props),
    meanFact(props),
    changeFact(props),
  ];
  return (
    <dl class="card-facts" aria-label={words().facts.label}>
      <For each={facts()}>
        {(fact) => (
          <div data-tone={fact.tone}>
            <dt>{fact.label}</dt>
            <dd class="card-fact-value">
              {fact.replaced === undefined ? null : <s>{fact.replaced}</s>} {fact.value}
            </dd>
            <For each={fact.notes.filter((note) => note !== null)}>
              {(note) => <dd class="card-fact-note">{note}</dd>}
            </For>
          </div>
        )}
      </For>
    </dl>
  );
}

function totalFact({ shown, card }: CardProps): Fact {
  const { total, effectiveTotal } = card.unit;
  const label = words().facts.total;
  const full = plainNumber(shown.scheme.fullPoints);
  if (total === null || effectiveTotal === null) return { label, value: '—', notes: [] };
  const isSet = effectiveTotal !== total.value;
  return {
    label,
    value: pointsText(shown, effectiveTotal),
    ...(isSet ? { replaced: pointsText(shown, total.value) } : {}),
    notes: [
      total.standardError === 0 || isSet
        ? words().facts.fullExact(full)
        : words().facts.fullWithInterval(full, pointsRange(shown, total.interval)),
    ],
  };
}

function gradeFact({ shown, row, card }: CardProps): Fact {
  const label = words().facts.grade;
  if (row.decided === null) return { label, value: words().facts.noGrade, notes: [] };
  const { computed, band, decided } = row;
  const reason = card.unit.grade?.reason ?? null;
  const isChanged = computed !== null && computed.id !== decided.id;
  const isLower = band !== null && computed !== null && band.id !== computed.id;
  return {
    label,
    value: localized(decided.name),
    ...(isChanged || isLower ? { replaced: localized((isChanged ? computed : band)?.name ?? decided.name) } : {}),
    notes: [
      decided.minimum === null ? null : words().facts.least(plainNumber(decided.minimum)),
      isLower && reason !== null ? words().facts.band(localized(band.name), words().facts.reasons[reason]) : null,
      isChanged ? words().facts.changed(localized(computed.name)) : null,
      shown.run.state === 'draft' ? words().facts.draft : null,
    ],
  };
}

function placeFact({ card, row }: CardProps): Fact {
  const { standing } = card.unit;
  const label = words().facts.place;
  if (standing === null) {
    const state = row.state === 'placed' ? 'unranked' : row.state;
    return { label, value: words().facts.noPlace, notes: [words().facts.noPlaceText[state]] };
  }
  return {
    label,
    value: rangeText(standing.rankInterval),
    notes: [
      words().facts.computedPlace(standing.rank, card.category.ranked),
      tierText(standing.tier, card.category.tiers),
    ],
  };
}

function meanFact({ shown, card }: CardProps): Fact {
  const label = words().facts.mean;
  const beside = card.besideMean;
  if (beside === null) {
    return { label, value: '—', notes: [noMeanText({ shown, card })] };
  }
  const { mean, difference, band } = beside;
  const isCertain = difference.standardError === 0;
  return {
    label,
    value: signedPointsText(shown, difference.value),
    ...(isCertain ? {} : { tone: band }),
    notes: [
      isCertain
        ? words().facts.exact
        : words().facts.tested(words().facts.bands[band], pointsRange(shown, difference.interval)),
      words().facts.meanIs(pointsText(shown, mean)),
    ],
  };
}

function noMeanText({ shown, card }: Pick<CardProps, 'shown' | 'card'>): string {
  if (card.unit.total === null) return words().facts.noTotal;
  return isCorrected(shown) ? words().facts.meanCorrected : words().facts.meanHidden;
}

function changeFact({ shown, card }: CardProps): Fact {
  const label = words().facts.change;
  const { change } = card;
  if (change === null) return { label, value: '—', notes: [words().facts.noChange] };
  const value = signedPointsText(shown, change.difference.value);
  if (isExact(change)) return { label, value, notes: [words().facts.exact] };
  return {
    label,
    value,
    tone: ({ risen: 'above', fallen: 'below', 'within-error': 'not-distinguishable' } as const)[change.verdict],
    notes: [
      words().facts.tested(words().facts.verdicts[change.verdict], pointsRange(shown, change.difference.interval)),
    ],
  };
}

function pointsRange(shown: CardProps['shown'], interval: readonly [number, number]): string {
  return formatRange(interval, shown.scheme.rounding.digits);
}
