import { newBallotId } from '../../db/demo/member';
import { sendAll } from './send-all';

/** Sends ballots and says how long they took. The server never opens one, so noise will do. */
const [url = '', link = '', length = '0', count = '0'] = process.argv.slice(2);
const sealed = 'A'.repeat(Number(length));

function* ballots(): Generator<string> {
  for (let sent = 0; sent < Number(count); sent++)
    yield JSON.stringify({ link, id: newBallotId(), sequence: 1, sealed });
}

console.log(JSON.stringify(await sendAll(url, ballots())));
