import { A } from '@solidjs/router';
import { For, Show } from 'solid-js';
import type { Estimate, TargetResult } from '#domain/tabulation/model';
import { formatDecimal } from '../../lib/format';
import { session } from '../../lib/session';
import { resultWords as words } from '../../lib/words';
import { pointsAddress } from '../addresses';
import { halfWidth, targetLabel } from '../labels';
import type { Review } from '../review';
import type { WaveResults } from '../wave-results';
import { ownUnitFacts } from './own-unit-facts';
import { ownUnitsNote } from './own-units-note';
import './own-units.css';

interface OwnUnitsProps {
  readonly results: WaveResults;
  readonly review: Review;
}

/** What a leader of some units looks for first; a reader of all has the ranking. */
export function OwnUnits(props: OwnUnitsProps) {
  const targets = () => props.review.table.targets;
  const note = () => {
    const { unitScope } = session().user;
    return unitScope === null ? undefined : ownUnitsNote(props.results, { unitScope, listed: targets().length });
  };
  return (
    <Show when={session().user.unitScope !== null && (targets().length > 0 || note() !== undefined)}>
      <section class="overview-own">
        <h2>{words().overview.own.title(targets().length)}</h2>
        <Show when={note()}>{(text) => <p class="overview-own-note muted">{text()}</p>}</Show>
        <ul>
          <For each={targets()}>{(target) => <OwnUnit {...props} target={target} />}</For>
        </ul>
      </section>
    </Show>
  );
}

function OwnUnit(props: OwnUnitsProps & { readonly target: TargetResult }) {
  const score = () => (props.target.status === 'ranked' ? props.target.score : undefined);
  return (
    <li>
      <Show when={score()} fallback={<b>{targetLabel(props.review, props.target.targetId)}</b>}>
        {(own) => (
          <>
            <A href={pointsAddress(props.results, props.review, props.target.targetId)}>
              {targetLabel(props.review, props.target.targetId)}
            </A>
            <OwnScore score={own()} />
          </>
        )}
      </Show>
      <span class="overview-own-facts">
        {ownUnitFacts(props.results, props.review, props.target).join(words().semicolon)}
      </span>
    </li>
  );
}

function OwnScore(props: { readonly score: Estimate }) {
  return (
    <span class="overview-own-score">
      <strong>{formatDecimal(props.score.value)}</strong> ±{formatDecimal(halfWidth(props.score))}
    </span>
  );
}
