import type { LocalizedText } from '#domain/questionnaire/model';
import { foreignLanguage, localized } from '../lib/i18n';

/** A text that somebody of the organisation wrote; marked where it is in the other language than the page. */
export function OwnText(props: { readonly of: LocalizedText }) {
  return <span lang={foreignLanguage(props.of)}>{localized(props.of)}</span>;
}
