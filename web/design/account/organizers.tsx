import { type ParentProps, Show } from 'solid-js';
import { isOrganizer } from '../../lib/session';
import { NotFoundPage } from './not-found-page';

/** Pages that leaders do not have. The server refuses them too; this only keeps them from seeing a broken page. */
export function Organizers(props: ParentProps) {
  return (
    <Show when={isOrganizer()} fallback={<NotFoundPage />}>
      {props.children}
    </Show>
  );
}
