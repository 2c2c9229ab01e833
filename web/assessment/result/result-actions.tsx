import { createSignal, Match, Show, Switch } from 'solid-js';
import { isOrganizer, session } from '../../lib/session';
import { assessmentResultWords as words } from '../../lib/words';
import { Button, ButtonLink } from '../../ui/button';
import { ApproveDialog } from './decisions/approve-dialog';
import { ExportMenu } from './files/export-menu';
import { PublishDialog } from './decisions/publish-dialog';
import { cardAddress } from './run/run-links';
import type { ShownRun } from './run/run-page';
import { obstacleOf } from './run/superseded';

/** Files, and the next step of the run: approval by a second person, then publication. */
export function ResultActions(props: { readonly shown: ShownRun }) {
  const [asked, setAsked] = createSignal<'approve' | 'publish'>();
  const isOwn = () => props.shown.run.createdBy === session().user.id;
  return (
    <Show when={isOrganizer()} fallback={<OwnCard shown={props.shown} />}>
      <span class="result-actions">
        <ExportMenu shown={props.shown} />
        <Switch>
          <Match when={props.shown.run.state === 'draft'}>
            <Button kind="primary" onClick={() => setAsked('approve')}>
              {isOwn() ? words().steps.submit : words().steps.approve}
            </Button>
          </Match>
          <Match when={props.shown.run.state === 'approved' && obstacleOf(props.shown) === undefined}>
            <Button kind="primary" onClick={() => setAsked('publish')}>
              {words().steps.publish}
            </Button>
          </Match>
        </Switch>
        <ApproveDialog
          shown={props.shown}
          isOwn={isOwn()}
          open={asked() === 'approve'}
          onClose={() => setAsked(undefined)}
        />
        <PublishDialog shown={props.shown} open={asked() === 'publish'} onClose={() => setAsked(undefined)} />
      </span>
    </Show>
  );
}

/** Where a leader has a single unit to see, its scorecard says more than a list of one. */
function OwnCard(props: { readonly shown: ShownRun }) {
  const own = () => (props.shown.units.length === 1 ? props.shown.units[0] : undefined);
  const { assessmentId, runId } = props.shown.address;
  return (
    <Show when={own()}>
      {(unit) => (
        <ButtonLink kind="primary" href={cardAddress(assessmentId, runId, unit().unitCode)}>
          {words().toCard}
        </ButtonLink>
      )}
    </Show>
  );
}
