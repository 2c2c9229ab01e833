import { For, Show } from 'solid-js';
import type { GradeWay, NextGrade } from '#domain/assessment/report/next-grade';
import { localized } from '../../lib/i18n';
import { assessmentCardWords as words } from '../../lib/words';
import { plainPoints } from '../plain-points';
import { indicatorNames } from '../result/table/indicator-names';
import { pointsText } from '../result/table/points-text';
import { plainNumber } from '../result/result-title';
import type { ShownRun } from '../result/run/run-page';
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
  if (next.needed !== null) return missingTitle(grade, { points: pointsText(shown, next.needed), ...next });
  if (next.obstacle === 'no-places') return words().next.noPlaces(grade);
  return next.toMinimum > 0 ? words().next.title(grade) : words().next.reached(grade);
}

function missingTitle(
  grade: string,
  { points, needed, isExceeded }: Pick<NextGrade, 'needed' | 'isExceeded'> & { readonly points: string },
): string {
  if (!isExceeded) return words().next.missing(grade, points);
  return needed === 0 ? words().next.equal(grade) : words().next.missingMore(grade, points);
}

/** How far it is to the minimum and to the total that others make necessary; what stands in the way besides points. */
export function gapLines({ shown, card }: Pick<CardProps, 'shown' | 'card'>, next: NextGrade): readonly string[] {
  const grade = shown.scheme.grading.grades.find(({ id }) => id === next.gradeId);
  const minimum = grade?.minimum ?? null;
  const total = pointsText(shown, card.unit.effectiveTotal ?? 0);
  const toMinimum =
    next.toMinimum > 0 && minimum !== null
      ? [words().next.minimum(gradeName(shown, next), plainNumber(minimum), total)]
      : [];
  const quota = card.category.quotas.find(({ gradeId }) => gradeId === next.gradeId);
  const obstacle = next.obstacle === null ? [] : [words().next.obstacles[next.obstacle](quota?.eligible ?? 0)];
  return [...toMinimum, ...obstacle, ...lineText(shown, next)];
}

function lineText(shown: ShownRun, { line, isExceeded, needed }: NextGrade): readonly string[] {
  if (line === null) return [];
  if (isExceeded && needed === 0) return [words().next.lineEqual];
  const total = pointsText(shown, line);
  return [isExceeded ? words().next.lineAbove(total) : words().next.lineAt(total)];
}

function gradeName(shown: ShownRun, { gradeId }: NextGrade): string {
  return localized(shown.scheme.grading.grades.find(({ id }) => id === gradeId)?.name ?? { zh: '' });
}

export function wayText(shown: ShownRun, { indicatorId, room, isEnough, value }: GradeWay): string {
  const name = indicatorNames(shown.scheme).get(indicatorId) ?? '';
  const points = pointsText(shown, room);
  const text = isEnough ? words().next.enough(points) : words().next.notEnough(points);
  return [`${name}${words().colon}${text}`, value === null ? null : words().next.value(plainPoints(value))]
    .filter(Boolean)
    .join(words().comma);
}
