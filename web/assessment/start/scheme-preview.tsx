import { For, Show } from 'solid-js';
import { type AssessmentScheme, isLeaf } from '#domain/assessment/scheme/model';
import { type PlacedIndicator, placedIndicators } from '#domain/assessment/scheme/walk';
import type { LocalizedText } from '#domain/questionnaire/model';
import { localized } from '../../lib/i18n';
import { assessmentSchemeWords as words, assessmentWords } from '../../lib/words';
import { Table } from '../../ui/table';
import { conversionText } from '../conversion-text';
import { plainPoints } from '../plain-points';
import './start.css';

/** A scheme to look at: its tree, and in words what stands beside it. */
export function SchemePreview(props: { readonly scheme: AssessmentScheme; readonly caption: string }) {
  const heads = () => words().heads;
  return (
    <>
      <Table caption={props.caption} density="numbers" class="scheme-preview">
        <thead>
          <tr>
            <th scope="col">{heads().indicator}</th>
            <th scope="col">{heads().kind}</th>
            <th scope="col" class="number">
              {heads().points}
            </th>
            <th scope="col">{heads().conversion}</th>
          </tr>
        </thead>
        <tbody>
          <For each={placedIndicators(props.scheme)}>{(placed) => <PreviewRow placed={placed} />}</For>
        </tbody>
      </Table>
      <Beside scheme={props.scheme} />
    </>
  );
}

function PreviewRow(props: { readonly placed: PlacedIndicator }) {
  const leaf = () => (isLeaf(props.placed.indicator) ? props.placed.indicator : undefined);
  return (
    <tr data-branch={leaf() ? undefined : ''}>
      <th scope="row" style={{ 'padding-left': `${(props.placed.level - 1) * 20}px` }}>
        <span class="scheme-preview-number">{props.placed.number}</span>
        {localized(props.placed.indicator.name)}
      </th>
      <td>{leaf() ? assessmentWords().kinds[leaf()?.source.kind ?? 'branch'] : ''}</td>
      <td class="number">{plainPoints(props.placed.indicator.points)}</td>
      <td>
        <Show when={leaf()}>{(present) => conversionText(present(), present().points)}</Show>
      </td>
    </tr>
  );
}

function Beside(props: { readonly scheme: AssessmentScheme }) {
  const lines = () =>
    [
      { names: props.scheme.adjustments.map(({ name }) => name), text: words().start.adjustments },
      { names: props.scheme.vetoes.map(({ name }) => name), text: words().start.vetoes },
      { names: props.scheme.grading.grades.map(({ name }) => name), text: words().start.grades },
    ].filter(({ names }) => names.length > 0);
  return (
    <ul class="scheme-preview-beside muted">
      <For each={lines()}>{({ names, text }) => <li>{text(listed(names))}</li>}</For>
    </ul>
  );
}

function listed(names: readonly LocalizedText[]): string {
  return names.map(localized).join(words().start.listComma);
}
