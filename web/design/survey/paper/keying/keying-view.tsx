import { createMemo, Show } from 'solid-js';
import { formatNumber } from '../../../../lib/format';
import { localized } from '../../../../lib/i18n';
import { paperWords } from '../../../../lib/words';
import { Button } from '../../../../ui/button';
import { EmptyState } from '../../../../ui/empty-state';
import { Notice } from '../../../../ui/notice';
import type { PaperSection } from '#domain/paper/paper-form';
import { BallotActs } from './ballot-acts';
import { BallotGrid } from './ballot-grid';
import { BatchFrame } from '../batch/batch-frame';
import { KeyLine } from './key-lines';
import { listenToKeys } from './desk-keys';
import { KeyingQuestions } from './keying-questions';
import type { KeyingDesk } from './keying-desk';
import type { KeyingPageProps } from './keying-page';
import { LastBatch } from './last-batch';
import { SavingLine } from './saving-line';
import { UnusableRemark, VoidRemark } from './ballot-remarks';
import './keying.css';

interface KeyingViewProps extends KeyingPageProps {
  readonly desk: KeyingDesk;
}

/** One ballot after another, by the keyboard alone. No average and no total: nobody reads results while typing. */
export function KeyingView(props: KeyingViewProps) {
  const words = () => paperWords().keying;
  listenToKeys(props.desk);
  const passName = () => paperWords().passes[props.pass];
  const group = () => localized(props.wave.groups.find(({ id }) => id === props.batch.groupId)?.name ?? { zh: '' });
  return (
    <BatchFrame
      {...props}
      progress={props.desk.progress()}
      title={words().title(props.desk.stamp(), props.desk.total, passName())}
      scope={props.pass === 'first' ? words().firstScope(group()) : words().secondScope(group())}
      status={<SavingLine saver={props.desk.saver} />}
      action={
        <Show when={!props.desk.paused()}>
          <Button onClick={() => props.desk.pause()}>{words().pause}</Button>
        </Show>
      }
      aside={<LastBatch {...props} />}
    >
      <p class="paper-needs-keyboard">
        <Notice tone="warn">{words().needsKeyboard}</Notice>
      </p>
      <div class="paper-keying">
        <Show when={!props.desk.paused()} fallback={<Paused desk={props.desk} />}>
          <Ballot {...props} />
        </Show>
      </div>
      <KeyingQuestions desk={props.desk} passName={passName()} />
    </BatchFrame>
  );
}

function Paused(props: { readonly desk: KeyingDesk }) {
  const words = () => paperWords().keying;
  const resume = () => (
    <Button kind="primary" onClick={() => props.desk.resume()}>
      {words().resume}
    </Button>
  );
  return (
    <EmptyState title={words().paused} action={resume()}>
      {words().pausedText}
    </EmptyState>
  );
}

function Ballot(props: KeyingViewProps) {
  const section = createMemo(() => sectionAt(props.desk));
  return (
    <Show when={!props.desk.voidReason()} fallback={<VoidRemark desk={props.desk} />}>
      <KeyLine desk={props.desk} />
      <SectionHead desk={props.desk} section={section()} />
      <BallotGrid desk={props.desk} section={section()} />
      <BallotActs desk={props.desk} />
      <UnusableRemark desk={props.desk} />
    </Show>
  );
}

/** The section of the present cell; behind the last cell, the last one. */
function sectionAt({ form, keying }: KeyingDesk): PaperSection {
  const place = Math.min(keying().at(), form.cells.length - 1);
  const found = form.sections.find(({ rows }) => (rows.at(-1)?.cells.at(-1) ?? -1) >= place) ?? form.sections.at(-1);
  if (!found) throw new RangeError('a form without cells');
  return found;
}

function SectionHead(props: { readonly desk: KeyingDesk; readonly section: PaperSection }) {
  const words = () => paperWords().keying;
  const number = (index: number) => formatNumber(props.section.rows.at(index)?.number ?? 0);
  return (
    <div class="paper-section-head">
      <h2 class="paper-heading">
        {props.section.title ? localized(props.section.title) : words().others}
        <span class="muted">{words().range(number(0), number(-1))}</span>
      </h2>
      <span class="muted">
        {words().filled(formatNumber(props.desk.keying().cells.filled()), formatNumber(props.desk.form.rows.length))}
      </span>
    </div>
  );
}
