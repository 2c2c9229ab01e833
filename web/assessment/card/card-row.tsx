import { A } from '@solidjs/router';
import { createUniqueId, type JSX, onMount, Show } from 'solid-js';
import type { ScoreChange } from '#domain/assessment/report/score-changes';
import { formatPercent } from '../../lib/format';
import { assessmentCardWords as words, assessmentWorkingWords as workingWords } from '../../lib/words';
import { plainPoints } from '../plain-points';
import { pointsText, signedPointsText } from '../result/table/points-text';
import { appealAddress } from './appeal-address';
import { type CardLine, isCompared } from './card-lines';
import { type CardProps, isExact, rangeText } from './card-title';
import { CardWorking, TotalWorking } from './card-working';

interface OpenProps extends CardProps {
  readonly lines: readonly CardLine[];
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** An indicator, and under it, when it is open, its working. */
export function CardRow(props: OpenProps & { readonly line: CardLine }) {
  const score = () => props.line.score;
  const points = () => {
    const value = score().points;
    if (value === null) return <span class="muted">{words().table.missing}</span>;
    return props.line.bounds === null ? pointsText(props.shown, value) : signedPointsText(props.shown, value);
  };
  return (
    <Opening
      {...props}
      name={props.line.name}
      number={score().number}
      indicatorId={props.line.id}
      level={score().level}
      working={<CardWorking {...props} />}
    >
      <td class="number card-full">{fullText(props.line)}</td>
      <td class="number card-got" data-band={props.line.band ?? undefined}>
        {points()}
        <Show when={props.line.missing?.standIn}>
          <abbr title={words().table.standInTitle}>{words().table.standIn}</abbr>
        </Show>
      </td>
      <td class="number card-share">{shareText(props.line)}</td>
      <td class="number card-place" data-head={words().table.heads.place}>
        <Show when={score().rankInterval} fallback="—">
          {(range) => rangeText(range())}
        </Show>
      </td>
      <td class="number card-mean">
        {score().categoryMean === null ? '—' : pointsText(props.shown, score().categoryMean ?? 0)}
      </td>
      <ChangeCell {...props} change={score().change} />
    </Opening>
  );
}

export function TotalRow(props: OpenProps) {
  const total = () => props.card.unit.effectiveTotal;
  return (
    <Opening
      {...props}
      name={words().table.total}
      number={null}
      indicatorId={null}
      level={1}
      working={<TotalWorking {...props} />}
    >
      <td class="number card-full">{plainPoints(props.shown.scheme.fullPoints)}</td>
      <td class="number card-got">{total() === null ? '—' : pointsText(props.shown, total() ?? 0)}</td>
      <td class="number card-share">
        {total() === null ? '—' : formatPercent((total() ?? 0) / props.shown.scheme.fullPoints)}
      </td>
      <td class="number card-place" data-head={words().table.heads.place}>
        <Show when={props.card.unit.standing} fallback="—">
          {(standing) => rangeText(standing().rankInterval)}
        </Show>
      </td>
      <td class="number card-mean">
        <Show when={props.card.besideMean} fallback="—">
          {(beside) => pointsText(props.shown, beside().mean)}
        </Show>
      </td>
      <ChangeCell {...props} change={props.card.change} />
    </Opening>
  );
}

interface OpeningProps extends OpenProps {
  readonly name: string;
  readonly number: string | null;
  /** Null for the total. */
  readonly indicatorId: string | null;
  readonly level: number;
  readonly working: JSX.Element;
  readonly children: JSX.Element;
}

/** Indicator, full points, points, share, place and mean. */
const COLUMNS = 6;

function Opening(props: OpeningProps) {
  const id = createUniqueId();
  let body: HTMLTableSectionElement | undefined;
  // Whoever follows a link to an indicator comes to its row.
  onMount(() => props.isOpen && body?.scrollIntoView({ block: 'center' }));
  return (
    <tbody ref={(element) => (body = element)} data-open={props.isOpen ? '' : undefined}>
      <tr class="card-line" data-level={props.level} data-total={props.indicatorId === null ? '' : undefined}>
        <th scope="row">
          <button
            type="button"
            class="card-open"
            aria-expanded={props.isOpen}
            aria-controls={props.isOpen ? id : undefined}
            onClick={() => props.onToggle()}
          >
            <Show when={props.number}>{(number) => <span class="card-number">{number()}</span>}</Show>
            {props.name}
          </button>
        </th>
        {props.children}
      </tr>
      <Show when={props.isOpen}>
        <tr class="card-working" id={id}>
          <td colSpan={isCompared(props) ? COLUMNS + 1 : COLUMNS}>
            <section aria-label={workingWords().label(props.name)}>{props.working}</section>
            <Show when={appealAddress(props.shown, props.card.unit.unitCode, props.indicatorId)}>
              {(address) => (
                <p class="card-ask">
                  <A href={address()}>{words().table.askAbout(props.name)}</A>
                </p>
              )}
            </Show>
          </td>
        </tr>
      </Show>
    </tbody>
  );
}

function fullText({ score, bounds }: CardLine): string {
  if (bounds === null) return plainPoints(score.fullPoints);
  return bounds.map((bound) => (bound > 0 ? `+${plainPoints(bound)}` : plainPoints(bound))).join(' / ');
}

function shareText({ score, bounds }: CardLine): string {
  if (bounds !== null || score.points === null || score.fullPoints === 0) return '—';
  return formatPercent(score.points / score.fullPoints);
}

/** A difference that has an error stands beside what the test says of it; a note under the table says so of the rest. */
/** None in a table that has nothing earlier beside it. */
function ChangeCell(props: CardProps & { readonly change: ScoreChange | null }) {
  return (
    <Show when={isCompared(props)}>
      <td class="number card-change">
        <ChangeText {...props} change={props.change} />
      </td>
    </Show>
  );
}

function ChangeText(props: CardProps & { readonly change: ScoreChange | null }) {
  return (
    <Show when={props.change} fallback={<ChangeParts text="—" verdict="" />}>
      {(change) => (
        <ChangeParts
          text={signedPointsText(props.shown, change().difference.value)}
          verdict={isExact(change()) ? '' : words().facts.verdicts[change().verdict]}
          tone={isExact(change()) ? undefined : change().verdict}
        />
      )}
    </Show>
  );
}

function ChangeParts(props: { readonly text: string; readonly verdict: string; readonly tone?: string | undefined }) {
  return (
    <span data-verdict={props.tone}>
      {props.text}
      <small>{props.verdict}</small>
    </span>
  );
}
