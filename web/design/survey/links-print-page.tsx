import { For, Show } from 'solid-js';
import { estimateEffort } from '#domain/questionnaire/estimate';
import { takesLinks } from '#domain/survey/collection';
import { formatMemberDateTime } from '../../lib/format';
import { localized } from '../../lib/i18n';
import { openingWords } from '../../lib/words';
import { Button, ButtonLink } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { OwnText } from '../../ui/own-text';
import { type Crumb, Page } from '../../ui/page';
import { Title } from '../../ui/title';
import type { Distribution } from './links/load-distribution';
import { loadDistribution } from './links/load-distribution';
import { OriginNotice } from './links/origin-notice';
import type { GroupLink } from './survey-data';
import { surveyTrail } from './survey-trail';
import { WavePage } from './wave-page';
import './links/links.css';

/** One A4 page a group, to be put up where its members come by. */
export function LinksPrintPage() {
  return (
    <WavePage load={loadDistribution}>
      {(distribution) => (
        <Show when={isToPrint(distribution())} fallback={<NothingToPrint {...distribution()} />}>
          <PrintedLinks {...distribution()} />
        </Show>
      )}
    </WavePage>
  );
}

/** Groups have no link before the opening, none with a roll, and one that is of no use after the close. */
function isToPrint({ wave, links }: Distribution): boolean {
  return wave.state === 'open' && links.length > 0;
}

function NothingToPrint(props: Distribution) {
  const words = () => openingWords().print;
  return (
    <Page trail={printTrail(props.wave)}>
      <EmptyState
        page
        title={words().none}
        action={<ButtonLink href={`/waves/${props.wave.id}/links`}>{words().back}</ButtonLink>}
      >
        {takesLinks(props.wave) ? words().noneText : words().noneOfRoll}
      </EmptyState>
    </Page>
  );
}

function printTrail({ id, title }: Distribution['wave']): readonly Crumb[] {
  const links = { label: localized(title), href: `/waves/${id}/links` };
  return [...surveyTrail(), links, { label: openingWords().print.title }];
}

function PrintedLinks(props: Distribution) {
  const words = () => openingWords();
  return (
    <Page
      trail={printTrail(props.wave)}
      action={
        <Button kind="primary" onClick={() => window.print()}>
          {words().print.act}
        </Button>
      }
    >
      <div class="poster-intro">
        <Title small subtitle={words().print.pages(props.links.length)}>
          {words().print.title}
        </Title>
        <Show when={props.links[0]}>{(link) => <OriginNotice address={link().url} />}</Show>
      </div>
      <For each={props.links}>{(link) => <Poster {...props} link={link} />}</For>
    </Page>
  );
}

function Poster(props: Distribution & { readonly link: GroupLink }) {
  const words = () => openingWords().print;
  return (
    <section class="poster">
      <p class="poster-organisation">
        <OwnText of={props.wave.organisation} />
      </p>
      <h2 class="poster-title">
        <OwnText of={props.wave.title} />
      </h2>
      <p class="poster-group">
        <OwnText of={props.link.groupName} />
      </p>
      <img
        class="poster-code"
        src={props.link.qrUrl}
        alt={openingWords().links.qrOf(localized(props.link.groupName))}
      />
      <p class="poster-scan">{words().scan}</p>
      <p class="poster-type">
        {words().type}
        <br />
        <span class="poster-url">{props.link.url}</span>
      </p>
      <p class="poster-facts">
        <span>{words().minutes(estimateEffort(props.questionnaire).minutes)}</span>
        <span>{words().closes(formatMemberDateTime(props.wave.closesAt ?? 0))}</span>
      </p>
      <p class="poster-secrecy">
        {words().secret}
        {words().minimum(props.wave.settings.minimumGroupSize)}
      </p>
      <p class="poster-purpose">
        <OwnText of={props.wave.settings.purpose} />
      </p>
    </section>
  );
}
