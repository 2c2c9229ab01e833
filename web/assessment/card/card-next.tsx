import { For, Show } from 'solid-js';
import type { GradeWay, NextGrade } from '#domain/assessment/report/next-grade';
import { measuredOf } from '#domain/assessment/scheme/walk';
import { localized } from '../../lib/i18n';
import { assessmentCardWords as words } from '../../lib/words';
import { plainPoints } from '../plain-points';
import { indicatorNames } from '../result/indicator-names';
import { pointsText } from '../result/points-text';
import { plainNumber } from '../result/result-title';
import type { ShownRun } from '../result/run-page';
import type { CardProps } from './card-title';

const MOST_WAYS = 4;

/** What the next grade would have taken, and which indicators could have given it. */
export function CardNext(props: CardProps) {
  return (
    <Show when={props.row.decided}>
      <section class="card-next">
        <Show when={props.card.nextGrade} fallback={<h2>{words().next.best}</h2>}>
          {(next) => (
            <>
              <h2>{nextTitle(props.shown, next())}</h2>
              <For each={gapLines(props, next())}>{(line) => <p>{line}</p>}</For>
              <Show when={next().needed !== null}>
                <Ways shown={props.shown} next={next()} />
              </Show>
            </>
          )}
        </Show>
      </section>
    </Show>
  );
}

function Ways(props: { readonly shown: ShownRun; readonly next: NextGrade }) {
  const ways = () => props.next.ways.slice(0, MOST_WAYS);
  const more = () => props.next.ways.length - ways().length;
  return (
    <Show when={ways().length > 0} fallback={<p>{words().next.nothing}</p>}>
      <h3>{words().next.ways}</h3>
      <ul>
        <For each={ways()}>
          {(way) => <li data-enough={way.isEnough ? '' : undefined}>{wayText(props.shown, way)}</li>}
        </For>
      </ul>
      <Show when={!props.next.ways.some(({ isEnough }) => isEnough)}>
        <p class="card-part-note">{words().next.noneEnough}</p>
      </Show>
      <Show when={more() > 0}>
        <p class="card-part-note">{words().next.more(more())}</p>
      </Show>
    </Show>
  );
}

export function nextTitle(shown: ShownRun, next: NextGrade): string {
  const grade = gradeName(shown, next);
  if (next.needed !== null) return words().next.missing(grade, pointsText(shown, next.needed));
  return next.toMinimum > 0 ? words().next.title(grade) : words().next.reached(grade);
}

/** How far it is to the minimum and to the last unit with a place; what stands in the way besides points. */
export function gapLines({ shown, card }: Pick<CardProps, 'shown' | 'card'>, next: NextGrade): readonly string[] {
  const grade = shown.scheme.grading.grades.find(({ id }) => id === next.gradeId);
  const minimum = grade?.minimum ?? null;
  const toMinimum =
    next.toMinimum > 0 && minimum !== null
      ? [
          words().next.minimum(
            gradeName(shown, next),
            plainNumber(minimum),
            pointsText(shown, card.unit.effectiveTotal ?? 0),
          ),
        ]
      : [];
  return [...toMinimum, ...lineAbove(shown, next)];
}

function lineAbove(shown: ShownRun, { needed, isBarred, toLastIn }: NextGrade): readonly string[] {
  if (needed === null) return [isBarred ? words().next.veto : words().next.lineHidden];
  if (toLastIn === null) return [];
  return [toLastIn > 0 ? words().next.line(pointsText(shown, toLastIn)) : words().next.lineTied];
}

function gradeName(shown: ShownRun, { gradeId }: NextGrade): string {
  return localized(shown.scheme.grading.grades.find(({ id }) => id === gradeId)?.name ?? { zh: '' });
}

export function wayText(shown: ShownRun, { indicatorId, room, isEnough, value }: GradeWay): string {
  const name = indicatorNames(shown.scheme).get(indicatorId) ?? '';
  const points = pointsText(shown, room);
  const text = isEnough ? words().next.enough(points) : words().next.notEnough(points);
  return [
    `${name}${words().colon}${text}`,
    value === null ? null : words().next.value(valueText(shown, indicatorId, value)),
  ]
    .filter(Boolean)
    .join(words().comma);
}

/** To two decimals, towards the side where it is enough. */
function valueText({ scheme }: ShownRun, indicatorId: string, value: number): string {
  const source = measuredOf(scheme).find(({ id }) => id === indicatorId)?.source;
  const isLower = source?.kind === 'objective' && source.direction === 'lower';
  const hundredths = Number((value * 100).toFixed(6));
  return plainPoints((isLower ? Math.floor(hundredths) : Math.ceil(hundredths)) / 100);
}
