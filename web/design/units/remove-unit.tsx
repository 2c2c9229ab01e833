import { createAction } from '../../lib/action';
import { client, request } from '../../lib/client';
import { commonWords, unitWords as words } from '../../lib/words';
import { ActionProblem } from '../../ui/action-problem';
import { Button } from '../../ui/button';

interface RemoveUnitProps {
  readonly code: string;
  readonly onBack: () => void;
  readonly onRemoved: () => void;
}

/** The question before a unit is deleted. */
export function RemoveUnit(props: RemoveUnitProps) {
  const action = createAction();
  const remove = async () => {
    const param = { code: props.code };
    if (await action.run(async () => void (await request(client.api.units[':code'].$delete({ param }))))) {
      props.onRemoved();
    }
  };
  return (
    <>
      <p>{words().removeText}</p>
      <ActionProblem of={action} />
      <div class="form-actions units-actions">
        <Button onClick={() => props.onBack()}>{commonWords().cancel}</Button>
        <Button kind="danger" busy={action.busy()} onClick={() => void remove()}>
          {words().removeConfirm}
        </Button>
      </div>
    </>
  );
}
