import { POLL, REVIEW } from '../support/filled';
import { fillStampedBox } from '../support/stamped-box';

const [folder = '', kind = '', ballots = ''] = process.argv.slice(2);
const filled = kind === 'poll' ? POLL : REVIEW;
console.log(JSON.stringify(await fillStampedBox({ folder, ballots: Number(ballots), ...filled })));
