import './styles/base.css';
import './styles/controls.css';
import './styles/screens.css';
import './styles/later.css';
import './start';
