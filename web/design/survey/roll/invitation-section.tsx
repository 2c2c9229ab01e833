import { createSignal, Show } from 'solid-js';
import { estimateEffort } from '#domain/questionnaire/estimate';
import { formatMemberDateTime } from '../../../lib/format';
import { language, localized } from '../../../lib/i18n';
import { rollWords } from '../../../lib/words';
import { CopyButton } from '../../../ui/copy-button';
import { Segmented } from '../../../ui/segmented';
import type { RollWork } from './roll-data';
import { sixWordsOf } from './opening/six-words-text';

const KINDS = ['group', 'each'] as const;
type Kind = (typeof KINDS)[number];

/** What to send: to a group without a link, or to each person with theirs; the six words are in both. */
export function InvitationSection(props: RollWork) {
  const words = () => rollWords().invitation;
  const [kind, setKind] = createSignal<Kind>('group');
  const text = () => words()[kind()](invitationParts(props));
  return (
    <section class="roll-section" aria-labelledby="roll-invitation">
      <h2 id="roll-invitation">{words().title}</h2>
      <Segmented
        label={words().kind}
        options={KINDS.map((value) => ({ value, label: words().kinds[value] }))}
        value={kind()}
        onChange={setKind}
      />
      <p class="muted">{kind() === 'group' ? words().scopeGroup : words().scopeEach}</p>
      <p class="roll-message">{text()}</p>
      <Show when={props.keys.state === 'ready'} fallback={<p class="muted">{words().later}</p>}>
        <div class="roll-section-head">
          <CopyButton text={text()} label={words().copy} size="medium" />
          <span class="muted">{words().length(text().length)}</span>
        </div>
      </Show>
    </section>
  );
}

function invitationParts({ wave, questionnaire, keys }: RollWork) {
  const words = rollWords().invitation;
  return {
    organisation: localized(wave.organisation),
    title: localized(wave.title),
    minutes: String(estimateEffort(questionnaire).minutes),
    closes: wave.closesAt === undefined ? words.noClosing : words.closes(formatMemberDateTime(wave.closesAt)),
    words: keys.state === 'ready' ? sixWordsOf(keys.words[language()]) : words.wordsLater,
  };
}
