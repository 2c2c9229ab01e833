import { language, setLanguage } from '../lib/i18n';
import './language-switch.css';

/** Names the other language in that language, and changes to it. */
export function LanguageSwitch() {
  const other = () => (language() === 'zh' ? 'en' : 'zh');
  return (
    <button
      type="button"
      class="language-switch"
      lang={other() === 'zh' ? 'zh-CN' : 'en'}
      onClick={() => void setLanguage(other())}
    >
      {other() === 'zh' ? '中文' : 'English'}
    </button>
  );
}
