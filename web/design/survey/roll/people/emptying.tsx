import { createSignal } from 'solid-js';
import { formatNumber } from '../../../../lib/format';
import { rollWords } from '../../../../lib/words';
import { Button } from '../../../../ui/button';
import { ActDialog } from './act-dialog';
import { emptyRoll } from '../roll-data';

interface EmptyingProps {
  readonly waveId: string;
  readonly people: number;
  readonly onEmptied: () => Promise<void>;
}

/** To begin with another list. */
export function Emptying(props: EmptyingProps) {
  const words = () => rollWords().emptying;
  const [asking, setAsking] = createSignal(false);
  const empty = async () => {
    await emptyRoll(props.waveId);
    await props.onEmptied();
  };
  return (
    <div class="roll-emptying">
      <Button kind="danger" onClick={() => setAsking(true)}>
        {words().act}
      </Button>
      <ActDialog
        open={asking()}
        title={words().title(formatNumber(props.people))}
        label={words().act}
        cancel={words().cancel}
        act={empty}
        onClose={() => setAsking(false)}
      >
        <p>{words().text}</p>
      </ActDialog>
    </div>
  );
}
