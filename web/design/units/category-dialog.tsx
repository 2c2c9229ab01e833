import type { UnitCategory } from '#domain/units/unit';
import { client, request } from '../../lib/client';
import { createForm } from '../../lib/form';
import { localized } from '../../lib/i18n';
import { commonWords, unitWords as words } from '../../lib/words';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { FormBody, FormInput } from '../../ui/form-parts';

interface CategoryDialogProps {
  readonly category: UnitCategory;
  readonly onClose: (changed: boolean) => void;
}

/** Renames a category for all its units. */
export function CategoryDialog(props: CategoryDialogProps) {
  return (
    <Dialog open title={words().renameCategory(localized(props.category.name))} onClose={() => props.onClose(false)}>
      <CategoryForm {...props} />
    </Dialog>
  );
}

function CategoryForm(props: CategoryDialogProps) {
  const form = createForm({
    initial: { name: props.category.name.zh, english: props.category.name.en ?? '' },
    check: ({ name }) => ({ name: name.trim() === '' ? commonWords().required : undefined }),
    submit: async ({ name, english }) => {
      const text = { zh: name.trim(), ...(english.trim() && { en: english.trim() }) };
      const param = { id: props.category.id };
      await request(client.api.units.categories[':id'].$patch({ param, json: { name: text } }));
      props.onClose(true);
    },
  });
  return (
    <FormBody form={form}>
      <FormInput form={form} name="name" label={words().categoryName} />
      <FormInput form={form} name="english" label={words().categoryNameEnglish} lang="en" />
      <div class="form-actions units-actions">
        <Button onClick={() => props.onClose(false)}>{commonWords().cancel}</Button>
        <Button type="submit" kind="primary" busy={form.busy()}>
          {commonWords().save}
        </Button>
      </div>
    </FormBody>
  );
}
