import './styles/later.css';
import { checkManifest, laterScreens } from './later-screens';

// The page that has asked for this file takes it from here (see state/second-file).
window.laterScreens = laterScreens;
checkManifest();
