import { createMemo, createSignal, For, Show } from 'solid-js';
import IconPlus from '~icons/lucide/plus';
import { formatPercent, formatWeekday } from '../../lib/format';
import { localized } from '../../lib/i18n';
import { commonWords, homeWords as words } from '../../lib/words';
import { Button, ButtonLink } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { SearchField } from '../../ui/search-field';
import { Table } from '../../ui/table';
import { FilterTabs } from '../../ui/tabs';
import { Title } from '../../ui/title';
import { AppealsLine } from './appeals-line';
import {
  type Filter,
  FILTERS,
  inOrder,
  type ListedWave,
  matches,
  passes,
  largestCollecting,
  type Section,
  SECTIONS,
  sectionOf,
} from './listed-wave';
import { watchRowKeys } from './row-keys';
import { WaveTableRow } from './wave-table-row';

/** The list of surveys, in the order of who has to act. */
export function OrganizerHome(props: { readonly waves: readonly ListedWave[] }) {
  const [filter, setFilter] = createSignal<Filter>('all');
  const [search, setSearch] = createSignal('');
  const found = createMemo(() =>
    props.waves.filter((wave) => passes(wave, filter()) && matches(searchTexts(wave), search())),
  );
  const clear = () => {
    setFilter('all');
    setSearch('');
  };
  return (
    <Page trail={[{ label: commonWords().surveys }]} action={<NewSurveyLink />}>
      <Title subtitle={words().subtitle(formatWeekday(Date.now()))}>{findingOf(props.waves)}</Title>
      <AppealsLine />
      <div class="home-tools">
        <FilterTabs label={words().filterLabel} tabs={filterTabs(props.waves)} value={filter()} onChange={setFilter} />
        <SearchField label={words().search} value={search()} onInput={setSearch} />
      </div>
      <Show
        when={found().length > 0}
        fallback={<EmptyState title={words().noMatch} action={<Button onClick={clear}>{words().clear}</Button>} />}
      >
        <WaveTable waves={found()} />
      </Show>
    </Page>
  );
}

function NewSurveyLink() {
  return (
    <ButtonLink href="/surveys/new" kind="primary">
      <IconPlus width={16} height={16} aria-hidden="true" />
      {words().newSurvey}
    </ButtonLink>
  );
}

function WaveTable(props: { readonly waves: readonly ListedWave[] }) {
  watchRowKeys();
  return (
    <Table density="reading" caption={commonWords().surveys} class="home-table">
      <thead>
        <tr>
          <For each={Object.values(words().columns)}>{(column) => <th scope="col">{column}</th>}</For>
        </tr>
      </thead>
      <For each={SECTIONS}>{(section) => <WaveSection section={section} waves={inOrder(props.waves, section)} />}</For>
    </Table>
  );
}

function WaveSection(props: { readonly section: Section; readonly waves: readonly ListedWave[] }) {
  return (
    <Show when={props.waves.length > 0}>
      <tbody>
        <tr class="home-section">
          <th scope="rowgroup" colSpan={6}>
            <strong>{words().sections[props.section]}</strong> <span class="muted">{props.waves.length}</span>
          </th>
        </tr>
        <For each={props.waves}>{(wave) => <WaveTableRow wave={wave} />}</For>
      </tbody>
    </Show>
  );
}

function filterTabs(waves: readonly ListedWave[]) {
  return FILTERS.map((value) => ({
    value,
    label: words().filters[value],
    count: waves.filter((wave) => passes(wave, value)).length,
  }));
}

function searchTexts(wave: ListedWave): readonly string[] {
  return [localized(wave.title), commonWords().kinds[wave.surveyKind], commonWords().waveNumber(wave.number)];
}

/** What waits, and how far the largest open survey has come. */
function findingOf(waves: readonly ListedWave[]): string {
  const largest = largestCollecting(waves);
  const waiting = waitingText(waves);
  if (!largest) return waiting;
  return words().title.soFar(waiting, localized(largest.wave.title), formatPercent(largest.share, 0));
}

function waitingText(waves: readonly ListedWave[]): string {
  const count = (section: Section) => waves.filter((wave) => sectionOf(wave) === section).length;
  if (count('waiting') > 0) return words().title.waiting(count('waiting'));
  if (count('running') > 0) return words().title.running(count('running'));
  return words().title.nothing;
}
