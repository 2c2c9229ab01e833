import { Show } from 'solid-js';
import { ActionProblem } from '../../../../ui/action-problem';
import { custodyOf } from '#domain/survey/collection';
import { rollKeyWords, trusteeWords } from '../../../../lib/words';
import { Notice } from '../../../../ui/notice';
import { Title } from '../../../../ui/title';
import { OriginNotice } from '../../links/origin-notice';
import { checkText } from '../../opening/check-text';
import { Checklist } from '../../opening/checklist';
import type { CheckStatus, OpeningCheckId, OpeningFacts } from '../../opening/opening-checks';
import { CollectionText, FixedText, openingFinding, openingScope } from '../../opening/opening-form';
import { OpeningTimes } from '../../opening/opening-times';
import { trusteesMissing } from '../../trustees/trustees-missing';
import { TrusteesSection } from '../../trustees/trustees-section';
import type { KeysWatch } from './keys-watch';
import type { RollOpeningProps } from './roll-opening';

interface RollChecklistProps extends RollOpeningProps {
  readonly facts: OpeningFacts;
  readonly checks: ReadonlyMap<OpeningCheckId, CheckStatus>;
  readonly waiting: readonly OpeningCheckId[];
  readonly watch: KeysWatch;
}

/** What has to be settled before keys are made, and why those that were made no longer hold. */
export function RollChecklist(props: RollChecklistProps) {
  return (
    <>
      <Title small subtitle={openingScope([...props.checks.values()])}>
        {findingOf(props)}
      </Title>
      <ActionProblem of={props.watch} />
      <Outdated watch={props.watch} />
      <OriginNotice address={props.roll.origin} />
      <div class="opening">
        <div>
          <Checklist checks={props.checks} facts={props.facts} wave={props.wave} />
          <FixedText collects="roll" />
        </div>
        <div>
          <OpeningTimes wave={props.wave} onChanged={props.onChanged} />
          <Show when={custodyOf(props.wave) === 'trustees'}>
            <TrusteesSection waveId={props.wave.id} trustees={props.trustees} />
          </Show>
          <CollectionText wave={props.wave} custody={custodyOf(props.wave)} />
        </div>
      </div>
    </>
  );
}

function Outdated(props: { readonly watch: KeysWatch }) {
  const words = () => rollKeyWords();
  const parts = () => {
    const keys = props.watch.keys();
    return keys.state === 'outdated' ? keys.changed.map((part) => words().changed[part]).join(words().and) : '';
  };
  return (
    <Show when={parts()}>
      {(changed) => (
        <Notice tone="warn" live>
          <b>{words().outdated(changed())}</b>
          <p>{words().outdatedText}</p>
        </Notice>
      )}
    </Show>
  );
}

function findingOf(props: RollChecklistProps): string {
  const { waiting, facts, wave } = props;
  if (waiting.length === 0) return trusteesMissing(props) ? trusteeWords().opening.missing : rollKeyWords().next;
  return openingFinding(waiting, (id) => checkText(id, facts, wave));
}
