import { For, Show } from 'solid-js';
import type { AlikeFinding, AlikeReason, DiscriminationReport } from '#domain/assessment/report/discrimination-report';
import { formatPercent } from '../../lib/format';
import { assessmentInfluenceWords as words } from '../../lib/words';
import { indicatorNames } from '../result/indicator-names';
import { pointsText } from '../result/points-text';
import type { ShownRun } from '../result/run-page';

/** Within half a per cent of 0, a share says no more than that there is none. */
const LEAST_SHOWN = 0.005;

/** Why units are alike, as a whole and indicator by indicator. */
export function Findings(props: { readonly shown: ShownRun; readonly report: DiscriminationReport }) {
  return (
    <Show when={props.report.findings.length + props.report.reasons.length > 0}>
      <section class="discrimination-part">
        <h2>{words().findings.title}</h2>
        <ul class="discrimination-findings">
          <For each={props.report.reasons}>{(reason) => <li>{reasonText(props.shown, props.report, reason)}</li>}</For>
          <For each={props.report.findings}>{(finding) => <li>{findingText(props.shown, finding)}</li>}</For>
        </ul>
        <p class="muted">{words().findings.advice}</p>
      </section>
    </Show>
  );
}

function reasonText(shown: ShownRun, { spread, reliability }: DiscriminationReport, reason: AlikeReason): string {
  switch (reason) {
    case 'equal':
      return words().reasons.equal;
    case 'narrow':
      return words().reasons.narrow(pointsText(shown, spread?.range ?? 0));
    case 'one-tier':
      return words().reasons.oneTier;
    case 'unreliable':
      return words().reasons.unreliable(formatPercent(Math.max(0, reliability ?? 0)));
  }
}

function findingText(shown: ShownRun, { code, indicatorId, value }: AlikeFinding): string {
  const name = indicatorNames(shown.scheme).get(indicatorId) ?? indicatorId;
  switch (code) {
    case 'all-equal':
      return words().findings.allEqual(name);
    case 'ceiling':
      return words().findings.ceiling(name, formatPercent(value, 0));
    case 'little-spread':
      return words().findings.littleSpread(name, pointsText(shown, value));
    case 'more-than-nominal':
      return value > 1
        ? words().findings.beyond(name, formatPercent(value, 0), formatPercent(value - 1, 0))
        : words().findings.more(name, formatPercent(value, 0));
    case 'less-than-nominal':
      if (value <= -LEAST_SHOWN) return words().findings.against(name, formatPercent(-value, 0));
      return value < LEAST_SHOWN ? words().findings.none(name) : words().findings.less(name, formatPercent(value, 0));
  }
}
