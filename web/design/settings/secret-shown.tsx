import { settingsWords as words } from '../../lib/words';
import { Button } from '../../ui/button';
import { CopyButton } from '../../ui/copy-button';
import { Field, Input } from '../../ui/field';

interface SecretShownProps {
  readonly text: string;
  readonly label: string;
  readonly secret: string;
  readonly copyLabel: string;
  readonly onDone: () => void;
}

/** A link or token that the server keeps only as a hash: it is seen here and never again. */
export function SecretShown(props: SecretShownProps) {
  return (
    <>
      <p>{props.text}</p>
      <Field label={props.label}>
        {(control) => (
          <Input
            {...control}
            class="settings-secret"
            readOnly
            value={props.secret}
            onFocus={(event) => event.currentTarget.select()}
          />
        )}
      </Field>
      <div class="form-actions settings-dialog-actions">
        <CopyButton text={props.secret} label={props.copyLabel} kind="primary" size="medium" />
        <Button onClick={() => props.onDone()}>{words().invitations.done}</Button>
      </div>
    </>
  );
}
