import { useLocation } from '@solidjs/router';
import { Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { takesCodes } from '#domain/survey/collection';
import { formatDateTime, formatNumber } from '../../../lib/format';
import { rollWords } from '../../../lib/words';
import { ButtonLink } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { Whole } from '../../../ui/loading';
import { Notice } from '../../../ui/notice';
import { Page } from '../../../ui/page';
import { Title } from '../../../ui/title';
import { WaveStateMark } from '../../../ui/wave-state-mark';
import { WaveSteps } from '../../../ui/wave-steps';
import type { WaveDetails } from '../survey-data';
import { MailSection } from '../mail/mail-section';
import { surveyTrail } from '../survey-trail';
import { WavePage } from '../wave-page';
import { CodesOfWave } from './slips/codes-of-wave';
import { Emptying } from './people/emptying';
import { groupRows, isToSettle } from './people/group-rows';
import { GroupSizes } from './people/group-sizes';
import { HandOutSection } from './hand-out-section';
import { InvitationSection } from './invitation-section';
import { PeopleSection } from './people/people-section';
import { isHandedOut } from './no-more-links';
import { loadRollWork, type RollOfWaveProps } from './roll-data';
import { rollFinding } from './roll-finding';
import './roll.css';

/** Who can get a ballot, in which group, and how everybody gets their link. */
export function RollPage() {
  return (
    <WavePage load={loadRollWork}>
      {(work, refresh) => (
        <Dynamic
          component={takesCodes(work().wave) ? CodesOfWave : RollOfWave}
          {...work()}
          onChanged={async () => refresh(await loadRollWork(work().wave.id))}
        />
      )}
    </WavePage>
  );
}

function RollOfWave(props: RollOfWaveProps) {
  const rows = () => groupRows(props.wave.groups, props.roll.groups);
  return (
    <Page
      trail={surveyTrail(props.wave.title)}
      status={<WaveStateMark wave={props.wave} />}
      action={<RollActions {...props} settled={!rows().some(isToSettle)} />}
      tabs={<WaveSteps waveId={props.wave.id} current="links" collects="roll" />}
    >
      <Show when={props.roll.size > 0} fallback={<EmptyRoll />}>
        <Title small subtitle={scopeOf(props.wave)}>
          {rollFinding(props.wave.state, rows())}
        </Title>
        <JustImported />
        <Whole lines={8}>
          <div class="roll">
            <div>
              <GroupSizes
                waveId={props.wave.id}
                rows={rows()}
                smallest={props.roll.smallestGroup}
                readOnly={props.wave.state !== 'draft'}
                onMerged={props.onChanged}
              />
              <PeopleSection {...props} renews={props.wave.state === 'open' || props.keys.state === 'ready'} />
              <Show when={props.wave.state === 'draft'}>
                <Emptying waveId={props.wave.id} people={props.roll.size} onEmptied={props.onChanged} />
              </Show>
            </div>
            <div>
              <Show when={isHandedOut(props.wave.state)}>
                <InvitationSection {...props} />
                <MailSection {...props} />
              </Show>
              <HandOutSection {...props} />
            </div>
          </div>
        </Whole>
      </Show>
    </Page>
  );
}

function RollActions(props: RollOfWaveProps & { readonly settled: boolean }) {
  const words = () => rollWords().page;
  const isDraft = () => props.wave.state === 'draft';
  const isEmpty = () => props.roll.size === 0;
  return (
    <>
      <Show when={isDraft()}>
        <ButtonLink kind={isEmpty() ? 'primary' : 'secondary'} href={`/waves/${props.wave.id}/links/import`}>
          {isEmpty() ? words().import : words().more}
        </ButtonLink>
      </Show>
      <Show when={isDraft() && !isEmpty() && props.settled}>
        <ButtonLink kind="primary" href={`/waves/${props.wave.id}/opening`}>
          {words().toOpening}
        </ButtonLink>
      </Show>
      <Show when={!isDraft()}>
        <ButtonLink href={`/waves/${props.wave.id}/collection`}>{words().toCollection}</ButtonLink>
      </Show>
    </>
  );
}

function EmptyRoll() {
  return (
    <EmptyState page title={rollWords().page.empty}>
      {rollWords().page.emptyText}
    </EmptyState>
  );
}

/** After the page of the import led here. */
function JustImported() {
  const location = useLocation<{ people?: number }>();
  return (
    <Show when={location.state?.people}>
      {(people) => (
        <div class="roll-imported">
          <Notice tone="ok" live>
            {rollWords().page.imported(formatNumber(people()))}
          </Notice>
        </div>
      )}
    </Show>
  );
}

function scopeOf({ state, closesAt }: WaveDetails): string {
  const words = rollWords().page;
  if (state === 'draft') return words.draftScope;
  return state === 'open' ? words.openScope(formatDateTime(closesAt ?? 0)) : words.overScope;
}
