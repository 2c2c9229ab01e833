import { A } from '@solidjs/router';
import { For, Show } from 'solid-js';
import type { Figure } from '#domain/figures/figure';
import { responseFigures } from '#domain/figures/response-figures';
import type { Tabulation } from '#domain/tabulation/model';
import { formatNumber, formatPercent } from '../lib/format';
import { resultWords as words } from '../lib/words';
import { figureReasonText, measureName } from './figure-words';
import { figureAddress } from './trace/trace-address';

interface ResponseRatesProps {
  readonly waveId: string;
  readonly tabulation: Tabulation;
}

/** The rates of AAPOR, each with the way to its working; one sentence where they are not known. */
export function ResponseRates(props: ResponseRatesProps) {
  const figures = () => responseFigures(props.tabulation.ballots);
  const known = () => figures().filter(({ value }) => value !== null);
  return (
    <Show when={figures()[0]}>
      {(first) => (
        <details class="response-rates">
          <summary>{words().overview.responseRates.title}</summary>
          <Show when={known().length > 0} fallback={<p class="figure-subtitle">{missingText(first())}</p>}>
            <p class="figure-subtitle">{basisText(props.tabulation, first())}</p>
            <table class="participation-table">
              <tbody>
                <For each={known()}>
                  {({ id, measure, value }) => (
                    <tr>
                      <th scope="row">{measureName(measure)}</th>
                      <td class="number">
                        <A class="figure-value" href={figureAddress(props.waveId, id)}>
                          {formatPercent(value ?? 0)}
                        </A>
                      </td>
                    </tr>
                  )}
                </For>
              </tbody>
            </table>
          </Show>
        </details>
      )}
    </Show>
  );
}

function missingText({ reason }: Figure): string {
  return reason === null ? '' : words().overview.responseRates.missing(figureReasonText(reason));
}

/** Whose share e is, that bears on the third and fourth rate, is to be said beside them. */
function basisText({ ballots }: Tabulation, { n }: Figure): string {
  const { nonresponse } = ballots;
  const share = nonresponse === undefined || nonresponse.unknown === 0 ? undefined : nonresponse.eligibleShare;
  return words().overview.responseRates.basis(
    formatNumber(n ?? 0),
    share === undefined ? undefined : formatPercent(share),
  );
}
