import { useNavigate } from '@solidjs/router';
import { Show } from 'solid-js';
import type { AssessmentScheme } from '#domain/assessment/scheme/model';
import { createForm } from '../../lib/form';
import { assessmentSchemeWords as words, commonWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { FormBody, FormInput } from '../../ui/form-parts';
import { createAssessment } from '../assessment-data';
import { SchemePreview } from './scheme-preview';

/** What a new assessment would be made of. */
export interface NewScheme {
  readonly title: string;
  /** Proposed; one may write another. */
  readonly name: string;
  readonly scheme: AssessmentScheme;
}

interface CreateDialogProps {
  readonly made: NewScheme;
  readonly onClose: () => void;
}

const FORM = 'new-assessment';

/** A look at the scheme, and the name of the assessment. */
export function CreateDialog(props: CreateDialogProps) {
  const navigate = useNavigate();
  const form = createForm({
    initial: { name: props.made.name },
    check: ({ name }) => ({ name: name.trim() === '' ? words().start.nameMissing : undefined }),
    submit: async ({ name }) => {
      const id = await createAssessment({ title: { zh: name.trim() }, scheme: props.made.scheme });
      navigate(`/assessments/${id}/scheme`);
    },
  });
  return (
    <Dialog
      open
      wide
      title={props.made.title}
      onClose={() => props.onClose()}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{commonWords().cancel}</Button>
          <Button kind="primary" type="submit" form={FORM} busy={form.busy()}>
            {words().start.create}
          </Button>
        </>
      }
    >
      <FormBody form={form} id={FORM}>
        <FormInput form={form} name="name" label={words().start.name} />
      </FormBody>
      <Show when={props.made.scheme.indicators.length > 0}>
        <SchemePreview scheme={props.made.scheme} caption={words().start.previewCaption} />
      </Show>
    </Dialog>
  );
}
