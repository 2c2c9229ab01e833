import './styles/base.css';
import './styles/controls.css';
import './styles/screens.css';
import './styles/full.css';
import './styles/wide.css';
import './start';
