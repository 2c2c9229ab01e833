import { createMemo, createSignal, Match, Show, Switch } from 'solid-js';
import type { RollProblem } from '#domain/roll/import/import-model';
import { formatNumber } from '../../../../lib/format';
import { rollImportWords } from '../../../../lib/words';
import { Button } from '../../../../ui/button';
import { Table } from '../../../../ui/table';
import { KeyedFor } from '../../collected/review/keyed-for';
import { LazySelect } from '../../collected/review/lazy-select';
import { GroupOfAll } from './roll-columns';
import type { LineRange, ProblemGroup } from './problem-groups';
import { lineRanges, problemGroups } from './problem-groups';
import type { Renaming } from './renamings';
import { choiceOf, choicesFor, decided, renamingOf, withRenaming } from './renamings';
import type { RollReviewProps } from './roll-import-review';

/** A screenful; the rest on demand. */
const SHOWN_AT_FIRST = 30;

/** What is wrong or worth a look, one line a cause; what one decision mended stays there to be changed. */
export function RollProblems(props: RollReviewProps) {
  const words = () => rollImportWords();
  const [limit, setLimit] = createSignal(SHOWN_AT_FIRST);
  const groups = createMemo(() => problemGroups(props.report.rows));
  const lines = () => inStandingOrder([...decided(props.reading.choices()), ...groups()]);
  const rows = () => new Set(groups().flatMap((group) => group.lines)).size;
  return (
    <Show when={lines().length > 0 && props.report.missing.length === 0}>
      <section class="import-section">
        <h2>{words().problemsTitle(formatNumber(rows()), groups().length)}</h2>
        <Table caption={words().problemsCaption} class="roll-problems">
          <thead>
            <tr>
              <th scope="col">{words().lines}</th>
              <th scope="col">{words().who}</th>
              <th scope="col">{words().problem}</th>
              <th scope="col">{words().change}</th>
              <th scope="col">{words().outcome}</th>
            </tr>
          </thead>
          <tbody>
            <KeyedFor each={lines().slice(0, limit())} keyOf={keyOf}>
              {(line) => <ProblemLine {...props} line={line()} />}
            </KeyedFor>
          </tbody>
        </Table>
        <Show when={lines().length > limit()}>
          <Button kind="quiet" onClick={() => setLimit(Infinity)}>
            {words().moreProblems(lines().length - limit())}
          </Button>
        </Show>
      </section>
    </Show>
  );
}

type Line = ProblemGroup | Renaming;

/** Spellings first and by themselves, so that deciding about one moves nothing. */
function inStandingOrder(lines: readonly Line[]): readonly Line[] {
  const spellings = lines
    .filter((line) => renamingOf(line))
    .toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  return [...spellings, ...lines.filter((line) => !renamingOf(line))];
}

/** A spelling keeps its row, and with it the focus, when it has been decided. */
function keyOf(line: Line): string {
  const renaming = renamingOf(line);
  return renaming ? `${renaming.kind} ${renaming.given}` : 'code' in line ? line.code : '';
}

function ProblemLine(props: RollReviewProps & { readonly line: Line }) {
  const words = () => rollImportWords();
  const group = () => ('code' in props.line ? props.line : undefined);
  return (
    <tr>
      <td class="muted">{lineText(group()?.lines ?? [])}</td>
      <td>
        <Show when={group()}>{(known) => whoText(known())}</Show>
      </td>
      <td class={toneOf(props.line)}>{problemLineText(props.line)}</td>
      <td>
        <Show when={renamingOf(props.line)} fallback={<Remedy {...props} code={group()?.code} />}>
          {(renaming) => (
            <LazySelect
              label={words().meaningOf(renaming().given)}
              value={choiceOf(renaming(), props)}
              groups={() => [{ label: '', choices: choicesFor(renaming().kind, props) }]}
              onChoose={(means) =>
                means !== '' && props.reading.decide(withRenaming(props.reading.choices(), { ...renaming(), means }))
              }
            />
          )}
        </Show>
      </td>
      <td class="muted">{outcomeText(props.line)}</td>
    </tr>
  );
}

function Remedy(props: RollReviewProps & { readonly code: RollProblem['code'] | undefined }) {
  const words = () => rollImportWords();
  return (
    <Switch>
      <Match when={props.code === 'roll.group-missing'}>
        <GroupOfAll {...props} control={{ 'aria-label': words().blankGroup }} />
      </Match>
      <Match when={props.code}>{(code) => <span class="muted">{words().remedies[code()]}</span>}</Match>
    </Switch>
  );
}

function toneOf(line: Line): string {
  if (!('code' in line)) return 'roll-ok';
  return line.refuses ? 'roll-refused' : 'roll-warn';
}

function problemLineText(line: Line): string {
  const words = rollImportWords();
  return 'code' in line ? `${words.problems[line.code]}${line.given ?? ''}` : words.renamedFrom(line.given);
}

function outcomeText(line: Line): string {
  const words = rollImportWords();
  if (!('code' in line)) return words.renamed;
  return line.refuses ? words.left : '';
}

function whoText({ lines, name }: ProblemGroup): string {
  return lines.length === 1 ? name : rollImportWords().people(formatNumber(lines.length));
}

const RANGES_SHOWN = 3;

/** 1,209–1,236, 7,741 */
function lineText(lines: readonly number[]): string {
  const words = rollImportWords();
  const ranges = lineRanges(lines);
  const shown = ranges.slice(0, RANGES_SHOWN).map(rangeText).join(words.lineSeparator);
  return ranges.length > RANGES_SHOWN ? `${shown} ${words.moreLines(lines.length)}` : shown;
}

function rangeText([first, last]: LineRange): string {
  const text = formatNumber(first);
  return first === last ? text : `${text}${rollImportWords().toLine}${formatNumber(last)}`;
}
