import { useSearchParams } from '@solidjs/router';
import { createEffect, createMemo, createResource, createSignal, For, Show } from 'solid-js';
import { estimateEffort } from '#domain/questionnaire/estimate';
import { takesCodes } from '#domain/survey/collection';
import { formatMemberDateTime, formatNumber } from '../../../../lib/format';
import { language, localized } from '../../../../lib/i18n';
import { rollWords } from '../../../../lib/words';
import { Button, ButtonLink } from '../../../../ui/button';
import { EmptyState } from '../../../../ui/empty-state';
import { Loaded } from '../../../../ui/loading';
import { type Crumb, Page } from '../../../../ui/page';
import { Title } from '../../../../ui/title';
import { OriginNotice } from '../../links/origin-notice';
import { surveyTrail } from '../../survey-trail';
import { WavePage } from '../../wave-page';
import { createGrowth } from './growth';
import { isHandedOut, noMoreLinks } from '../no-more-links';
import type { PersonalLink, RollWork } from '../roll-data';
import { loadPersonalLinks, loadRollWork } from '../roll-data';
import { sixWordsOf } from '../opening/six-words-text';
import { shuffled, slipPages } from './slip-pages';
import { SlipSheet } from './slip-sheet';
import './slips.css';

/** Slips to cut out, for everybody or for those without a contact. */
export function SlipsPage() {
  return (
    <WavePage load={loadRollWork}>
      {(work) => (
        <Show when={isHandedOut(work().wave.state)} fallback={<NoMoreSlips {...work()} />}>
          <Slips {...work()} />
        </Show>
      )}
    </WavePage>
  );
}

function NoMoreSlips(props: RollWork) {
  return (
    <Page trail={slipsTrail(props.wave)}>
      <NoSlips
        title={rollWords().slips.over}
        text={noMoreLinks(props.wave.state)}
        back={`/waves/${props.wave.id}/links`}
      />
    </Page>
  );
}

function slipsTrail({ id, title }: RollWork['wave']): readonly Crumb[] {
  const links = { label: localized(title), href: `/waves/${id}/links` };
  return [...surveyTrail(), links, { label: rollWords().slips.crumb }];
}

function Slips(props: RollWork) {
  const words = () => rollWords().slips;
  const [search] = useSearchParams<{ for?: string }>();
  const [links] = createResource(
    () => ({ waveId: props.wave.id, withoutContact: search.for === 'without-contact' }),
    loadSlips,
  );
  const [isSet, setIsSet] = createSignal(false);
  return (
    <Page
      trail={slipsTrail(props.wave)}
      action={
        <Show when={isSet()}>
          <Button kind="primary" onClick={() => window.print()}>
            {words().act}
          </Button>
        </Show>
      }
    >
      <Loaded resource={links}>
        {(list) => (
          <Show
            when={list().length > 0}
            fallback={<NoSlips title={words().none} text={words().noneText} back={`/waves/${props.wave.id}/links`} />}
          >
            <SlipSheets {...props} links={list()} onSet={() => setIsSet(true)} />
          </Show>
        )}
      </Loaded>
    </Page>
  );
}

async function loadSlips({ waveId, withoutContact }: { readonly waveId: string; readonly withoutContact: boolean }) {
  const links = await loadPersonalLinks(waveId);
  return shuffled(links.filter(({ contact }) => !withoutContact || contact === undefined));
}

interface NoSlipsProps {
  readonly title: string;
  readonly text: string;
  readonly back: string;
}

function NoSlips(props: NoSlipsProps) {
  return (
    <EmptyState page title={props.title} action={<ButtonLink href={props.back}>{rollWords().slips.back}</ButtonLink>}>
      {props.text}
    </EmptyState>
  );
}

interface SlipSheetsProps extends RollWork {
  readonly links: readonly PersonalLink[];
  /** All pages are there, so that they can be printed. */
  readonly onSet: () => void;
}

/** Pages that are made in one go; ten thousand people are some six hundred. */
const PAGES_AT_ONCE = 5;

function SlipSheets(props: SlipSheetsProps) {
  const words = () => rollWords().slips;
  const pages = createMemo(() => slipPages(props.links, ({ group }) => localized(group)));
  const shown = createGrowth(pages().length, PAGES_AT_ONCE);
  const left = () => pages().length - shown();
  createEffect(() => left() === 0 && props.onSet());
  const sixWords = () => (props.keys.state === 'ready' ? sixWordsOf(props.keys.words[language()]) : '');
  return (
    <>
      <div class="slips-intro">
        <Title small subtitle={words().scope}>
          {words().title(formatNumber(props.links.length), formatNumber(pages().length))}
        </Title>
        <OriginNotice address={props.roll.origin} />
      </div>
      <p class="slips-intro muted" role="status">
        {left() > 0 ? words().making(formatNumber(left())) : ''}
      </p>
      <For each={pages().slice(0, shown())}>
        {(page) => (
          <SlipSheet
            page={page}
            title={props.wave.title}
            ofCodes={takesCodes(props.wave)}
            minutes={estimateEffort(props.questionnaire).minutes}
            closes={formatMemberDateTime(props.wave.closesAt ?? 0)}
            sixWords={sixWords()}
          />
        )}
      </For>
    </>
  );
}
