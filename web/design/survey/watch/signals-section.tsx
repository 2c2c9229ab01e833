import { For } from 'solid-js';
import { localized } from '../../../lib/i18n';
import { watchWords } from '../../../lib/words';
import type { OrganisationUnits } from '../survey-data';
import type { TurnoutSignal } from './course-data';
import { signalWords } from './signal-words';

interface SignalsSectionProps {
  readonly signals: readonly TurnoutSignal[];
  readonly units: OrganisationUnits['units'];
}

/** What is worth a look before the count; it proves nothing, and says so. */
export function SignalsSection(props: SignalsSectionProps) {
  const words = () => watchWords().signals;
  const unitName = (code: string) => {
    const unit = props.units.find((one) => one.code === code);
    return unit ? localized(unit.name) : code;
  };
  return (
    <section class="watch-section watch-signals" aria-labelledby="watch-signals">
      <h2 id="watch-signals">{words().title}</h2>
      <ul>
        <For each={props.signals}>{(signal) => <SignalLine signal={signal} unitName={unitName} />}</For>
      </ul>
      <p class="watch-note">{words().later}</p>
    </section>
  );
}

interface SignalLineProps {
  readonly signal: TurnoutSignal;
  readonly unitName: (code: string) => string;
}

function SignalLine(props: SignalLineProps) {
  const text = () => signalWords(props.signal, props.unitName);
  return (
    <li data-severity={props.signal.severity}>
      <SeverityMark unusual={props.signal.severity === 'unusual'} />
      <div>
        <p>{text().title}</p>
        <p class="muted">{text().text}</p>
      </div>
    </li>
  );
}

const MARKS = {
  unusual: 'M8 2 15 14H1ZM8 6.5v3.5M8 12v.2',
  usual: 'm2.5 8.5 4 4 7-8',
};

function SeverityMark(props: { readonly unusual: boolean }) {
  const severity = () => (props.unusual ? 'unusual' : 'usual');
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" role="img" aria-label={watchWords().signals.severity[severity()]}>
      <path d={MARKS[severity()]} />
    </svg>
  );
}
