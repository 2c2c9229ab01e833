import { formatIsoDate, formatRange } from '../../../lib/format';
import { localized } from '../../../lib/i18n';
import { session } from '../../../lib/session';
import { assessmentSheetWords as words } from '../../../lib/words';
import { pointsText } from '../../result/table/points-text';
import { plainNumber } from '../../result/result-title';
import type { ShownRun } from '../../result/run/run-page';
import { type EarlierRun, titleOf } from '../card-data';
import { fittingHead } from './fitting-head';
import { type CardProps, categoryName, isCorrected, isExact, rangeText, tierText } from '../card-title';

export interface SheetProps extends CardProps {
  readonly since: EarlierRun | undefined;
}

/** At the head of every page, on one line: whose paper it is, and which calculation it is from. */
export function sheetHead({ shown, row }: Pick<CardProps, 'shown' | 'row'>): readonly [left: string, right: string] {
  const right = headRight(shown);
  const title = localized(shown.head.title);
  return [fittingHead([words().head(row.name, title), row.name], right), right];
}

function headRight({ head, run, signature }: ShownRun): string {
  if (isCorrected({ head, run })) return words().superseded(run.number);
  return signature === null ? words().draft(run.number) : words().inside(run.number, signature.slice(0, 8));
}

export function sheetBy({ run }: ShownRun): string {
  const [year = '', month = '', day = ''] = formatIsoDate(run.publishedAt ?? run.createdAt)
    .split('-')
    .map((part) => String(Number(part)));
  return words().by(localized(session().organisation), words().date(year, month, day));
}

/** Total, grade, place, mean and change, each with what may be said of it. */
export function wholeText(props: SheetProps): string {
  const sentences = [totalSentence(props), placeSentence(props), changeSentence(props)];
  return sentences.flatMap((sentence) => (sentence === null ? [] : [`${sentence}${words().stop}`])).join('');
}

function totalSentence({ shown, card, row }: SheetProps): string {
  const { total, effectiveTotal } = card.unit;
  if (total === null || effectiveTotal === null) return words().noTotal(row.name);
  const isSure = total.standardError === 0 || effectiveTotal !== total.value;
  const facts = {
    unit: row.name,
    title: localized(shown.head.title),
    total: pointsText(shown, effectiveTotal),
    full: plainNumber(shown.scheme.fullPoints),
    range: isSure ? null : formatRange(total.interval, shown.scheme.rounding.digits),
  };
  const grade =
    row.decided === null ? null : words().graded(localized(row.decided.name), shown.run.state !== 'published');
  return [words().total(facts), grade].filter(Boolean).join(words().semicolon);
}

function placeSentence({ shown, card }: SheetProps): string | null {
  const { unit, category, besideMean } = card;
  if (unit.effectiveTotal === null) return null;
  const place =
    unit.standing === null
      ? words().noPlace
      : words().place({
          category: categoryName(shown, unit.categoryId),
          units: category.ranked,
          range: rangeText(unit.standing.rankInterval),
          tier: tierText(unit.standing.tier, category.tiers),
        });
  if (besideMean === null) return place;
  const mean = pointsText(shown, besideMean.mean);
  const beside =
    besideMean.difference.standardError === 0
      ? words().meanExact(mean)
      : words().mean[besideMean.band](mean, pointsText(shown, Math.abs(besideMean.difference.value)));
  return [place, beside].join(words().semicolon);
}

function changeSentence({ shown, card, since }: SheetProps): string | null {
  const { change } = card;
  if (change === null || since === undefined) return null;
  if (isExact(change)) return words().changeExact(titleOf(since), pointsText(shown, change.previous));
  return words().change[change.verdict](titleOf(since), pointsText(shown, Math.abs(change.difference.value)));
}
