import { ButtonLink } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Page } from '../../ui/page';
import { commonWords as words } from '../../lib/words';

export function NotFoundPage() {
  return (
    <Page trail={[{ label: words().notFoundTitle }]}>
      <EmptyState page title={words().notFoundTitle} action={<ButtonLink href="/">{words().toSurveys}</ButtonLink>}>
        {words().notFoundText}
      </EmptyState>
    </Page>
  );
}
