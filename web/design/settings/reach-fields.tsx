import { createResource, createSignal, For, Show } from 'solid-js';
import { ROLES } from '#domain/access/role';
import type { Unit } from '#domain/units/unit';
import { client, request } from '../../lib/client';
import { localized } from '../../lib/i18n';
import { commonWords, settingsWords as words } from '../../lib/words';
import { Checkbox, Input, Radio } from '../../ui/field';
import { Loaded } from '../../ui/loading';
import type { Reach } from './reach';

/** Role, and for a leader which units. */
export function ReachFields(props: { readonly reach: Reach }) {
  return (
    <>
      <fieldset>
        <legend class="field-label">{words().scope.role}</legend>
        <For each={ROLES}>
          {(role) => (
            <Radio
              name="role"
              label={commonWords().roles[role]}
              hint={words().roleHints[role]}
              checked={props.reach.role() === role}
              onChange={() => props.reach.setRole(role)}
            />
          )}
        </For>
      </fieldset>
      <Show when={props.reach.role() === 'leader'}>
        <fieldset>
          <legend class="field-label">{words().scope.label}</legend>
          <Radio
            name="scope"
            label={words().scope.whole}
            checked={!props.reach.limited()}
            onChange={() => props.reach.setLimited(false)}
          />
          <Radio
            name="scope"
            label={words().scope.some}
            checked={props.reach.limited()}
            onChange={() => props.reach.setLimited(true)}
          />
          <Show when={props.reach.limited()}>
            <UnitChoice reach={props.reach} />
          </Show>
        </fieldset>
      </Show>
    </>
  );
}

function UnitChoice(props: { readonly reach: Reach }) {
  const [units] = createResource(async () => (await request(client.api.units.$get())).units);
  return <Loaded resource={units}>{(present) => <UnitList reach={props.reach} units={present()} />}</Loaded>;
}

interface UnitListProps {
  readonly reach: Reach;
  readonly units: readonly Unit[];
}

function UnitList(props: UnitListProps) {
  const [search, setSearch] = createSignal('');
  const found = () => {
    const wanted = search().trim().toLowerCase();
    return props.units.filter(({ code, name }) => `${code} ${localized(name)}`.toLowerCase().includes(wanted));
  };
  return (
    <div class="settings-units">
      <Input
        type="search"
        aria-label={words().scope.search}
        placeholder={words().scope.search}
        value={search()}
        onInput={(event) => setSearch(event.currentTarget.value)}
      />
      <div class="settings-unit-list" tabIndex={0} role="group" aria-label={words().scope.label}>
        <For each={found()}>
          {(unit) => (
            <Checkbox
              label={localized(unit.name)}
              checked={props.reach.chosen().includes(unit.code)}
              onChange={(event) => props.reach.toggle(unit.code, event.currentTarget.checked)}
            />
          )}
        </For>
      </div>
      <p class="muted" role="status">
        {words().scope.chosen(props.reach.chosen().length)}
      </p>
    </div>
  );
}
