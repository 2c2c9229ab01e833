import { For, Show } from 'solid-js';
import { estimateEffort } from '#domain/questionnaire/estimate';
import { formatMemberDateTime } from '../../lib/format';
import { localized } from '../../lib/i18n';
import { openingWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { Page } from '../../ui/page';
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
  return <WavePage load={loadDistribution}>{(distribution) => <PrintedLinks {...distribution()} />}</WavePage>;
}

function PrintedLinks(props: Distribution) {
  const words = () => openingWords();
  return (
    <Page
      trail={[
        ...surveyTrail(),
        { label: localized(props.wave.title), href: `/waves/${props.wave.id}/links` },
        { label: words().print.title },
      ]}
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
      <p class="poster-organisation">{localized(props.wave.organisation)}</p>
      <h2 class="poster-title">{localized(props.wave.title)}</h2>
      <p class="poster-group">{localized(props.link.groupName)}</p>
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
      <p class="poster-purpose">{localized(props.wave.settings.purpose)}</p>
    </section>
  );
}
