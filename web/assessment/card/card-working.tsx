import { Show } from 'solid-js';
import { assessmentWorkingWords as words } from '../../lib/words';
import type { WorkingContext } from '../working/levels';
import { measuredLevels, missingText } from '../working/measured-levels';
import { WorkingLevels } from '../working/working';
import type { CardLine } from './card-lines';
import { branchLevels, totalLevels } from './card-sums';
import type { CardProps } from './card-title';

interface CardWorkingProps extends CardProps {
  readonly lines: readonly CardLine[];
  readonly line: CardLine;
}

/** How the points of one line come about; a branch leaves its parts to the lines under it. */
export function CardWorking(props: CardWorkingProps) {
  const step = () => props.card.workings.find(({ indicatorId }) => indicatorId === props.line.id)?.step ?? null;
  const levels = () => {
    const [item, trace] = [props.line.measured, step()];
    if (item === null) return branchLevels(props.lines, props.line);
    return trace === null ? [] : measuredLevels(workingContext(props), item, trace);
  };
  return (
    <Show
      when={levels().length > 0}
      fallback={<p class="card-working-missing">{props.line.missing && missingText(props.line.missing)}</p>}
    >
      <WorkingLevels context={workingContext(props)} levels={levels()} />
    </Show>
  );
}

/** The same of the total: the parts, the cap, and facts that take something away. */
export function TotalWorking(props: CardProps & { readonly lines: readonly CardLine[] }) {
  return (
    <>
      <WorkingLevels context={workingContext(props)} levels={totalLevels(props, props.lines)} />
      <p class="card-part-note">{words().digits}</p>
    </>
  );
}

export function workingContext({ shown, card }: Pick<CardProps, 'shown' | 'card'>): WorkingContext {
  return { scheme: shown.scheme, missing: card.unit.missing, entries: card.entries };
}
