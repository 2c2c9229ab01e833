import { A, useParams, useSearchParams } from '@solidjs/router';
import { createMemo, createResource, Show } from 'solid-js';
import { assessmentCardWords as words } from '../../lib/words';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Loaded } from '../../ui/loading';
import { Title } from '../../ui/title';
import { resultCategory } from '../result/table/result-rows';
import { runPageAddress } from '../result/run/run-links';
import { RunPage, type ShownRun } from '../result/run/run-page';
import { Superseded } from '../result/run/superseded';
import { CardChooser } from './card-chooser';
import { type CardView, loadCard } from './card-data';
import { CardFacts } from './card-facts';
import { CardNext } from './card-next';
import { CardPeers } from './card-peers';
import { CardRemarks } from './card-remarks';
import { CardTable } from './card-table';
import { cardSubtitle, cardTitle } from './card-title';
import { GroundsSection } from './grounds-section';
import { CardSheet } from './sheet/card-sheet';
import './card.css';
import './card-columns.css';
import './card-table.css';
import './card-narrow.css';

/** What a run says of one unit: how it stands, why, and what would have moved it. */
export function CardPage() {
  const params = useParams<{ unitCode: string }>();
  return (
    <RunPage
      current="result"
      part={(shown) => shown.unitName(params.unitCode)}
      action={() => (
        <Button kind="primary" onClick={() => window.print()}>
          {words().print}
        </Button>
      )}
    >
      {(shown) => <CardOf shown={shown()} code={params.unitCode} />}
    </RunPage>
  );
}

function CardOf(props: { readonly shown: ShownRun; readonly code: string }) {
  const [search] = useSearchParams<{ since?: string }>();
  const request = () => ({ shown: props.shown, code: props.code, since: search.since });
  const [view] = createResource(request, loadCard);
  return (
    <Loaded resource={view} lines={10}>
      {(present) => <CardFound shown={props.shown} code={props.code} view={present()} />}
    </Loaded>
  );
}

interface CardFoundProps {
  readonly shown: ShownRun;
  readonly code: string;
  readonly view: CardView;
}

function CardFound(props: CardFoundProps) {
  const row = createMemo(() => {
    const outcome = props.shown.categories.find(({ categoryId }) => categoryId === props.view.card?.unit.categoryId);
    if (outcome === undefined) return undefined;
    return resultCategory(props.shown, outcome).rows.find(
      ({ unit }) => unit.unitCode === props.view.card?.unit.unitCode,
    );
  });
  const card = () => {
    const [found, own] = [props.view.card, row()];
    return found === null || own === undefined ? undefined : { shown: props.shown, card: found, row: own };
  };
  return (
    <Show when={card()} fallback={<NoCard shown={props.shown} />}>
      {(present) => (
        <article class="card">
          <Title subtitle={cardSubtitle(present())}>{cardTitle(present())}</Title>
          <Superseded shown={props.shown} />
          <CardChooser shown={props.shown} code={present().card.unit.unitCode} view={props.view} />
          <CardFacts {...present()} />
          <GroundsSection {...present()} />
          <div class="card-columns">
            <CardPeers {...present()} />
            <div class="card-side">
              <CardRemarks {...present()} />
              <CardNext {...present()} />
            </div>
          </div>
          <CardTable {...present()} />
          <CardSheet {...present()} since={props.view.since} />
        </article>
      )}
    </Show>
  );
}

function NoCard(props: { readonly shown: ShownRun }) {
  const { assessmentId, runId } = props.shown.address;
  return (
    <EmptyState
      page
      title={words().noUnit}
      action={<A href={runPageAddress(assessmentId, runId)}>{words().toResult}</A>}
    >
      {words().noUnitText}
    </EmptyState>
  );
}
