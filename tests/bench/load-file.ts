import { readFileSync } from 'node:fs';
import { sendAll } from './send-all';

/** Sends what stands in some lines of a file, and says how long it took. */
const [url = '', file = '', first = '0', end = '0'] = process.argv.slice(2);
const lines = readFileSync(file, 'utf8').split('\n').slice(Number(first), Number(end));
console.log(JSON.stringify(await sendAll(url, lines)));
