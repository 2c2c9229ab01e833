import { createSignal, For, Show } from 'solid-js';
import { checkSources } from '#domain/assessment/scheme/check-sources';
import { localized } from '../../lib/i18n';
import { assessmentDataWords as words } from '../../lib/words';
import { schemeProblemText } from '../scheme/problem-text';
import { Button, ButtonLink } from '../../ui/button';
import { Table } from '../../ui/table';
import type { DataItem, DataPlace } from './data-place';
import { unitNames } from './data-place';
import type { DataPartProps } from './data-work';
import { gapsOf } from './source-gaps';
import { WaveDialog } from './wave-dialog';

/** Line by line where the figures of an indicator come from, and which units they leave out. */
export function SourcesSection(props: DataPartProps) {
  const [choosing, choose] = createSignal<DataItem>();
  const items = () => props.place.items.filter(({ source }) => source.kind !== 'ledger');
  return (
    <section class="data-section">
      <h2>{words().sources.heading}</h2>
      <Show when={items().length > 0} fallback={<p class="muted">{words().sources.none}</p>}>
        <Table caption={words().sources.caption} class="data-sources">
          <thead>
            <tr>
              <th scope="col">{words().sources.heads.indicator}</th>
              <th scope="col">{words().sources.heads.source}</th>
              <th scope="col">{words().sources.heads.units}</th>
              <th scope="col">
                <span class="visually-hidden">{words().sources.heads.act}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            <For each={items()}>
              {(item) => <SourceRow item={item} place={props.place} onChoose={() => choose(item)} />}
            </For>
          </tbody>
        </Table>
      </Show>
      <Show when={choosing()}>
        {(item) => (
          <WaveDialog item={item()} place={props.place} onChange={props.onChange} onClose={() => choose()} />
        )}
      </Show>
    </section>
  );
}

interface SourceRowProps {
  readonly item: DataItem;
  readonly place: DataPlace;
  readonly onChoose: () => void;
}

function SourceRow(props: SourceRowProps) {
  const column = () => props.place.data.columns.find(({ indicatorId }) => indicatorId === props.item.id);
  const gone = () => props.place.data.missing.find(({ indicatorId }) => indicatorId === props.item.id)?.reason;
  const absent = () => gapsOf(props.place).find(({ indicatorId }) => indicatorId === props.item.id)?.absent ?? [];
  const all = () => props.place.data.units.length;
  const name = () => localized(props.item.name);
  const twice = () => {
    const { draft, settings } = props.place.assessment;
    return checkSources(draft, settings).find(({ at }) => at === props.item.id);
  };
  const nameOf = (id: string) => localized(props.place.items.find((item) => item.id === id)?.name ?? { zh: id });
  return (
    <tr>
      <th scope="row">
        <span class="data-number">{props.item.number}</span>
        {name()}
      </th>
      <td>
        {sourceText(props.place, props.item.id)}
        <Show when={twice()}>{(problem) => <p class="data-warn">{schemeProblemText(problem(), nameOf)}</p>}</Show>
        <Show when={gone()}>{(reason) => <p class="data-warn">{words().sources.gone[reason()]}</p>}</Show>
      </td>
      <td>
        <Show when={column()}>
          {words().sources.of(all() - absent().length, all())}
          <Show when={absent().length > 0}>
            <p class="data-warn">
              {absentText(props.place, absent())}
              {props.item.missing === null ? '' : words().sources.policy[props.item.missing]}
            </p>
          </Show>
        </Show>
      </td>
      <td class="data-acts">
        <Button
          size="small"
          aria-label={words().sources.nameOf(words().sources.fromWave, name())}
          onClick={() => props.onChoose()}
        >
          {words().sources.fromWave}
        </Button>
        <ButtonLink
          size="small"
          href={`/assessments/${props.place.assessment.id}/data?figures=${encodeURIComponent(props.item.id)}`}
        >
          {words().sources.fromTable}
        </ButtonLink>
      </td>
    </tr>
  );
}

function sourceText({ assessment, data, waves }: DataPlace, id: string): string {
  const choice = assessment.settings.sources[id];
  const { sources, measures } = words();
  if (choice === undefined) return '';
  if (choice.kind === 'wave') {
    const wave = waves.find((one) => one.id === choice.waveId);
    const group = wave?.groups.find(({ id: groupId }) => groupId === choice.group)?.name;
    const measure = group === undefined ? measures[choice.measure] : sources.groupMean(localized(group));
    return sources.wave(wave === undefined ? '' : localized(wave.title), measure);
  }
  const file = data.imports.find((one) => one.id === choice.importId);
  return file === undefined || file.sourceName === '' ? sources.pasted : sources.file(file.sourceName);
}

/** As many names as fit into a line. */
const NAMED = 3;

function absentText({ units }: DataPlace, codes: readonly string[]): string {
  const names = unitNames(units);
  const shown = codes.slice(0, NAMED).map((code) => localized(names.get(code) ?? { zh: code }));
  return words().sources.absent(shown.join(words().sources.listComma), codes.length - shown.length);
}
