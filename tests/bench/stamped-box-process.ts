import { POLL, REVIEW, WRITTEN } from '../support/fixtures/filled';
import { fillStampedBox } from '../support/waves/stamped-box';

const [folder = '', kind = '', ballots = ''] = process.argv.slice(2);
const filled = { poll: POLL, written: WRITTEN }[kind] ?? REVIEW;
console.log(JSON.stringify(await fillStampedBox({ folder, ballots: Number(ballots), ...filled })));
