import type { Item, ItemsQuestion } from '#domain/questionnaire/model';
import { editorWords } from '../../../../lib/words';
import { withReplaced } from '../../../../lib/entry-list';
import { useQuestionChange } from '../editor-scope';
import { EntryRows } from '../fields/entry-rows';
import { LocalizedField } from '../fields/localized-field';
import { ScaleEditor } from './scale-editor';

interface ItemsEditorProps {
  readonly question: ItemsQuestion;
}

export function ItemsEditor(props: ItemsEditorProps) {
  const words = () => editorWords().items;
  const change = useQuestionChange<ItemsQuestion>(() => props.question);
  const relabel = (item: Item, field: string) =>
    change((plain) => ({ ...plain, items: withReplaced(plain.items, item) }), field);
  return (
    <>
      <EntryRows
        question={props.question.id}
        entries={props.question.items}
        prefix="i"
        make={(id): Item => ({ id, label: { zh: '' } })}
        words={words()}
        onChange={(revise) => change((plain) => ({ ...plain, items: revise(plain.items) }))}
      >
        {(item, row) => (
          <LocalizedField
            text={item.label}
            label={words().label(row.number())}
            placeholder={words().placeholder}
            field={`${props.question.id}.${item.id}.label`}
            onChange={(label, field) => relabel({ id: item.id, label }, field)}
            onEnter={row.addAfter}
          />
        )}
      </EntryRows>
      <ScaleEditor
        question={props.question.id}
        scale={props.question.scale}
        onChange={(revise, field) => change((plain) => ({ ...plain, scale: revise(plain.scale) }), field)}
      />
    </>
  );
}
