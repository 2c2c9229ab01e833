import { Match, Show, Switch } from 'solid-js';
import IconClose from '~icons/lucide/x';
import { assessmentSchemeWords as words, commonWords } from '../../../lib/words';
import { AdjustmentPanel } from './adjustment-panel';
import { IndicatorPanel } from './indicator-panel';
import { useScheme } from '../scheme-scope';
import { VetoPanel } from './veto-panel';

/** What is chosen in the table, with everything that can be said of it; a sheet over the table on a phone. */
export function SchemePanel() {
  const { selected, select, placeOf, scheme } = useScheme();
  const indicator = () => placeOf(selected() ?? '');
  const adjustment = () => scheme().adjustments.find(({ id }) => id === selected());
  const veto = () => scheme().vetoes.find(({ id }) => id === selected());
  const isOpen = () => indicator() ?? adjustment() ?? veto();
  return (
    <aside class="scheme-panel" aria-label={words().panel.label} data-open={isOpen() ? '' : undefined}>
      <Show when={isOpen()} fallback={<p class="muted">{words().panel.empty}</p>}>
        <button
          type="button"
          class="scheme-panel-close"
          aria-label={commonWords().close}
          onClick={() => select(undefined)}
        >
          <IconClose width={18} height={18} aria-hidden="true" />
        </button>
      </Show>
      <Switch>
        <Match when={indicator()}>{(place) => <IndicatorPanel place={place()} />}</Match>
        <Match when={adjustment()}>{(present) => <AdjustmentPanel adjustment={present()} />}</Match>
        <Match when={veto()}>{(present) => <VetoPanel veto={present()} />}</Match>
      </Switch>
    </aside>
  );
}
