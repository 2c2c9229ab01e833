import { For, type JSX, Show } from 'solid-js';
import type { PaperPass } from '#domain/paper/model';
import { formatNumber } from '../../../../lib/format';
import { localized } from '../../../../lib/i18n';
import { paperWords } from '../../../../lib/words';
import type { BatchProps } from '../../paper-batch-page';
import type { PassView } from '../paper-data';
import type { KeyingProgress } from '../keying/pass-progress';

interface BatchFactsProps extends Pick<BatchProps, 'wave' | 'batch'> {
  /** Of the pass that is being keyed on this page, as it is at this moment. */
  readonly progress?: KeyingProgress;
}

/** What the batch is and how far; numbers of papers, never of answers. */
export function BatchFacts(props: BatchFactsProps) {
  const words = () => paperWords().facts;
  const group = () => props.wave.groups.find(({ id }) => id === props.batch.groupId);
  const isKept = () => props.batch.stage === 'sealed' || props.batch.stage === 'not-counted';
  return (
    <section aria-labelledby="paper-facts">
      <h2 id="paper-facts" class="paper-heading">
        {words().title}
      </h2>
      <dl class="paper-facts">
        <Fact name={paperWords().name}>{props.batch.name}</Fact>
        <Fact name={paperWords().group}>{localized(group()?.name ?? { zh: '' })}</Fact>
        <Fact name={words().papers}>
          {words().papersText(
            formatNumber(props.batch.ballots),
            formatNumber(props.batch.handedOut),
            formatNumber(props.batch.torn),
          )}
        </Fact>
        <Show when={props.batch.handedOut - props.batch.returned}>
          {(missing) => <Fact name={words().missing}>{words().count(formatNumber(missing()))}</Fact>}
        </Show>
        <Show when={!isKept()}>
          <For each={props.batch.passes}>
            {(pass) => (
              <Fact name={paperWords().passes[pass.pass]}>
                <PassFact {...props} pass={pass} />
              </Fact>
            )}
          </For>
          <Fact name={words().void}>{voidText(props)}</Fact>
        </Show>
        <Show when={props.batch.outcome}>
          {(outcome) => (
            <>
              <Fact name={paperWords().closed.ballots}>{words().count(formatNumber(outcome().ballots))}</Fact>
              <Fact name={words().void}>{words().count(formatNumber(outcome().void))}</Fact>
            </>
          )}
        </Show>
      </dl>
      <Show when={props.batch.samePerson}>
        <p class="paper-note paper-warning">{paperWords().keying.samePerson}</p>
      </Show>
      <p class="paper-note">{words().note}</p>
    </section>
  );
}

function Fact(props: { readonly name: string; readonly children: JSX.Element }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

function PassFact(props: BatchFactsProps & { readonly pass: PassView }) {
  const words = () => paperWords().facts;
  const own = () => (props.progress?.pass === props.pass.pass ? props.progress : undefined);
  const done = () => own()?.done ?? props.pass.done;
  const isBegun = () => props.pass.keyers.length > 0 || done() > 0;
  const names = () => props.pass.keyers.map(({ name }) => name ?? words().someoneGone).join(paperWords().listJoin);
  return (
    <Show when={isBegun()} fallback={<span class="muted">{notBegun(props.pass.pass, props.batch.samePerson)}</span>}>
      {words().keyed(formatNumber(done()), names())}
      <Show when={own()?.pace}>
        {(seconds) => (
          <>
            {paperWords().settling.join}
            {words().pace(Math.floor(seconds() / 60), seconds() % 60)}
          </>
        )}
      </Show>
    </Show>
  );
}

function notBegun(pass: PaperPass, samePerson: boolean): string {
  const words = paperWords().facts;
  return pass === 'second' && !samePerson ? words.notBegunOther : words.notBegun;
}

/** While keying: what the own pass has found, with its reasons. Otherwise the larger of the two, until they agree. */
function voidText({ batch, progress }: BatchFactsProps): string {
  const words = paperWords();
  const count = progress?.voids.length ?? Math.max(...batch.passes.map((pass) => pass.void));
  if (count === 0) return words.facts.noVoid;
  const reasons = [...new Set(progress?.voids ?? [])].map((reason) => words.voidReasons[reason]);
  return [words.facts.count(formatNumber(count)), ...reasons].join(words.settling.join);
}
