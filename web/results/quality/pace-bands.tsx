import type { PaceAnalysis } from '#domain/analysis/model';
import { formatNumber, formatPercent } from '../../lib/format';
import { measureWords, qualityWords as words, resultWords } from '../../lib/words';
import { Bars } from '../../ui/charts/bars';
import { barsScene } from '../../ui/charts/bars-scene';
import { Figure } from '../figure';
import type { WaveResults } from '../wave-results';
import { measuredOf, valueOf } from './block';
import { figureText, intervalText } from './figure-text';
import { figureCell } from './named-figure';
import { Released } from './quality-section';

/** How fast the ballots were answered, in the four bands that leave the phone. */
export function PaceBands(props: { readonly results: WaveResults; readonly paces: PaceAnalysis }) {
  return (
    <Released block={props.paces.result}>
      {(result) => (
        <Figure
          title={words().careless.paces}
          subtitle={noteOf(result().unknown)}
          table={{
            head: [words().careless.pace, words().careless.flagged, words().head.interval],
            rows: result().bands.map(({ pace, share }) => [
              measureWords().paces[pace],
              figureCell(props.results, {
                measure: 'pace-share',
                subject: { pace: String(pace) },
                figure: share,
                unit: 'share',
              }),
              ...[measuredOf(share)].flatMap((figure) => (figure === undefined ? [] : intervalText(figure, 'share'))),
            ]),
          }}
        >
          <Bars
            bars={barsScene(
              result().bands.map(({ pace, share }) => ({
                key: String(pace),
                label: measureWords().paces[pace],
                count: 100 * (valueOf(share) ?? 0),
              })),
              100,
            )}
            title={words().careless.paces}
            description={result()
              .bands.map(({ pace, share }) => `${measureWords().paces[pace]} ${figureText(share, 'share')}`)
              .join(resultWords().listComma)}
            valueText={({ share }) => formatPercent(share)}
          />
        </Figure>
      )}
    </Released>
  );
}

function noteOf(unknown: number): string {
  const { pacesNote, pacesUnknown } = words().careless;
  return unknown === 0 ? pacesNote : [pacesNote, pacesUnknown(formatNumber(unknown))].join(resultWords().semicolon);
}
