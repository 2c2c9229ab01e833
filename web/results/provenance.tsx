import { For, Show } from 'solid-js';
import type { BallotAccount, BallotSources, Tabulation } from '#domain/tabulation/model';
import { formatNumber } from '../lib/format';
import { resultWords as words } from '../lib/words';
import './provenance.css';

/** Where the ballots came from, and that nothing is hidden, where that is so; on every page of results and on paper. */
export function Provenance(props: { readonly tabulation: Tabulation }) {
  const lines = () => provenanceLines(props.tabulation);
  return (
    <Show when={lines().length > 0}>
      <ul class="results-provenance" aria-label={words().provenance.label}>
        <For each={lines()}>{(line) => <li>{line}</li>}</For>
      </ul>
    </Show>
  );
}

export type ProvenanceOf = Pick<Tabulation, 'suppression'> & { readonly ballots: Pick<BallotAccount, 'sources'> };

export function provenanceLines({ ballots, suppression }: ProvenanceOf): readonly string[] {
  const { sources } = ballots;
  const texts = words().provenance;
  return [
    ...(sources && isMixed(sources) ? [texts.sources(sourceClauses(sources), sources.imported > 0)] : []),
    ...(suppression === 'none' ? [texts.noSuppression] : []),
  ];
}

/** Ballots that members sealed need no word; all others do. */
function isMixed({ paper, imported }: BallotSources): boolean {
  return paper > 0 || imported > 0;
}

function sourceClauses({ sealed, paper, imported }: BallotSources): string {
  const { kinds } = words().provenance;
  return [
    ...(sealed > 0 ? [kinds.sealed(formatNumber(sealed))] : []),
    ...(paper > 0 ? [kinds.paper(formatNumber(paper))] : []),
    ...(imported > 0 ? [kinds.imported(formatNumber(imported))] : []),
  ].join(words().clauseComma);
}
