import { A } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { formatDay, formatNumber } from '../../lib/format';
import { localized } from '../../lib/i18n';
import { commonWords, homeWords as words } from '../../lib/words';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { Title } from '../../ui/title';
import { inOrder, type ListedWave } from './listed-wave';
import { waveHref } from './wave-links';

/** What a leader may read: the published waves, the latest first. */
export function LeaderHome(props: { readonly waves: readonly ListedWave[] }) {
  const waves = () => inOrder(props.waves, 'done');
  return (
    <Page trail={[{ label: commonWords().surveys }]}>
      <Show
        when={waves().length > 0}
        fallback={
          <EmptyState page title={words().title.leaderEmpty}>
            {words().leaderEmptyText}
          </EmptyState>
        }
      >
        <Title subtitle={words().leaderSubtitle}>{words().title.leader(waves().length)}</Title>
        <ul class="home-published">
          <For each={waves()}>{(wave) => <PublishedWave wave={wave} />}</For>
        </ul>
      </Show>
    </Page>
  );
}

function PublishedWave(props: { readonly wave: ListedWave }) {
  const facts = () =>
    [
      commonWords().kinds[props.wave.surveyKind],
      ...(props.wave.publishedAt ? [words().publishedOn(formatDay(props.wave.publishedAt))] : []),
      ...(props.wave.targets ? [words().units(props.wave.targets)] : []),
      ...(props.wave.participation ? [words().ballots(formatNumber(props.wave.participation.received))] : []),
    ].join(words().and);
  return (
    <li class="home-published-wave">
      <A href={waveHref(props.wave)}>{localized(props.wave.title)}</A>
      <p class="muted">{facts()}</p>
    </li>
  );
}
