import { A } from '@solidjs/router';
import { Show } from 'solid-js';
import type { GivenStep } from '#domain/assessment/trace/trace-step';
import { formatNumber } from '../../lib/format';
import { assessmentWorkingWords as words } from '../../lib/words';
import { plainPoints } from '../plain-points';

const HASH_SHOWN = 12;

/** A value that was given, with where it comes from; one of a wave leads on to its own working. */
export function GivenWorking(props: { readonly step: GivenStep }) {
  const figure = () => figurePage(props.step);
  return (
    <p class="working-given">
      <span class="working-line">
        <span>{props.step.given === 'start' ? words().start : words().value}</span>
        <span class="working-value">{plainPoints(props.step.value)}</span>
      </span>
      <span class="working-aside">
        {originText(props.step)}
        <Show when={figure()}>
          {(href) => (
            <>
              {' '}
              <A href={href()}>{words().toTrace}</A>
            </>
          )}
        </Show>
      </span>
    </p>
  );
}

/** The trace of the interface and the page about it have the same query. */
function figurePage({ figureTrace }: GivenStep): string | undefined {
  return figureTrace?.replace(/^\/api\/waves\/([^/]+)\/trace/, '/waves/$1/results/trace');
}

function originText({ origin, unitValue }: GivenStep): string {
  const source =
    origin === null
      ? []
      : [
          origin.kind === 'wave'
            ? words().fromWave
            : words().fromFile(origin.sourceName, origin.sourceHash.slice(0, HASH_SHOWN)),
        ];
  const answers = unitValue === null || unitValue.n === null ? [] : [words().answers(formatNumber(unitValue.n))];
  const error = unitValue?.standardError ?? 0;
  const sampling = error > 0 ? [words().standardError(plainPoints(error))] : [];
  return [...source, ...answers, ...sampling].join(words().semicolon);
}
