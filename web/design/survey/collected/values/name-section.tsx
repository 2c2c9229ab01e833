import { Show } from 'solid-js';
import type { CollectedChoices } from '#domain/collected/import-model';
import { type Questionnaire, questionsOf } from '#domain/questionnaire/model';
import type { RaterGroup } from '#domain/survey/model';
import { formatNumber } from '../../../../lib/format';
import { localized } from '../../../../lib/i18n';
import { collectedWords as words } from '../../../../lib/words';
import type { CollectedReport } from '../collected-data';
import type { NameDecision } from '../review/decisions';
import type { Choice } from '../columns/field-choices';
import { KeyedFor } from '../review/keyed-for';
import { LazySelect } from '../review/lazy-select';
import { MeaningsTable } from './meanings-table';
import { namesToSettle, type NameToSettle } from './names-to-settle';

interface NameSectionProps {
  readonly report: CollectedReport;
  readonly choices: CollectedChoices;
  readonly questionnaire: Questionnaire;
  readonly groups: readonly RaterGroup[];
  readonly onName: (decision: NameDecision) => void;
}

/** Spellings of groups and targets that the survey does not have, each with the one that is meant. */
export function NameSection(props: NameSectionProps) {
  const unknown = () => namesToSettle(props.report, props.choices);
  return (
    <Show when={unknown().length > 0}>
      <section class="import-section" id="collected-names">
        <h2>{words().namesHeading}</h2>
        <MeaningsTable caption={words().namesHeading} heads={words().nameHeads}>
          <KeyedFor each={unknown()} keyOf={({ kind, value }) => `${kind} ${value}`}>
            {(name) => <NameRow name={name()} choices={() => choicesOf(name().kind, props)} onName={props.onName} />}
          </KeyedFor>
        </MeaningsTable>
        <Show when={hiddenTargets(props.report) > 0}>
          <p class="muted">{words().moreNames(hiddenTargets(props.report))}</p>
        </Show>
      </section>
    </Show>
  );
}

interface NameRowProps {
  readonly name: NameToSettle;
  readonly choices: () => readonly Choice[];
  readonly onName: (decision: NameDecision) => void;
}

function NameRow(props: NameRowProps) {
  const present = () =>
    props.choices().find(({ key }) => key === props.name.means) ?? { key: '', label: words().chooseMeaning };
  return (
    <tr>
      <th scope="row" class="collected-value">
        {props.name.value}
      </th>
      <td class="muted">{words().fields[props.name.kind]}</td>
      <td class="number">{props.name.count === undefined ? '' : formatNumber(props.name.count)}</td>
      <td class="collected-field">
        <LazySelect
          label={words().meaningOf(props.name.value)}
          value={present()}
          groups={() => [{ label: '', choices: props.choices() }]}
          onChoose={(means) => means !== '' && props.onName({ kind: props.name.kind, value: props.name.value, means })}
        />
      </td>
    </tr>
  );
}

function hiddenTargets({ targets }: CollectedReport): number {
  return targets ? targets.unknownInAll - targets.unknown.length : 0;
}

function choicesOf(kind: NameToSettle['kind'], { groups, questionnaire }: NameSectionProps): readonly Choice[] {
  if (kind === 'group') return groups.map(({ id, name }) => ({ key: id, label: localized(name) }));
  return questionsOf(questionnaire).flatMap((question) => {
    return question.kind === 'targets'
      ? question.targets.map(({ id, name }) => ({ key: id, label: localized(name) }))
      : [];
  });
}
