/** Without units to rate every step is a question; with them, see step-of-units. */
export { questionScreen as stepScreen } from './question';
