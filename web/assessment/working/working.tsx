import { Match, Show, Switch } from 'solid-js';
import type { ClipStep, StandInStep, TraceStep } from '#domain/assessment/trace/trace-step';
import { assessmentWorkingWords as words } from '../../lib/words';
import { plainPoints } from '../plain-points';
import { ConversionWorking } from './conversion-working';
import { GivenWorking } from './given-working';
import { LedgerEntries } from './ledger-entries';
import { SumWorking } from './sum-working';
import './working.css';

/** How a figure of an assessment comes about, from its parts down to values, files and entries of ledgers. */
export function Working(props: { readonly step: TraceStep }) {
  return (
    <div class="working">
      <StepWorking step={props.step} />
    </div>
  );
}

/** What stands under one step; a part of a sum opens it. */
export function StepWorking(props: { readonly step: TraceStep }) {
  const step = () => props.step;
  return (
    <Switch>
      <Match when={ofKind(step(), 'clip')}>{(clip) => <ClipWorking step={clip()} />}</Match>
      <Match when={ofKind(step(), 'sum')}>
        {(sum) => <SumWorking step={sum()} below={(part) => <StepWorking step={part} />} />}
      </Match>
      <Match when={ofKind(step(), 'conversion')}>{(conversion) => <ConversionWorking step={conversion()} />}</Match>
      <Match when={ofKind(step(), 'ledger-group')}>{(group) => <LedgerEntries group={group()} />}</Match>
      <Match when={ofKind(step(), 'category-mean')}>{(mean) => <p>{meanText(mean())}</p>}</Match>
      <Match when={ofKind(step(), 'given')}>{(given) => <GivenWorking step={given()} />}</Match>
    </Switch>
  );
}

function ofKind<Kind extends TraceStep['kind']>(
  step: TraceStep,
  kind: Kind,
): Extract<TraceStep, { readonly kind: Kind }> | undefined {
  return step.kind === kind ? (step as Extract<TraceStep, { readonly kind: Kind }>) : undefined;
}

/** The bounds are said where they took effect. */
function ClipWorking(props: { readonly step: ClipStep }) {
  const isCut = () => props.step.value !== props.step.of.value;
  return (
    <>
      <StepWorking step={props.step.of} />
      <Show when={isCut()}>
        <p>{cutText(props.step)}</p>
      </Show>
      <Show when={props.step.standardError !== null && props.step.standardError > 0}>
        <p class="working-aside">{words().pointsError(plainPoints(props.step.standardError ?? 0))}</p>
      </Show>
    </>
  );
}

function cutText({ of, minimum, maximum, value }: ClipStep): string {
  const rule =
    maximum === null
      ? words().atLeast(plainPoints(minimum))
      : words().within(plainPoints(minimum), plainPoints(maximum));
  return words().cut(plainPoints(of.value), rule, plainPoints(value));
}

function meanText({ points, pointsWithheld }: StandInStep): string {
  return pointsWithheld ? words().categoryMeanWithheld : words().categoryMean(points.length);
}
