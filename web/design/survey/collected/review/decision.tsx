import { Show } from 'solid-js';
import type { Action } from '../../../../lib/action';
import { formatNumber } from '../../../../lib/format';
import { collectedWords as words, commonWords } from '../../../../lib/words';
import { Button, ButtonLink } from '../../../../ui/button';
import { Notice } from '../../../../ui/notice';
import type { CollectedReport } from '../collected-data';
import { createHeldPress } from './held-press';
import { refusalText } from './problem-texts';

interface DecisionProps {
  readonly action: Action;
  /** The figures in the words of the button are being read again. */
  readonly reading: boolean;
  /** Names what will be in and what stays out. */
  readonly label: string;
  readonly note: string;
  readonly cancelHref: string;
  readonly onAct: () => void;
}

export function Decision(props: DecisionProps) {
  const decision = createHeldPress({
    reading: () => props.reading,
    label: () => props.label,
    act: () => props.onAct(),
  });
  return (
    <div class="collected-decide">
      <Show when={props.action.problem()}>
        {(problem) => (
          <Notice tone="danger" live>
            {refusalText(problem())}
          </Notice>
        )}
      </Show>
      <Button kind="primary" size="large" busy={props.action.busy() || decision.held()} onClick={decision.press}>
        {props.label}
      </Button>
      <ButtonLink href={props.cancelHref}>{commonWords().cancel}</ButtonLink>
      <p class="muted" role="status">
        {props.action.busy() ? words().storing : ''}
      </p>
      <p class="muted">{props.note}</p>
    </div>
  );
}

/** For the words of the button; the second is empty where no row is refused. */
export function ballotsAndRefused({ summary }: CollectedReport): readonly [ballots: string, refused: string] {
  return [formatNumber(summary.ballots), summary.refused > 0 ? formatNumber(summary.refused) : ''];
}
