import { A } from '@solidjs/router';
import { For, Show } from 'solid-js';
import type { TraceStep } from '#domain/assessment/trace/trace-step';
import { localized } from '../../lib/i18n';
import { assessmentWorkingWords as words } from '../../lib/words';
import { plainPoints } from '../plain-points';
import { EntriesTable } from './entries-table';
import type { WorkingContext, WorkingLevel } from './levels';
import { traceLevels } from './trace-levels';
import './working.css';

interface WorkingProps {
  readonly context: WorkingContext;
  readonly step: TraceStep;
}

/** How a figure comes about, from its parts down to values, files and entries of ledgers. */
export function Working(props: WorkingProps) {
  return <WorkingLevels context={props.context} levels={traceLevels(props.context, props.step)} />;
}

interface WorkingLevelsProps {
  readonly context: WorkingContext;
  readonly levels: readonly WorkingLevel[];
}

/** Levels on a spine, each with its value, its arithmetic and its rules. */
export function WorkingLevels(props: WorkingLevelsProps) {
  return (
    <div class="working">
      <ol>
        <For each={props.levels}>
          {(level) => (
            <li class="working-level">
              <p class="working-value">
                <span>{level.label}</span> <strong>{level.value}</strong>
              </p>
              <div class="working-arithmetic">
                <p>{level.arithmetic}</p>
                <Below level={level} context={props.context} />
              </div>
              <dl class="working-rules">
                <For each={level.rules}>
                  {([name, text]) => (
                    <div>
                      <dt>{name}</dt>
                      <dd>{text}</dd>
                    </div>
                  )}
                </For>
              </dl>
            </li>
          )}
        </For>
      </ol>
    </div>
  );
}

/** What a level rests on: a figure of a wave, values of others, entries, parts. */
function Below(props: { readonly level: WorkingLevel; readonly context: WorkingContext }) {
  return (
    <>
      <Show when={props.level.trace}>
        {(address) => (
          <p>
            <A href={address()}>{words().toTrace}</A>
          </p>
        )}
      </Show>
      <Show when={props.level.peers}>
        {(peers) => (
          <details class="working-peers">
            <summary>{words().peerValues(peers().length)}</summary>
            <p>{peers().map(plainPoints).join(words().semicolon)}</p>
          </details>
        )}
      </Show>
      <Show when={props.level.ledger}>{(ledger) => <EntriesTable {...ledger()} />}</Show>
      <Show when={props.level.parts}>
        {(parts) => (
          <ul class="working-parts">
            <For each={parts()}>{(part) => <Part context={props.context} step={part} />}</For>
          </ul>
        )}
      </Show>
    </>
  );
}

function Part(props: WorkingProps) {
  return (
    <li>
      <details>
        <summary>
          <span>{localized(props.step.name ?? { zh: '' })}</span> <span>{plainPoints(props.step.value)}</span>
        </summary>
        <Working {...props} />
      </details>
    </li>
  );
}
