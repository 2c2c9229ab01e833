import { type JSX, Show } from 'solid-js';

interface SettingsSectionProps {
  readonly title: string;
  readonly hint?: string;
  /** At the right of the heading. */
  readonly action?: JSX.Element;
  readonly children: JSX.Element;
}

/** A heading, a hairline, and what belongs under it. */
export function SettingsSection(props: SettingsSectionProps) {
  return (
    <section class="settings-section">
      <div class="settings-head">
        <h2 class="settings-title">{props.title}</h2>
        {props.action}
      </div>
      <Show when={props.hint}>
        <p class="muted">{props.hint}</p>
      </Show>
      {props.children}
    </section>
  );
}
