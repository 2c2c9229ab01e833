import { useNavigate } from '@solidjs/router';
import { createAction } from '../../../lib/action';
import { formatDay } from '../../../lib/format';
import { createEditSession } from '../../../lib/edit-session';
import { assessmentSchemeWords as words } from '../../../lib/words';
import { ActionProblem } from '../../../ui/action-problem';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { StateMark } from '../../../ui/state-mark';
import { changeAssessment, type SchemeVersion } from '../../assessment-data';
import { AssessmentPage } from '../../assessment-page';
import type { SchemePlace } from '../scheme-place';
import { SchemeWork } from '../scheme-work';

/** A version as it was frozen: to be read, and taken up again as the draft. */
export function LockedScheme(props: { readonly place: SchemePlace; readonly version: SchemeVersion }) {
  const { assessment } = props.place;
  const navigate = useNavigate();
  const action = createAction();
  const session = createEditSession({
    initial: { title: assessment.title, draft: props.version.scheme },
    onChange: () => undefined,
  });
  const takeUp = async () => {
    const patch = { revision: assessment.revision, draft: props.version.scheme };
    if (await action.run(async () => void (await changeAssessment(assessment.id, patch)))) {
      navigate(`/assessments/${assessment.id}/scheme`);
    }
  };
  return (
    <AssessmentPage
      current="scheme"
      status={<StateMark shape="tick">{words().version.locked(props.version.number)}</StateMark>}
      action={
        <Button kind="primary" busy={action.busy()} onClick={() => void takeUp()}>
          {words().version.takeUp}
        </Button>
      }
    >
      {() => (
        <>
          <ActionProblem of={action} />
          <Notice>{words().version.lockedText(props.version.number, formatDay(props.version.createdAt))}</Notice>
          <SchemeWork place={props.place} session={session} readOnly />
        </>
      )}
    </AssessmentPage>
  );
}
