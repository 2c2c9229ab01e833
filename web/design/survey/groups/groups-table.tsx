import { For, Show } from 'solid-js';
import X from '~icons/lucide/x';
import { takesStamps } from '#domain/survey/collection';
import type { RaterGroup } from '#domain/survey/model';
import { staleTranslationOf } from '#domain/survey/usual-groups';
import { formatNumber } from '../../../lib/format';
import { commonWords, openingWords, rollWords } from '../../../lib/words';
import { Button } from '../../../ui/button';
import { Input } from '../../../ui/field';
import { Table } from '../../../ui/table';
import { without, withReplaced } from '../../../lib/entry-list';
import { localizedText } from '../draft/optional-parts';
import { groupWithCensus, groupWithExpected, sumOfWeights } from './group-draft';
import type { DraftForm } from './groups-editor';
import { plainNumber } from './plain-number';

export function GroupsTable(props: DraftForm) {
  const words = () => openingWords().groups;
  const expected = () =>
    isByRoll(props) ? 0 : props.draft.groups.reduce((total, group) => total + (group.expected ?? 0), 0);
  return (
    <Table caption={words().table} class="groups-table">
      <thead>
        <tr>
          <th scope="col">{words().name}</th>
          <th scope="col">{words().weight}</th>
          <th scope="col">{words().expected}</th>
          <th scope="col">{words().census}</th>
          <th scope="col">{words().english}</th>
          <th scope="col">
            <span class="visually-hidden">{commonWords().remove}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        <For each={props.draft.groups}>
          {(group, index) => <GroupRow {...props} group={group} number={index() + 1} />}
        </For>
        <tr class="groups-sum">
          <th scope="row">{words().sum}</th>
          <td data-wrong={sumOfWeights(props.draft.groups) !== 100}>
            <b class="groups-figure groups-figure-sum">{plainNumber(sumOfWeights(props.draft.groups))}</b> %
          </td>
          <td>
            <span class="groups-figure groups-figure-sum">{expected() > 0 ? formatNumber(expected()) : ''}</span>
          </td>
          <td />
          <td />
          <td />
        </tr>
      </tbody>
    </Table>
  );
}

interface GroupRowProps extends DraftForm {
  readonly group: RaterGroup;
  readonly number: number;
}

function GroupRow(props: GroupRowProps) {
  const words = () => openingWords().groups;
  const revise = (next: (group: RaterGroup) => RaterGroup) =>
    props.change((draft) => {
      const group = draft.groups.find(({ id }) => id === props.group.id);
      return group ? { ...draft, groups: withReplaced(draft.groups, next(group)) } : draft;
    });
  return (
    <tr>
      <td>
        <Input
          aria-label={words().nameOf(props.number)}
          aria-invalid={props.group.name.zh.trim() === '' || undefined}
          placeholder={words().nameMissing}
          disabled={props.readOnly}
          value={props.group.name.zh}
          onInput={(event) => {
            const zh = event.currentTarget.value;
            revise((group) => ({ ...group, name: localizedText(zh, group.name.en ?? '') }));
          }}
        />
        <StaleEnglish {...props} revise={revise} />
      </td>
      <FigureCells {...props} revise={revise} />
      <td>
        <Input
          lang="en"
          aria-label={words().englishOf(props.number)}
          disabled={props.readOnly}
          value={props.group.name.en ?? ''}
          onInput={(event) => {
            const en = event.currentTarget.value;
            revise((group) => ({ ...group, name: localizedText(group.name.zh, en) }));
          }}
        />
      </td>
      <td class="number">
        <Show when={!props.readOnly}>
          <Button
            kind="quiet"
            size="small"
            aria-label={words().remove(props.number)}
            title={words().remove(props.number)}
            onClick={() => props.change((draft) => ({ ...draft, groups: without(draft.groups, props.group.id) }))}
          >
            <X aria-hidden="true" />
          </Button>
        </Show>
      </td>
    </tr>
  );
}

interface GroupCellProps extends GroupRowProps {
  readonly revise: (next: (group: RaterGroup) => RaterGroup) => void;
}

/** Said below the Chinese name: on a phone the English one is out of sight. */
function StaleEnglish(props: GroupCellProps) {
  const words = () => openingWords().groups;
  const clear = () => props.revise((group) => ({ ...group, name: localizedText(group.name.zh, '') }));
  return (
    <Show when={!props.readOnly && staleTranslationOf(props.group.name)}>
      {(usual) => (
        <span class="groups-warning">
          {words().staleEnglish(usual().en ?? '', usual().zh)}{' '}
          <Button kind="quiet" size="small" onClick={clear}>
            {words().clearEnglish}
          </Button>
        </span>
      )}
    </Show>
  );
}

function FigureCells(props: GroupCellProps) {
  const words = () => openingWords().groups;
  return (
    <>
      <td>
        <Input
          type="number"
          class="groups-figure"
          min="0"
          max="100"
          step="any"
          aria-label={words().weightOf(props.number)}
          disabled={props.readOnly}
          value={Math.round(props.group.weight * 1000) / 1000}
          onInput={(event) => {
            const weight = event.currentTarget.valueAsNumber || 0;
            props.revise((group) => ({ ...group, weight }));
          }}
        />{' '}
        %
      </td>
      <td>
        <Show when={!isByRoll(props)} fallback={<span class="muted">{rollWords().choice.expected}</span>}>
          <ExpectedField {...props} />
        </Show>
      </td>
      <CensusCell {...props} />
    </>
  );
}

function ExpectedField(props: GroupCellProps) {
  const words = () => openingWords().groups;
  const few = () => (props.group.expected ?? Infinity) < props.draft.settings.minimumGroupSize;
  return (
    <>
      <Input
        type="number"
        class="groups-figure"
        min="1"
        aria-label={words().expectedOf(props.number)}
        disabled={props.readOnly}
        value={props.group.expected ?? ''}
        onInput={(event) => {
          const expected = event.currentTarget.valueAsNumber;
          props.revise((group) => groupWithExpected(group, Number.isNaN(expected) ? undefined : expected));
        }}
      />
      <Show when={few()}>
        <span class="groups-warning">{words().fewExpected(props.draft.settings.minimumGroupSize)}</span>
      </Show>
    </>
  );
}

/** The roll tells how many people there are, from the opening on. */
function isByRoll({ draft, readOnly }: DraftForm): boolean {
  return !readOnly && takesStamps(draft);
}

/** Only a known number of people can all be asked. */
function CensusCell(props: GroupCellProps) {
  const words = () => openingWords().groups;
  return (
    <td>
      <input
        type="checkbox"
        class="choice-box"
        aria-label={words().censusOf(props.number)}
        checked={props.group.census === true}
        disabled={props.readOnly || (props.group.expected === undefined && !isByRoll(props))}
        onChange={(event) => {
          const on = event.currentTarget.checked;
          props.revise((group) => groupWithCensus(group, on));
        }}
      />
    </td>
  );
}
