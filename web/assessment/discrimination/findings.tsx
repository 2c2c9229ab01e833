import { For, Show } from 'solid-js';
import type { AlikeFinding, AlikeReason, DiscriminationReport } from '#domain/assessment/report/discrimination-report';
import { formatPercent } from '../../lib/format';
import { assessmentInfluenceWords as words } from '../../lib/words';
import { type InfluenceSense, influenceSense } from '../influence-sense';
import { indicatorNames } from '../result/table/indicator-names';
import { pointsText } from '../result/table/points-text';
import type { ShownRun } from '../result/run/run-page';

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
    case 'less-than-nominal':
      return influenceText(name, influenceSense(value, code === 'more-than-nominal'), value);
  }
}

function influenceText(name: string, sense: InfluenceSense, value: number): string {
  const text = words().findings;
  switch (sense) {
    case 'beyond':
      return text.beyond(name, formatPercent(value, 0), formatPercent(value - 1, 0));
    case 'more':
      return text.more(name, formatPercent(value, 0));
    case 'less':
      return text.less(name, formatPercent(value, 0));
    case 'none':
      return text.none(name);
    case 'against':
      return text.against(name, formatPercent(-value, 0));
  }
}
