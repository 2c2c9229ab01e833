import { rollWords } from '../../../../lib/words';
import type { WaveDetails } from '../../survey-data';
import { ActDialog } from './act-dialog';
import type { ListedPerson } from '../roll-data';
import { removePerson } from '../roll-data';

interface RemovalDialogProps {
  readonly wave: WaveDetails;
  readonly person: ListedPerson | undefined;
  readonly onClose: () => void;
  readonly onRemoved: () => Promise<void>;
}

export function RemovalDialog(props: RemovalDialogProps) {
  const words = () => rollWords().removal;
  const remove = async () => {
    if (!props.person) return;
    await removePerson(props.wave.id, props.person.id);
    await props.onRemoved();
  };
  return (
    <ActDialog
      open={props.person !== undefined}
      title={words().title(props.person?.name ?? '')}
      label={words().act}
      cancel={words().cancel}
      act={remove}
      onClose={props.onClose}
    >
      <p>{props.wave.state === 'open' ? words().open : words().draft}</p>
    </ActDialog>
  );
}
