import { For } from 'solid-js';
import type { RaterGroup } from '#domain/survey/model';
import { formatNumber } from '../../../lib/format';
import { localized } from '../../../lib/i18n';
import { watchWords } from '../../../lib/words';
import { Table } from '../../../ui/table';
import type { TurnoutCourse } from './course-data';
import { nightText, shareOf, shareText } from './course-finding';

interface CourseTableProps {
  readonly title: string;
  readonly data: TurnoutCourse;
  readonly groups: readonly RaterGroup[];
}

/** Night by night, everybody and each rater group; the latest night first. */
export function CourseTable(props: CourseTableProps) {
  const words = () => watchWords().course;
  const nights = () => props.data.everybody.toReversed();
  const shown = () => props.groups.filter(({ id }) => props.data.groups.some(({ groupId }) => groupId === id));
  const takenPart = (groupId: string, night: number) =>
    props.data.groups.find((group) => group.groupId === groupId)?.points.find(({ day }) => day === night)?.takenPart;
  return (
    <Table caption={props.title} density="numbers">
      <thead>
        <tr>
          <th scope="col">{words().night}</th>
          <th scope="col" class="number">
            {words().takenPart}
          </th>
          <th scope="col" class="number">
            {words().share}
          </th>
          <For each={shown()}>
            {(group) => (
              <th scope="col" class="number">
                {localized(group.name)}
              </th>
            )}
          </For>
        </tr>
      </thead>
      <tbody>
        <For each={nights()}>
          {(night) => (
            <tr>
              <th scope="row">{nightText(night.day)}</th>
              <td class="number">{formatNumber(night.takenPart)}</td>
              <td class="number">{shareText(shareOf(night), night.size)}</td>
              <For each={shown()}>
                {({ id }) => <td class="number muted">{formatNumber(takenPart(id, night.day) ?? 0)}</td>}
              </For>
            </tr>
          )}
        </For>
      </tbody>
    </Table>
  );
}
