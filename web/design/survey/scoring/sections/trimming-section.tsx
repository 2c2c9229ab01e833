import { For, Show } from 'solid-js';
import { releaseRulesOf } from '#domain/disclosure/release-rules';
import type { Trimming } from '#domain/scoring/scheme';
import { scoringWords } from '../../../../lib/words';
import { Segmented } from '../../../../ui/segmented';
import { PolicyChoice } from './policy-choice';
import { trimmingExample } from '../scheme/scheme-examples';
import { SchemeNumber } from '../scheme/scheme-number';
import { plainFigure } from '../scheme/scheme-text';
import { ScoringSection } from '../scoring-section';
import { useScoring } from '../scoring-scope';

type Cutting = Exclude<Trimming, { readonly kind: 'none' }>;

const FIRST_TRIMMINGS: Readonly<Record<Trimming['kind'], Trimming>> = {
  none: { kind: 'none' },
  count: { kind: 'count', each: 1, above: 5, cut: 'drop' },
  share: { kind: 'share', share: 0.05, cut: 'drop' },
};

/** How much is taken off each end of a group's cards, and what becomes of it. */
export function TrimmingSection() {
  const { session } = useScoring();
  const words = () => scoringWords();
  const trimming = () => session.current().trimming;
  const set = (next: Trimming, field?: string) => session.change((scheme) => ({ ...scheme, trimming: next }), field);
  const cutting = () => {
    const own = trimming();
    return own.kind === 'none' ? undefined : own;
  };
  return (
    <ScoringSection section="trimming" example={<TrimmingExample />}>
      <PolicyChoice
        label={words().sections.trimming.title}
        value={trimming().kind}
        onChange={(kind) => set(FIRST_TRIMMINGS[kind])}
        options={(['none', 'count', 'share'] as const).map((kind) => ({ value: kind, ...words().trimmings[kind] }))}
      >
        <Show when={cutting()}>
          {(own) => (
            <>
              <CutSize trimming={own()} onChange={set} />
              <CutManner trimming={own()} onChange={set} />
            </>
          )}
        </Show>
      </PolicyChoice>
    </ScoringSection>
  );
}

interface CutProps {
  readonly trimming: Cutting;
  readonly onChange: (trimming: Trimming, field?: string) => void;
}

function CutSize(props: CutProps) {
  const words = () => scoringWords().trim;
  const byShare = () => (props.trimming.kind === 'share' ? props.trimming : undefined);
  const byCount = () => (props.trimming.kind === 'count' ? props.trimming : undefined);
  return (
    <>
      <Show when={byShare()}>
        {(own) => (
          <SchemeNumber
            percent
            label={words().each}
            unit="%"
            value={own().share}
            minimum={0.0001}
            field="trim-share"
            onChange={(share, field) => props.onChange({ ...own(), share }, field)}
          />
        )}
      </Show>
      <Show when={byCount()}>
        {(own) => (
          <>
            <SchemeNumber
              whole
              label={words().each}
              unit={words().cards}
              value={own().each}
              minimum={1}
              field="trim-each"
              onChange={(each, field) => props.onChange({ ...own(), each }, field)}
            />
            <SchemeNumber
              whole
              label={words().above}
              unit={words().cards}
              value={own().above}
              minimum={4 * own().each}
              field="trim-above"
              onChange={(above, field) => props.onChange({ ...own(), above }, field)}
            />
          </>
        )}
      </Show>
    </>
  );
}

/** Offered only where it gives nobody away, and where it has to be set right. */
function CutManner(props: CutProps) {
  const { wave, readOnly } = useScoring();
  const words = () => scoringWords().trim;
  const offered = () => !releaseRulesOf(wave.settings).suppression || props.trimming.cut === 'winsorise';
  return (
    <Show when={offered() && !readOnly}>
      <Segmented
        labelShown
        label={words().cut}
        value={props.trimming.cut}
        onChange={(cut) => props.onChange({ ...props.trimming, cut })}
        options={[
          { value: 'drop', label: words().cuts.drop },
          { value: 'winsorise', label: words().cuts.winsorise },
        ]}
      />
      <p class="field-hint">{words().cutHint}</p>
    </Show>
  );
}

function TrimmingExample() {
  const { session } = useScoring();
  const words = () => scoringWords().trim;
  const rows = () => trimmingExample(session.current().trimming);
  return (
    <>
      <table class="scoring-table scoring-figures">
        <caption class="visually-hidden">{words().table}</caption>
        <thead>
          <tr>
            <th scope="col">{words().head.cards}</th>
            <th scope="col">{words().head.each}</th>
            <th scope="col">{words().head.kept}</th>
          </tr>
        </thead>
        <tbody>
          <For each={rows()}>
            {({ cards, each, kept }) => (
              <tr>
                <th scope="row">{cards}</th>
                <td>{plainFigure(each)}</td>
                <td>{plainFigure(kept)}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <Show when={rows().some(({ each }) => each > 0)}>
        <p class="muted">{words().equal}</p>
      </Show>
    </>
  );
}
