import { useNavigate } from '@solidjs/router';
import { createSignal, Show } from 'solid-js';
import { localized } from '../../../lib/i18n';
import { problemText } from '../../../lib/problems';
import { openingWords } from '../../../lib/words';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Notice } from '../../../ui/notice';
import type { WaveDetails } from '../survey-data';
import { deleteSurvey } from '../survey-data';

/** Only a survey that was never opened can go; the server refuses every other. */
export function DeleteSurvey(props: { readonly wave: WaveDetails }) {
  const words = () => openingWords().deletion;
  const navigate = useNavigate();
  const [asking, setAsking] = createSignal(false);
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<unknown>();
  const remove = async () => {
    setBusy(true);
    setFailure(undefined);
    try {
      await deleteSurvey(props.wave.surveyId);
      navigate('/surveys');
    } catch (error) {
      setFailure(error);
      setBusy(false);
    }
  };
  return (
    <div class="groups-deletion">
      <Button kind="danger" onClick={() => setAsking(true)}>
        {words().act}
      </Button>
      <Dialog
        open={asking()}
        title={words().title(localized(props.wave.title))}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{words().cancel}</Button>
            <Button kind="danger" busy={busy()} onClick={() => void remove()}>
              {words().act}
            </Button>
          </>
        }
      >
        <p>{words().text}</p>
        <Show when={failure()}>
          {(error) => (
            <Notice tone="danger" live>
              {problemText(error())}
            </Notice>
          )}
        </Show>
      </Dialog>
    </div>
  );
}
