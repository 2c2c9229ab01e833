import { type ColumnField, isSingleField } from '#domain/collected/columns/column-field';

/** Names a field, so that it can be the value of an option; equal fields have equal keys. */
export function fieldKey(field: ColumnField): string {
  switch (field.field) {
    case 'question':
      return joined(field.field, field.question);
    case 'option':
      return joined(field.field, field.question, field.option);
    case 'item':
      return joined(field.field, field.question, field.item);
    case 'rating':
      return joined(field.field, field.question ?? '', field.target, field.criterion ?? '');
    case 'new-question':
      return joined(field.field, field.kind);
    default:
      return field.field;
  }
}

function joined(...parts: readonly string[]): string {
  return JSON.stringify(parts);
}

/** Whether only one column can stand for it. */
export function isTakenOnce({ field }: ColumnField): boolean {
  return isSingleField(field) || field === 'question' || field === 'option' || field === 'item' || field === 'rating';
}
