import './styles/base.css';
import './styles/controls.css';
import './styles/screens.css';
import './styles/later.css';
import './styles/check.css';
import './old-browsers';
import './check/start';
