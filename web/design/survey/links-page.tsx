import { For, Match, Show, Switch } from 'solid-js';
import Printer from '~icons/lucide/printer';
import { estimateEffort } from '#domain/questionnaire/estimate';
import { takesLinks, takesStamps } from '#domain/survey/collection';
import { formatMemberDateTime, formatNumber } from '../../lib/format';
import { localized } from '../../lib/i18n';
import { collectedWords, openingWords } from '../../lib/words';
import { ButtonLink } from '../../ui/button';
import { CopyButton } from '../../ui/copy-button';
import { Notice } from '../../ui/notice';
import { OwnText } from '../../ui/own-text';
import { Page } from '../../ui/page';
import { Table } from '../../ui/table';
import { Title } from '../../ui/title';
import { WaveStateMark } from '../../ui/wave-state-mark';
import { WaveSteps } from '../../ui/wave-steps';
import { plainNumber } from './groups/plain-number';
import type { Distribution } from './links/load-distribution';
import { loadDistribution } from './links/load-distribution';
import { OriginNotice } from './links/origin-notice';
import { RollPage } from './roll/roll-page';
import type { GroupLink } from './survey-data';
import { loadWave } from './survey-data';
import { surveyTrail } from './survey-trail';
import { WavePage } from './wave-page';
import './links/links.css';

/** How links are handed out: one a group, or one a person on the roll. */
export function LinksPage() {
  return (
    <WavePage load={loadWave}>
      {(wave) => (
        <Switch fallback={<NoLinks wave={wave()} />}>
          <Match when={takesLinks(wave())}>
            <GroupLinks />
          </Match>
          <Match when={takesStamps(wave())}>
            <RollPage />
          </Match>
        </Switch>
      )}
    </WavePage>
  );
}

/** One link a group: to copy, to show as a code, to print. */
function GroupLinks() {
  return <WavePage load={loadDistribution}>{(distribution) => <LinksOfWave {...distribution()} />}</WavePage>;
}

function NoLinks(props: Pick<Distribution, 'wave'>) {
  const words = () => collectedWords().collection;
  return (
    <Page
      trail={surveyTrail(props.wave.title)}
      status={<WaveStateMark wave={props.wave} />}
      tabs={<WaveSteps waveId={props.wave.id} current="links" collects="import" />}
    >
      <Title small subtitle={words().noLinksText}>
        {words().noLinks}
      </Title>
      <ButtonLink href={`/waves/${props.wave.id}/collection`}>{words().toCollection}</ButtonLink>
    </Page>
  );
}

function LinksOfWave(props: Distribution) {
  const words = () => openingWords().links;
  return (
    <Page
      trail={surveyTrail(props.wave.title)}
      status={<WaveStateMark wave={props.wave} />}
      action={
        <Show when={props.wave.state === 'open'}>
          <ButtonLink kind="primary" href={`/waves/${props.wave.id}/links/print`}>
            <Printer width={16} height={16} aria-hidden="true" />
            {words().print}
          </ButtonLink>
        </Show>
      }
      tabs={<WaveSteps waveId={props.wave.id} current="links" collects="links" />}
    >
      <Show when={props.wave.state !== 'draft'} fallback={<NotOpenYet waveId={props.wave.id} />}>
        <Title small subtitle={words().scope(formatMemberDateTime(props.wave.closesAt ?? 0))}>
          {words().finding(props.links.length)}
        </Title>
        <Show when={props.wave.state === 'open'} fallback={<Notice>{words().closed}</Notice>}>
          <Show when={props.links[0]}>{(link) => <OriginNotice address={link().url} />}</Show>
          <Notice>{words().note}</Notice>
        </Show>
        <LinkTable {...props} />
      </Show>
    </Page>
  );
}

function NotOpenYet(props: { readonly waveId: string }) {
  const words = () => openingWords().links;
  return (
    <>
      <Title small subtitle={words().notOpenText}>
        {words().notOpen}
      </Title>
      <ButtonLink kind="primary" href={`/waves/${props.waveId}/opening`}>
        {words().toOpening}
      </ButtonLink>
    </>
  );
}

function LinkTable(props: Distribution) {
  const words = () => openingWords().links;
  return (
    <Table density="reading" caption={words().table} class="links-table">
      <thead>
        <tr>
          <th scope="col">{words().group}</th>
          <th scope="col">{words().link}</th>
          <th scope="col">{words().code}</th>
        </tr>
      </thead>
      <tbody>
        <For each={props.links}>{(link) => <LinkRow {...props} link={link} />}</For>
      </tbody>
    </Table>
  );
}

function LinkRow(props: Distribution & { readonly link: GroupLink }) {
  const words = () => openingWords().links;
  const invitation = () =>
    words().invitation({
      organisation: localized(props.wave.organisation),
      title: localized(props.wave.title),
      minutes: estimateEffort(props.questionnaire).minutes,
      closes: formatMemberDateTime(props.wave.closesAt ?? 0),
      url: props.link.url,
    });
  return (
    <tr>
      <th scope="row">
        <b>
          <OwnText of={props.link.groupName} />
        </b>
        <p class="muted">
          {words().weight(plainNumber(props.link.weight))}
          <br />
          {props.link.expected === undefined
            ? words().expectedUnknown
            : words().expected(formatNumber(props.link.expected))}
        </p>
      </th>
      <td>
        <p class="links-url">{props.link.url}</p>
        <div class="links-acts">
          <CopyButton text={props.link.url} label={words().copy} />
          <CopyButton text={invitation()} label={words().copyMessage} kind="quiet" />
        </div>
      </td>
      <td>
        <a href={props.link.qrUrl} download={`${localized(props.link.groupName)}.svg`} title={words().saveQr}>
          <img
            class="links-code"
            src={props.link.qrUrl}
            alt={words().qrOf(localized(props.link.groupName))}
            width="112"
            height="112"
          />
        </a>
      </td>
    </tr>
  );
}
