import { type JSX, Show } from 'solid-js';
import { Page } from '../../../../ui/page';
import { Title } from '../../../../ui/title';
import type { BatchProps } from '../../paper-batch-page';
import { BatchFacts } from './batch-facts';
import { StageMark } from './batch-table';
import { paperTrail } from '../paper-trail';
import type { KeyingProgress } from '../keying/pass-progress';

interface BatchFrameProps extends BatchProps {
  readonly title: string;
  readonly scope: JSX.Element;
  readonly status?: JSX.Element;
  readonly action?: JSX.Element;
  /** Of the pass that is being keyed on this page. */
  readonly progress?: KeyingProgress;
  readonly children: JSX.Element;
  /** Below the facts of the batch. */
  readonly aside?: JSX.Element;
}

/** The work at the left, what the batch is and how far at the right. */
export function BatchFrame(props: BatchFrameProps) {
  return (
    <Page
      trail={paperTrail(props.wave, props.batch.name)}
      status={
        <Show when={props.status} fallback={<StageMark stage={props.batch.stage} />}>
          {props.status}
        </Show>
      }
      action={props.action}
    >
      <div class="paper-columns">
        <div class="paper-work">
          <Title small subtitle={props.scope}>
            {props.title}
          </Title>
          {props.children}
        </div>
        <aside class="paper-aside">
          <BatchFacts {...props} />
          {props.aside}
        </aside>
      </div>
    </Page>
  );
}
