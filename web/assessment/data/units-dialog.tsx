import { createSignal, For } from 'solid-js';
import { createAction } from '../../lib/action';
import { localized } from '../../lib/i18n';
import { assessmentDataWords as words, commonWords } from '../../lib/words';
import { ActionProblem } from '../../ui/action-problem';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Table } from '../../ui/table';
import { changeSettings } from './data-changes';
import type { DataPartProps } from './data-work';

/** Unit by unit: takes part, and is ranked. All with a category take part unless somebody chose. */
export function UnitsDialog(props: DataPartProps & { readonly onClose: () => void }) {
  const action = createAction();
  const withCategory = () => props.place.units.filter(({ categoryId }) => categoryId !== undefined);
  const [chosen, setChosen] = createSignal<ReadonlySet<string>>(new Set(props.place.data.units.map(({ code }) => code)));
  const [unranked, setUnranked] = createSignal<ReadonlySet<string>>(new Set(props.place.assessment.settings.unranked));
  const isUsual = () => {
    const usual = withCategory().map(({ code }) => code);
    return usual.length === chosen().size && usual.every((code) => chosen().has(code));
  };
  const save = async () => {
    const units = isUsual() ? null : props.place.units.flatMap(({ code }) => (chosen().has(code) ? [code] : []));
    const done = await action.run(() =>
      changeSettings(props.place.assessment.id, (settings) => ({ ...settings, units, unranked: [...unranked()] })),
    );
    if (!done) return;
    props.onClose();
    props.onChange();
  };
  return (
    <Dialog
      open
      wide
      title={words().units.title}
      onClose={() => props.onClose()}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{commonWords().cancel}</Button>
          <Button kind="primary" busy={action.busy()} onClick={() => void save()}>
            {words().units.save}
          </Button>
        </>
      }
    >
      <ActionProblem of={action} />
      <Button
        size="small"
        onClick={() => setChosen(new Set(withCategory().map(({ code }) => code)))}
      >
        {words().units.all}
      </Button>
      <div class="data-units">
        <Table caption={words().units.caption} density="numbers">
          <thead>
            <tr>
              <th scope="col">{words().units.unit}</th>
              <th scope="col">{words().units.takesPart}</th>
              <th scope="col">{words().units.ranked}</th>
            </tr>
          </thead>
          <tbody>
            <For each={props.place.units}>
              {({ code, name }) => (
                <tr>
                  <th scope="row">{localized(name)}</th>
                  <td>
                    <input
                      type="checkbox"
                      aria-label={words().units.takesPartOf(localized(name))}
                      checked={chosen().has(code)}
                      onChange={() => setChosen(toggled(chosen(), code))}
                    />
                  </td>
                  <td>
                    <input
                      type="checkbox"
                      aria-label={words().units.rankedOf(localized(name))}
                      checked={!unranked().has(code)}
                      onChange={() => setUnranked(toggled(unranked(), code))}
                    />
                  </td>
                </tr>
              )}
            </For>
          </tbody>
        </Table>
      </div>
    </Dialog>
  );
}

function toggled(set: ReadonlySet<string>, code: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(code)) next.add(code);
  return next;
}
