import { For, Show } from 'solid-js';
import { formatNumber } from '../../../../lib/format';
import { localized } from '../../../../lib/i18n';
import { publicationWords as words } from '../../../../lib/words';
import { Button, ButtonLink } from '../../../../ui/button';
import { className, withReadableTitles } from '../../../../lib/class-names';
import { raterGroupName } from '../plan-names';
import type { Merger } from '../publication-data';
import { usePublication } from '../publication-scope';

/** Which two classes taken together would let more be seen, with what is lost by it. */
export function MergerOffers() {
  const { preview, readOnly } = usePublication();
  const offers = () => preview()?.mergers ?? [];
  return (
    <Show when={!readOnly && (preview()?.hidden.median ?? 0) > 0}>
      <section>
        <h2>{words().mergers}</h2>
        <For each={offers()} fallback={<p class="muted">{words().mergersNone}</p>}>
          {(merger) => <MergerOffer merger={merger} />}
        </For>
      </section>
    </Show>
  );
}

function MergerOffer(props: { readonly merger: Merger }) {
  const { session, wave, waveId } = usePublication();
  const table = () => session.value().tables.find(({ id }) => id === props.merger.tableId);
  const nameOf = (id: string) => {
    const finest = table()?.by.at(-1);
    return finest === undefined ? raterGroupName(id, wave) : className(finest, id, wave);
  };
  const names = () => [nameOf(props.merger.classes[0]), nameOf(props.merger.classes[1])] as const;
  const adopt = () => {
    const tables = withReadableTitles(props.merger.tables, wave);
    session.change((plan) => ({ ...plan, tables }));
  };
  const counts = (pair: readonly [number, number]) => [formatNumber(pair[0]), formatNumber(pair[1])] as const;
  return (
    <div class="publication-merger">
      <p>
        <Show when={table()} fallback={words().mergerOfGroups(...names())}>
          {(own) => words().merger(...names(), localized(own().title))}
        </Show>
      </p>
      <p>
        {words().mergerGain(...counts(props.merger.hidden))}
        <br />
        <span class="muted">{words().mergerLoss(...counts(props.merger.shown))}</span>
      </p>
      <Show when={table()} fallback={<ButtonLink href={`/waves/${waveId}/groups`}>{words().toGroups}</ButtonLink>}>
        <Button onClick={adopt}>{words().adopt}</Button>
      </Show>
    </div>
  );
}
