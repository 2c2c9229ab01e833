import { createSignal, Show } from 'solid-js';
import { client, request } from '../../lib/client';
import { createForm } from '../../lib/form';
import { loadSession, session } from '../../lib/session';
import { accountWords, commonWords, settingsWords as words } from '../../lib/words';
import { Button } from '../../ui/button';
import { FormBody, FormInput } from '../../ui/form-parts';
import { Notice } from '../../ui/notice';
import { SettingsSection } from './settings-section';

export function OrganisationSection() {
  const [saved, setSaved] = createSignal(false);
  const { zh, en = '' } = session().organisation;
  const form = createForm({
    initial: { name: zh, english: en },
    check: ({ name }) => ({ name: name.trim() === '' ? accountWords().organisationMissing : undefined }),
    submit: async ({ name, english }) => {
      const text = { zh: name.trim(), ...(english.trim() && { en: english.trim() }) };
      await request(client.api.organisation.$patch({ json: { name: text } }));
      await loadSession();
      setSaved(true);
    },
  });
  return (
    <SettingsSection title={words().organisation.title} hint={words().organisation.hint}>
      <div class="settings-narrow">
        <FormBody form={form}>
          <FormInput form={form} name="name" label={words().organisation.name} />
          <FormInput form={form} name="english" label={words().organisation.english} lang="en" />
          <div class="form-actions">
            <Button type="submit" busy={form.busy()}>
              {commonWords().save}
            </Button>
          </div>
          <Show when={saved()}>
            <Notice tone="ok" live>
              {words().organisation.saved}
            </Notice>
          </Show>
        </FormBody>
      </div>
    </SettingsSection>
  );
}
