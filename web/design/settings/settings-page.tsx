import { Show } from 'solid-js';
import { isAdministrator } from '../../lib/session';
import { settingsWords as words } from '../../lib/words';
import { Whole } from '../../ui/loading';
import { Page } from '../../ui/page';
import { Title } from '../../ui/title';
import { AccountSection } from './account-section';
import { OrganisationSection } from './organisation-section';
import { StaffSection } from './staff-section';
import { TokenSection } from './token-section';
import './settings.css';

/** The own account for everybody; organisation, people and tokens for administrators. */
export function SettingsPage() {
  return (
    <Page trail={[{ label: words().title }]}>
      <Title>{words().title}</Title>
      <Whole lines={8}>
        <AccountSection />
        <Show when={isAdministrator()}>
          <OrganisationSection />
          <StaffSection />
          <TokenSection />
        </Show>
      </Whole>
    </Page>
  );
}
