import { A } from '@solidjs/router';
import { Match, Show, Switch } from 'solid-js';
import { ballotCount } from '../../lib/ballot-count';
import { daysUntil, formatDateTime, formatNumber, formatPercent } from '../../lib/format';
import { localized } from '../../lib/i18n';
import { commonWords, homeWords as words } from '../../lib/words';
import { ProgressBar } from '../../ui/progress-bar';
import { shownState, WaveStateMark } from '../../ui/wave-state-mark';
import type { ListedWave } from './listed-wave';
import { stepHref, waveHref } from './wave-links';

interface RowProps {
  readonly wave: ListedWave;
}

export function WaveTableRow(props: RowProps) {
  return (
    <tr class="home-row">
      <th scope="row" class="home-name">
        <A href={waveHref(props.wave)} class="home-title" data-row-link>
          {localized(props.wave.title)}
        </A>
        <small class="muted">{scopeOf(props.wave)}</small>
      </th>
      <td class="home-kind">{commonWords().kinds[props.wave.surveyKind]}</td>
      <td class="home-wave">{commonWords().waveNumber(props.wave.number)}</td>
      <td class="home-state">
        <WaveStateMark wave={props.wave} words={stateText(props.wave)} />
      </td>
      <td class="home-participation">
        <ParticipationCell wave={props.wave} />
      </td>
      <td class="home-next">
        {words().steps[props.wave.nextStep.code].sentence}{' '}
        <A href={stepHref(props.wave)}>{words().steps[props.wave.nextStep.code].link}</A>
      </td>
    </tr>
  );
}

function ParticipationCell(props: RowProps) {
  return (
    <Switch fallback={<span class="muted">{words().noBallots}</span>}>
      <Match when={knownShare(props.wave)}>
        {(share) => (
          <>
            <p class="home-share">
              <span>{countText(props.wave, share())}</span>
              <Show when={share().received > 0}>
                <span class="muted">{formatPercent(share().received / share().expected)}</span>
              </Show>
            </p>
            <ProgressBar
              label={words().columns.participation}
              value={Math.min(share().received, share().expected)}
              of={share().expected}
            />
          </>
        )}
      </Match>
      <Match when={props.wave.participation}>
        {(participation) => <span>{ballotsText(props.wave, participation().received)}</span>}
      </Match>
    </Switch>
  );
}

interface Share {
  readonly received: number;
  readonly expected: number;
}

/** Only where it is known for every group how many people the link goes to. */
function knownShare({ participation }: ListedWave): Share | undefined {
  if (!participation?.expected) return undefined;
  return { received: participation.received, expected: participation.expected };
}

function countText(wave: ListedWave, { received, expected }: Share): string {
  if (received > 0) return formatNumber(received);
  const own = { received, rounded: isRounded(wave), groups: wave.groups.length };
  return words().of(ballotCount(own), formatNumber(expected));
}

function ballotsText(wave: ListedWave, received: number): string {
  const few = isRounded(wave) && received === 0;
  return few
    ? ballotCount({ received, rounded: true, groups: wave.groups.length })
    : words().ballots(formatNumber(received));
}

/** Before the hour of the opening 0 is 0; after it a rounded 0 may be some ballots. */
function isRounded(wave: ListedWave): boolean {
  return wave.participation?.rounded === true && shownState(wave) !== 'scheduled';
}

function scopeOf({ targets, criteria, questions }: ListedWave): string {
  if (!targets) return words().questions(questions);
  const parts = [words().units(targets), ...(criteria ? [words().criteria(criteria)] : [])];
  return parts.join(words().and);
}

/** Where a date says more than the state alone. */
function stateText(wave: ListedWave): string {
  const state = shownState(wave);
  if (state === 'scheduled' && wave.opensAt !== undefined) return words().opens(formatDateTime(wave.opensAt));
  if (state === 'open' && wave.closesAt !== undefined) return openText(wave.closesAt);
  return commonWords().states[state];
}

function openText(closesAt: number): string {
  if (closesAt <= Date.now()) return words().overdue;
  const days = daysUntil(closesAt);
  return days === 0 ? words().endsToday : words().daysLeft(days);
}
