import { type JSX, Show } from 'solid-js';
import { formatDecimal } from '../../../../lib/format';
import { collectedWords as words } from '../../../../lib/words';
import { Button } from '../../../../ui/button';
import { Notice } from '../../../../ui/notice';
import { Title } from '../../../../ui/title';
import type { TableSource } from '../../../../lib/table-source';
import type { CollectedReport } from '../collected-data';
import { ballotsAndRefused } from './decision';
import { obstacleText, refusalText } from './problem-texts';

interface TableReviewProps {
  readonly report: CollectedReport;
  readonly source: TableSource | undefined;
  readonly busy: boolean;
  readonly problem: unknown;
  readonly onAgain: () => void;
  readonly onRestart: () => void;
  readonly outcome: JSX.Element;
  readonly children: JSX.Element;
}

/** A table that has been read: the finding, where it came from, the decisions on the left and what they come to on the right. */
export function TableReview(props: TableReviewProps) {
  return (
    <>
      <Title
        small
        subtitle={
          <>
            {sourceText(props.source)} <Show when={props.report.encoding === 'gbk'}>{words().gbk} </Show>
            <Button kind="quiet" size="small" onClick={() => props.onRestart()}>
              {words().other}
            </Button>
            <span role="status">{props.busy ? words().readingAgain : ''}</span>
          </>
        }
      >
        {findingOf(props.report)}
      </Title>
      <Show when={props.problem}>
        {(problem) => (
          <Notice tone="danger" live>
            {refusalText(problem())}
            <Button kind="quiet" size="small" onClick={() => props.onAgain()}>
              {words().again}
            </Button>
          </Notice>
        )}
      </Show>
      <div class="import-columns" aria-busy={props.busy}>
        <div>{props.children}</div>
        {props.outcome}
      </div>
    </>
  );
}

function findingOf(report: CollectedReport): string {
  const [first] = report.obstacles;
  if (first) return obstacleText(first);
  return words().finding(...ballotsAndRefused(report));
}

export function sourceText(source: TableSource | undefined): string {
  if (source?.kind !== 'file') return words().pasted;
  return words().file(source.name, sizeText((source.base64.length / 4) * 3));
}

const KILOBYTE = 1024;

function sizeText(bytes: number): string {
  const kilobytes = bytes / KILOBYTE;
  if (kilobytes < KILOBYTE) return `${formatDecimal(Math.max(1, kilobytes), 0)} KB`;
  return `${formatDecimal(kilobytes / KILOBYTE)} MB`;
}
