import { formatAsText } from '#domain/questionnaire/text-format/format-as-text';
import { editorWords } from '../../../lib/words';
import { saveFile } from '../../../lib/save-file';
import { Button } from '../../../ui/button';
import { useEditor } from './editor-scope';

/** The form as a text for mail and word processors; pasted in again, it becomes the same questions. */
export function TextDownload() {
  const { session } = useEditor();
  const words = () => editorWords().page;
  const save = () => {
    const questionnaire = session.questionnaire();
    const name = `${questionnaire.title.zh || words().untitledFile}.txt`;
    saveFile({ name, content: formatAsText(questionnaire), type: 'text/plain' });
  };
  return (
    <p class="editor-outline-download">
      <Button kind="quiet" size="small" title={words().saveAsTextHint} onClick={save}>
        {words().saveAsText}
      </Button>
    </p>
  );
}
