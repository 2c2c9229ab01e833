import { type JSX, Show } from 'solid-js';
import type { Block, Missing } from '#domain/analysis/figure';
import { contentOf, whyNot } from './block';
import { reasonSentence } from './figure-text';
import type { SectionId } from './sections';

interface QualitySectionProps {
  readonly id: SectionId;
  /** The finding. */
  readonly title: string;
  readonly note?: string;
  readonly children: JSX.Element;
}

export function QualitySection(props: QualitySectionProps) {
  return (
    <section class="quality-section" id={props.id}>
      <h2>{props.title}</h2>
      <Show when={props.note}>
        <p class="quality-note">{props.note}</p>
      </Show>
      {props.children}
    </section>
  );
}

interface ReleasedProps<Content extends object> {
  readonly block: Block<Content>;
  readonly children: (content: () => Content) => JSX.Element;
}

/** What is released, or in its place why it is not. */
export function Released<Content extends object>(props: ReleasedProps<Content>) {
  return (
    <Show when={contentOf(props.block)} fallback={<Why missing={whyNot(props.block)} />}>
      {(content) => props.children(content)}
    </Show>
  );
}

function Why(props: { readonly missing: Missing | undefined }) {
  return <p class="quality-missing">{props.missing === undefined ? '' : reasonSentence(props.missing)}</p>;
}
