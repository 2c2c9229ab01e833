import { createResource, createSignal, For, Show } from 'solid-js';
import { takesLinks } from '#domain/survey/collection';
import { createAction } from '../../../../lib/action';
import { formatDateTime, formatNumber } from '../../../../lib/format';
import { collectedWords as words } from '../../../../lib/words';
import { ActionProblem } from '../../../../ui/action-problem';
import { Button, ButtonLink } from '../../../../ui/button';
import { Dialog } from '../../../../ui/dialog';
import { Loaded } from '../../../../ui/loading';
import { Table } from '../../../../ui/table';
import { loadWave, type WaveDetails } from '../../survey-data';
import { type BallotImport, loadImports, withdrawImport } from '../collected-data';
import '../collected.css';
import '../collected-narrow.css';

interface ImportsSectionProps {
  readonly wave: WaveDetails;
  readonly onChanged: (wave: WaveDetails) => void;
}

/** The files whose ballots are counted along, and the way to add one or take one back before the count. */
export function ImportsSection(props: ImportsSectionProps) {
  const [imports, { refetch }] = createResource(() => props.wave.id, loadImports);
  const [asked, setAsked] = createSignal<BallotImport>();
  const action = createAction();
  const withdraw = async () => {
    const file = asked();
    if (!file) return;
    await action.run(async () => {
      await withdrawImport(props.wave.id, file.id);
      await refetch();
      props.onChanged(await loadWave(props.wave.id));
    });
    setAsked();
  };
  const takesMore = () => props.wave.state === 'open' || takesLinks(props.wave);
  return (
    <section class="collected-imports">
      <h2>{words().imports.heading}</h2>
      <ActionProblem of={action} />
      <Loaded resource={imports} lines={2}>
        {(list) => (
          <Show when={list().length > 0} fallback={<p class="muted">{emptyText(props.wave)}</p>}>
            <ImportTable imports={list()} onWithdraw={setAsked} />
          </Show>
        )}
      </Loaded>
      <Show when={takesMore()}>
        <div>
          <ButtonLink href={`/waves/${props.wave.id}/import`}>{words().imports.add}</ButtonLink>
        </div>
      </Show>
      <Dialog
        open={asked() !== undefined}
        title={words().imports.withdrawTitle}
        onClose={() => setAsked()}
        actions={
          <>
            <Button onClick={() => setAsked()}>{words().imports.keep}</Button>
            <Button kind="danger" busy={action.busy()} onClick={() => void withdraw()}>
              {words().imports.withdraw}
            </Button>
          </>
        }
      >
        <p>{words().imports.withdrawText(nameOf(asked()), formatNumber(asked()?.ballots ?? 0))}</p>
      </Dialog>
    </section>
  );
}

interface ImportTableProps {
  readonly imports: readonly BallotImport[];
  readonly onWithdraw: (file: BallotImport) => void;
}

function ImportTable(props: ImportTableProps) {
  return (
    <Table caption={words().imports.heading}>
      <thead>
        <tr>
          <th scope="col">{words().imports.file}</th>
          <th scope="col" class="number">
            {words().imports.ballots}
          </th>
          <th scope="col" class="number">
            {words().imports.ratings}
          </th>
          <th scope="col">{words().imports.time}</th>
          <th scope="col">
            <span class="visually-hidden">{words().imports.withdraw}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        <For each={props.imports}>
          {(file) => (
            <tr>
              <th scope="row" class="collected-value">
                {nameOf(file)}
              </th>
              <td class="number">{formatNumber(file.ballots)}</td>
              <td class="number">{formatNumber(file.ratings)}</td>
              <td>{formatDateTime(file.importedAt)}</td>
              <td class="collected-withdraw">
                <Button
                  kind="quiet"
                  size="small"
                  aria-label={words().imports.withdrawOf(nameOf(file))}
                  onClick={() => props.onWithdraw(file)}
                >
                  {words().imports.withdraw}
                </Button>
              </td>
            </tr>
          )}
        </For>
      </tbody>
    </Table>
  );
}

function nameOf(file: BallotImport | undefined): string {
  return file?.sourceName || words().pasted;
}

function emptyText(wave: WaveDetails): string {
  const { imports } = words();
  return takesLinks(wave) ? imports.noneBesideLinks : imports.none;
}
