import { type JSX, Show } from 'solid-js';
import { passes, percentSatisfied, type SecondVote } from '#domain/assessment/follow-up/rectification';
import { formatDay, formatDecimal, formatNumber } from '../../lib/format';
import { assessmentFollowUpWords as words } from '../../lib/words';
import { plainPoints } from '../plain-points';
import { dayText } from './day-text';
import type { ShownStep } from './follow-up-data';

/** One step of the course: the day, what was done, and what was said. */
export function StepLine(props: { readonly step: ShownStep; readonly line: number }) {
  return (
    <li>
      <span class="follow-up-day">{formatDay(props.step.at)}</span>
      <div>
        <p>{words().steps[props.step.kind]}</p>
        <Details step={props.step} line={props.line} />
      </div>
    </li>
  );
}

function Details(props: { readonly step: ShownStep; readonly line: number }): JSX.Element {
  const texts = () => detailsOf(props.step, props.line);
  return (
    <Show when={texts().length > 0}>
      {texts().map((text) => (
        <p class="muted">{text}</p>
      ))}
    </Show>
  );
}

function detailsOf(step: ShownStep, line: number): readonly string[] {
  const text = words().stepText;
  switch (step.kind) {
    case 'listed':
      return [step.problem, text.dueOn(dayText(step.dueOn))];
    case 'amended':
      return [step.problem, text.dueOn(dayText(step.dueOn))];
    case 'planned':
      return [text.plan(step.responsible || words().nobody, step.measure || words().panel.none)];
    case 'reported':
      return [step.text, text.evidence(step.evidence)];
    case 'returned':
      return [step.text, text.dueOn(dayText(step.dueOn))];
    case 'voted':
      return [verdictText(step, line), sourceText(step.vote)];
    case 'closed':
    case 'dropped':
      return [step.text];
  }
}

function verdictText({ vote, dueOn }: { readonly vote: SecondVote; readonly dueOn: string }, line: number): string {
  const [percent, needed] = [formatDecimal(percentSatisfied(vote)), plainPoints(line)];
  const text = words().stepText;
  return passes(vote, line) ? text.passed(percent, needed) : text.failed(percent, needed, dayText(dueOn));
}

function sourceText(vote: SecondVote): string {
  const text = words().stepText;
  if (vote.kind === 'count') return text.count(vote.satisfied, vote.voted, vote.source);
  return vote.n === null ? text.waveUncounted : text.wave(formatNumber(vote.n));
}
