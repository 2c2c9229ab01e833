import { createMemo, createSignal, For, Show } from 'solid-js';
import { localized } from '../../lib/i18n';
import { commonWords, mappingWords as words } from '../../lib/words';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Checkbox, Field, Input } from '../../ui/field';
import { divisionWords } from './division-words';
import { isNamed } from './mapping-rows';
import type { MappingSession } from './mapping-session';
import { isCoded, type MappedUnit } from './mapping-source';

interface OriginDialogProps {
  readonly session: MappingSession;
  readonly unit: MappedUnit;
  readonly onClose: () => void;
}

/** Which units of the earlier wave a unit was: one or several. Those without a counterpart come first. */
export function OriginDialog(props: OriginDialogProps) {
  const texts = () => divisionWords(props.session.division);
  const [chosen, setChosen] = createSignal(props.session.originsOf(props.unit.id));
  const [search, setSearch] = createSignal('');
  const candidates = createMemo(() => sortedCandidates(props.session, props.unit));
  const shown = () => candidates().filter(({ unit }) => isNamed(unit, search().trim().toLowerCase()));
  const toggle = (id: string, isOn: boolean) =>
    setChosen(isOn ? [...chosen(), id] : chosen().filter((other) => other !== id));
  const take = () => {
    props.session.setOrigins(props.unit.id, chosen());
    props.onClose();
  };
  return (
    <Dialog
      open
      title={texts().dialog.title(localized(props.unit.name))}
      onClose={props.onClose}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{commonWords().cancel}</Button>
          <Button kind="primary" onClick={take}>
            {texts().dialog.take(chosen().length)}
          </Button>
        </>
      }
    >
      <p class="muted">{texts().dialog.hint}</p>
      <Field label={texts().search}>
        {(control) => (
          <Input
            {...control}
            type="search"
            value={search()}
            onInput={(event) => setSearch(event.currentTarget.value)}
          />
        )}
      </Field>
      <ul class="mapping-candidates">
        <For each={shown()} fallback={<li class="muted">{texts().noMatch}</li>}>
          {({ unit, taken }) => (
            <li>
              <Checkbox
                label={
                  <>
                    {localized(unit.name)}
                    <Show when={isCoded(props.session.division)}>
                      {' '}
                      <span class="muted">{unit.id}</span>
                    </Show>
                  </>
                }
                hint={hintOf(unit, taken)}
                checked={chosen().includes(unit.id)}
                onChange={(event) => toggle(unit.id, event.currentTarget.checked)}
              />
            </li>
          )}
        </For>
      </ul>
      <Show when={chosen().length > 1}>
        <p class="muted">{texts().dialog.merged(chosen().length)}</p>
      </Show>
    </Dialog>
  );
}

interface Candidate {
  readonly unit: MappedUnit;
  /** Other units of this wave that it is linked to. */
  readonly taken: readonly MappedUnit[];
}

function sortedCandidates(session: MappingSession, own: MappedUnit): readonly Candidate[] {
  const { earlier, later } = session.division;
  const links = session.links();
  const current = new Set(session.originsOf(own.id));
  const candidates = earlier.map((unit) => {
    const to = links.find(({ from }) => from.includes(unit.id))?.to ?? [];
    return { unit, taken: later.filter(({ id }) => id !== own.id && to.includes(id)) };
  });
  const place = ({ unit, taken }: Candidate) => (current.has(unit.id) ? 0 : taken.length === 0 ? 1 : 2);
  return candidates.toSorted((one, other) => place(one) - place(other));
}

function hintOf(unit: MappedUnit, taken: readonly MappedUnit[]): string | undefined {
  const texts = [
    ...(unit.shown ? [] : [words().notShown]),
    ...(taken.length === 0 ? [] : [words().taken(taken.map(({ name }) => localized(name)))]),
  ];
  return texts.length === 0 ? undefined : texts.join(words().semicolon);
}
