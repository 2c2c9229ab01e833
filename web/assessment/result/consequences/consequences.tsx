import { createSignal, For, Show } from 'solid-js';
import type { ConsequenceVerdict, Decision, Verdict } from '#domain/assessment/records';
import type { ProposedConsequence } from '#domain/assessment/run/consequences';
import type { ConsequenceRule } from '#domain/assessment/scheme/model';
import { createAction } from '../../../lib/action';
import { localized } from '../../../lib/i18n';
import { session } from '../../../lib/session';
import { assessmentConsequenceWords as words, assessmentResultWords } from '../../../lib/words';
import { ActionProblem } from '../../../ui/action-problem';
import { Table } from '../../../ui/table';
import { openConsequences, placeText, supportText, verdictsAbout } from './consequence-text';
import { VerdictCell } from './consequence-verdict';
import { ReasonDialog } from '../decisions/reason-dialog';
import { decideConsequence, giveVerdict } from '../run/run-data';
import type { ShownRun } from '../run/run-page';

/** A deed that waits for its reason. */
type Asked =
  | { readonly kind: 'verdict'; readonly about: ProposedConsequence; readonly said: Verdict }
  | { readonly kind: 'decision'; readonly about: ConsequenceVerdict; readonly said: Decision };

/** The lowest by category, as rules propose them: what supports each, and what people say of it. */
export function Consequences(props: { readonly shown: ShownRun }) {
  const [asked, setAsked] = createSignal<Asked>();
  const action = createAction();
  const rules = () =>
    (props.shown.scheme.consequences ?? []).filter(({ id }) =>
      props.shown.consequences.some(({ ruleId }) => ruleId === id),
    );
  const answer = async (reason: string) => {
    const present = asked();
    if (present === undefined) return;
    const done = await action.run(async () => {
      await send(props.shown, present, reason);
      await props.shown.reload();
    });
    if (done) setAsked(undefined);
  };
  return (
    <>
      <For each={rules()}>{(rule) => <RuleList shown={props.shown} rule={rule} onAsk={setAsked} />}</For>
      <ReasonDialog
        open={asked() !== undefined}
        title={words().questions[asked()?.said ?? 'confirmed']}
        confirm={
          isOwnApproval(asked()) ? assessmentResultWords().approve.alone : words().acts[asked()?.said ?? 'confirmed']
        }
        busy={action.busy()}
        onClose={() => setAsked(undefined)}
        onConfirm={(reason) => void answer(reason)}
      >
        <Show when={isOwnApproval(asked())}>
          <p>{words().aloneHint}</p>
        </Show>
        <ActionProblem of={action} />
      </ReasonDialog>
    </>
  );
}

/** The only organizer decides about what they said themselves. */
function isOwnApproval(asked: Asked | undefined): boolean {
  return asked?.kind === 'decision' && asked.said === 'approved' && asked.about.proposedBy === session().user.id;
}

function send({ address }: ShownRun, asked: Asked, reason: string): Promise<void> {
  if (asked.kind === 'decision') return decideConsequence(address, asked.about.id, { decision: asked.said, reason });
  const { ruleId, unitCode } = asked.about;
  return giveVerdict(address, { ruleId, unitCode, verdict: asked.said, reason });
}

interface RuleListProps {
  readonly shown: ShownRun;
  readonly rule: ConsequenceRule;
  readonly onAsk: (asked: Asked) => void;
}

function RuleList(props: RuleListProps) {
  const listed = () => props.shown.consequences.filter(({ ruleId }) => ruleId === props.rule.id);
  const severalCategories = () => new Set(listed().map(({ categoryId }) => categoryId)).size > 1;
  return (
    <section class="result-part">
      <h2>{words().title(localized(props.rule.name), openConsequences(props.shown, props.rule.id))}</h2>
      <p class="muted">{words().explained}</p>
      <Table caption={localized(props.rule.name)} density="reading" class="result-decisions">
        <thead>
          <tr>
            <For each={Object.values(words().heads)}>{(head) => <th scope="col">{head}</th>}</For>
          </tr>
        </thead>
        <tbody>
          <For each={listed()}>
            {(about) => (
              <tr>
                <th scope="row">
                  {props.shown.unitName(about.unitCode)}
                  <Show when={severalCategories() && props.shown.categoryName(about.categoryId)}>
                    {(category) => <span class="result-aside">{category()}</span>}
                  </Show>
                </th>
                <td>{placeText(about)}</td>
                <td>{supportText(props.shown, about)}</td>
                <td>
                  <VerdictCell
                    given={verdictsAbout(props.shown, about)}
                    isDraft={props.shown.run.state === 'draft'}
                    onVerdict={(said) => props.onAsk({ kind: 'verdict', about, said })}
                    onDecide={(given, said) => props.onAsk({ kind: 'decision', about: given, said })}
                  />
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </Table>
    </section>
  );
}
