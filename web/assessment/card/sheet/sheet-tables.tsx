import { For, Show } from 'solid-js';
import type { ChangeVerdict } from '#domain/tabulation/findings/change';
import { formatPercent } from '../../../lib/format';
import { assessmentCardWords, assessmentSheetWords as words } from '../../../lib/words';
import { plainPoints } from '../../plain-points';
import { pointsText, signedPointsText } from '../../result/table/points-text';
import type { CardLine } from '../card-lines';
import { isExact, rangeText } from '../card-title';
import { printed } from './printed';
import { entryTexts, sheetLines } from './sheet-lines';
import type { SheetProps } from './sheet-text';

interface SheetTableProps extends SheetProps {
  readonly lines: readonly CardLine[];
}

/** Table 1: every indicator with its points beside the category and last time. */
export function PointsTable(props: SheetTableProps) {
  const heads = () => assessmentCardWords().table.heads;
  const shown = () => ['full', 'points', 'share', 'place', 'mean'] as const;
  const isLong = () => props.lines.length > MOST_LINES;
  const rows = () => (isLong() ? props.lines.filter(standsInLong) : props.lines);
  const hasChanges = () => props.card.change !== null || props.card.indicators.some(({ change }) => change !== null);
  return (
    <table class="sheet-table">
      <caption>{printed(isLong() ? words().tableOneLong : words().tableOne)}</caption>
      <thead>
        <tr>
          <th>{heads().indicator}</th>
          <For each={shown()}>{(head) => <th class="number">{heads()[head]}</th>}</For>
          <Show when={hasChanges()}>
            <th class="number">{heads().change}</th>
          </Show>
        </tr>
      </thead>
      <tbody>
        <For each={rows()}>{(line) => <PointsRow {...props} line={line} hasChanges={hasChanges()} />}</For>
        <TotalLine {...props} hasChanges={hasChanges()} />
      </tbody>
    </table>
  );
}

/** Beyond that table 1 has what is made of other indicators and what stands out; table 2 has the points of each anyway. */
const MOST_LINES = 36;

function standsInLong({ score, measured, band }: CardLine): boolean {
  return score.level === 1 || measured === null || band !== null;
}

function PointsRow(props: SheetTableProps & { readonly line: CardLine; readonly hasChanges: boolean }) {
  const score = () => props.line.score;
  const isAdjustment = () => props.line.bounds !== null;
  const points = () => score().points;
  return (
    <tr data-level={score().level} data-band={props.line.band ?? undefined}>
      <th>
        <Show when={score().number}>{(number) => <span>{number()} </span>}</Show>
        {props.line.name}
      </th>
      <td class="number">{isAdjustment() ? '—' : plainPoints(score().fullPoints)}</td>
      <td class="number sheet-got">
        {points() === null
          ? words().missing
          : isAdjustment()
            ? signedPointsText(props.shown, points() ?? 0)
            : pointsText(props.shown, points() ?? 0)}
      </td>
      <td class="number">
        {points() === null || isAdjustment() ? '—' : formatPercent((points() ?? 0) / score().fullPoints)}
      </td>
      <td class="number">
        <Show when={score().rankInterval} fallback="—">
          {(range) => printed(rangeText(range()))}
        </Show>
      </td>
      <td class="number">{score().categoryMean === null ? '—' : pointsText(props.shown, score().categoryMean ?? 0)}</td>
      <Show when={props.hasChanges}>
        <ChangeCell {...props} change={score().change} />
      </Show>
    </tr>
  );
}

function TotalLine(props: SheetProps & { readonly hasChanges: boolean }) {
  const total = () => props.card.unit.effectiveTotal;
  return (
    <tr class="sheet-total">
      <th>{assessmentCardWords().table.total}</th>
      <td class="number">{plainPoints(props.shown.scheme.fullPoints)}</td>
      <td class="number sheet-got">{total() === null ? '—' : pointsText(props.shown, total() ?? 0)}</td>
      <td class="number">{total() === null ? '—' : formatPercent((total() ?? 0) / props.shown.scheme.fullPoints)}</td>
      <td class="number">
        <Show when={props.card.unit.standing} fallback="—">
          {(standing) => printed(rangeText(standing().rankInterval))}
        </Show>
      </td>
      <td class="number">
        <Show when={props.card.besideMean} fallback="—">
          {(beside) => pointsText(props.shown, beside().mean)}
        </Show>
      </td>
      <Show when={props.hasChanges}>
        <ChangeCell {...props} change={props.card.change} />
      </Show>
    </tr>
  );
}

/** The note under the tables says what they mean: words would take the room of the names. */
const VERDICT_MARKS: Readonly<Record<ChangeVerdict, string>> = { risen: '*', fallen: '*', 'within-error': '≈' };

function ChangeCell(props: SheetProps & { readonly change: SheetProps['card']['change'] }) {
  return (
    <td class="number">
      <Show when={props.change} fallback="—">
        {(change) => (
          <>
            {signedPointsText(props.shown, change().difference.value)}
            <span class="sheet-verdict">{isExact(change()) ? '' : VERDICT_MARKS[change().verdict]}</span>
          </>
        )}
      </Show>
    </td>
  );
}

/** Table 2: what every figure was made of, and the entries behind ledgers and vetoes. */
export function WorkingTable(props: SheetTableProps) {
  const heads = () => assessmentCardWords().table.heads;
  const entries = () => entryTexts(props);
  return (
    <>
      <table class="sheet-table sheet-workings">
        <caption>{printed(words().tableTwo)}</caption>
        <thead>
          <tr>
            <th>{heads().indicator}</th>
            <th>{words().heads.data}</th>
            <th>{words().heads.working}</th>
            <th class="number">{heads().points}</th>
          </tr>
        </thead>
        <tbody>
          <For each={sheetLines(props, props.lines)}>
            {(line) => (
              <tr>
                <th>{line.name}</th>
                <td>{printed(line.data)}</td>
                <td>{printed(line.arithmetic)}</td>
                <td class="number">{line.points}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <Show when={entries().length > 0}>
        <p class="sheet-note">
          {words().ledger}
          {printed(entries().join(words().semicolon))}
          {words().stop}
        </p>
      </Show>
    </>
  );
}
