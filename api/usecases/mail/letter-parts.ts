import { sixWords } from '#domain/anonymity/six-words';
import type { LetterParts } from '#domain/mail/letter';
import { momentInWords } from '#domain/survey/moment-in-words';
import { findManifest } from '../../../db/stores/manifest-store';
import type { MailLanguage } from '../../../db/stores/mailing-store';
import type { StoredWave } from '../../../db/stores/wave-store';
import type { Dependencies } from '../../dependencies';

const BETWEEN_WORDS = { zh: ' ', en: ' · ' } as const;

/** What a letter says to everybody alike; null before the keys are made, as there are no six words then. */
export async function commonLetterParts(
  { database }: Pick<Dependencies, 'database'>,
  wave: StoredWave,
  language: MailLanguage,
): Promise<Omit<LetterParts, 'name' | 'link'> | null> {
  const manifest = await findManifest(database, wave.id);
  if (!manifest?.signed) return null;
  return {
    survey: (language === 'en' && wave.title.en) || wave.title.zh,
    words: sixWords(manifest.signed.hash, language).join(BETWEEN_WORDS[language]),
    deadline: wave.closesAt === undefined ? '' : momentInWords(wave.closesAt, language),
  };
}
