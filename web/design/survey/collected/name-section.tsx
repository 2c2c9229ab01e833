import { For, Show } from 'solid-js';
import { type Questionnaire, questionsOf } from '#domain/questionnaire/model';
import type { RaterGroup } from '#domain/survey/model';
import { formatNumber } from '../../../lib/format';
import { localized } from '../../../lib/i18n';
import { collectedWords as words } from '../../../lib/words';
import { Table } from '../../../ui/table';
import type { CollectedReport } from './collected-data';
import type { NameDecision } from './decisions';
import type { Choice } from './field-choices';
import { LazySelect } from './lazy-select';

interface NameSectionProps {
  readonly report: CollectedReport;
  readonly questionnaire: Questionnaire;
  readonly groups: readonly RaterGroup[];
  readonly onName: (decision: NameDecision) => void;
}

/** Spellings of groups and targets that the survey does not have, each with the one that is meant. */
export function NameSection(props: NameSectionProps) {
  const unknown = () => unknownNames(props.report);
  return (
    <Show when={unknown().length > 0}>
      <section class="import-section" id="collected-names">
        <h2>{words().namesHeading}</h2>
        <Table caption={words().namesHeading} class="collected-meanings">
          <thead>
            <tr>
              <For each={Object.entries(words().nameHeads)}>
                {([key, head]) => (
                  <th scope="col" class={key === 'count' ? 'number' : ''}>
                    {head}
                  </th>
                )}
              </For>
            </tr>
          </thead>
          <tbody>
            <For each={unknown()}>
              {(name) => <NameRow name={name} choices={() => choicesOf(name.kind, props)} onName={props.onName} />}
            </For>
          </tbody>
        </Table>
        <Show when={hiddenTargets(props.report) > 0}>
          <p class="muted">{words().moreNames(hiddenTargets(props.report))}</p>
        </Show>
      </section>
    </Show>
  );
}

interface UnknownName {
  readonly kind: 'group' | 'target';
  readonly value: string;
  readonly count: number;
}

interface NameRowProps {
  readonly name: UnknownName;
  readonly choices: () => readonly Choice[];
  readonly onName: (decision: NameDecision) => void;
}

function NameRow(props: NameRowProps) {
  return (
    <tr>
      <th scope="row" class="collected-value">
        {props.name.value}
      </th>
      <td class="muted">{words().fields[props.name.kind]}</td>
      <td class="number">{formatNumber(props.name.count)}</td>
      <td class="collected-field">
        <LazySelect
          label={words().meaningOf(props.name.value)}
          value={{ key: '', label: words().chooseMeaning }}
          groups={() => [{ label: '', choices: props.choices() }]}
          onChoose={(means) => means !== '' && props.onName({ kind: props.name.kind, value: props.name.value, means })}
        />
      </td>
    </tr>
  );
}

function unknownNames({ groups, targets }: CollectedReport): readonly UnknownName[] {
  return [
    ...groups
      .filter(({ groupId }) => groupId === null)
      .map(({ value, count }) => ({ kind: 'group', value, count }) as const),
    ...(targets?.unknown ?? []).map(({ value, count }) => ({ kind: 'target', value, count }) as const),
  ];
}

function hiddenTargets({ targets }: CollectedReport): number {
  return targets ? targets.unknownInAll - targets.unknown.length : 0;
}

function choicesOf(kind: UnknownName['kind'], { groups, questionnaire }: NameSectionProps): readonly Choice[] {
  if (kind === 'group') return groups.map(({ id, name }) => ({ key: id, label: localized(name) }));
  return questionsOf(questionnaire).flatMap((question) => {
    return question.kind === 'targets'
      ? question.targets.map(({ id, name }) => ({ key: id, label: localized(name) }))
      : [];
  });
}
