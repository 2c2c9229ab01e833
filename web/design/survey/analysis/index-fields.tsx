import { Show } from 'solid-js';
import X from '~icons/lucide/x';
import type { IndexPlan } from '#domain/analysis/plan/analysis-plan';
import type { LocalizedText } from '#domain/questionnaire/model';
import { language, localized } from '../../../lib/i18n';
import { planWords } from '../../../lib/words';
import { Button } from '../../../ui/button';
import { Input } from '../../../ui/field';
import { SchemeNumber } from '../scoring/scheme/scheme-number';
import { plainFigure } from '../scoring/scheme/scheme-text';
import { useScoring } from '../scoring/scoring-scope';
import { IndexItems } from './index-items';
import { weightSum } from './index-draft';

export interface IndexFieldsProps {
  readonly index: IndexPlan;
  readonly name: string;
  /** It was just added, so its items are to be looked through. */
  readonly open: boolean;
  readonly removable: boolean;
  readonly onChange: (index: IndexPlan, field?: string) => void;
  readonly onRemove: () => void;
}

/** The name of an index, its items, and how many of them somebody has to answer. */
export function IndexFields(props: IndexFieldsProps) {
  const { readOnly } = useScoring();
  const words = () => planWords().indices;
  const size = () => ({ count: String(props.index.items.length), sum: plainFigure(weightSum(props.index)) });
  return (
    <div class="plan-block">
      <div class="plan-block-head">
        <Show when={!readOnly} fallback={<h3>{localized(props.index.title)}</h3>}>
          <TitleInput {...props} />
          <Show when={props.removable}>
            <Button kind="quiet" size="small" aria-label={words().remove(props.name)} onClick={() => props.onRemove()}>
              <X width={15} height={15} aria-hidden="true" />
            </Button>
          </Show>
        </Show>
      </div>
      <details class="plan-items" open={props.open}>
        <summary>
          {words().items(size())} <span class="muted">{words().choose}</span>
        </summary>
        <IndexItems {...props} />
      </details>
      <SchemeNumber
        whole
        label={words().minimum}
        unit={words().minimumUnit}
        value={props.index.minimumAnswered}
        minimum={1}
        maximum={props.index.items.length}
        field={`plan-${props.index.id}-minimum`}
        onChange={(minimumAnswered, field) => props.onChange({ ...props.index, minimumAnswered }, field)}
      />
    </div>
  );
}

const LONGEST_TITLE = 200;

/** Taken over when it is left; an index without a name keeps the one it had. */
function TitleInput(props: IndexFieldsProps) {
  const rename = (field: HTMLInputElement) => {
    const typed = field.value.trim();
    if (typed === '') field.value = localized(props.index.title);
    else props.onChange({ ...props.index, title: withText(props.index.title, typed) });
  };
  return (
    <Input
      class="plan-title"
      aria-label={planWords().indices.nameOf(props.name)}
      maxLength={LONGEST_TITLE}
      value={localized(props.index.title)}
      onChange={(event) => rename(event.currentTarget)}
    />
  );
}

/** In the language of the page. */
function withText(title: LocalizedText, text: string): LocalizedText {
  return { ...title, [language()]: text };
}
