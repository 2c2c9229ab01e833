import process from 'node:process';

/** Something the person at the terminal can put right: the message says how, and no stack is shown. */
export class LaunchError extends Error {}

export function say(line) {
  process.stdout.write(`${line}\n`);
}

export function giveUp(error) {
  const text = explain(error);
  process.stderr.write(`\n${text}\n`);
  process.exit(1);
}

function explain(error) {
  if (error instanceof LaunchError) return error.message;
  if (error.code === 'EADDRINUSE') return portInUse(error.port);
  if (error.code === 'EACCES' && error.syscall === 'listen') {
    return `This account may not listen on port ${error.port}.\nTake a port above 1023: PORT=8790 npm start`;
  }
  if (error.code === 'EACCES' || error.code === 'EPERM' || error.code === 'EROFS' || error.code === 'ENOTDIR') {
    return `No permission to write ${error.path}.\nGive this account the right to write there, or name another folder: DATA_FOLDER=/path npm start`;
  }
  return error.stack ?? String(error);
}

function portInUse(port) {
  return [
    `Port ${port} is in use by another program, perhaps by Pingyi itself: http://localhost:${port}`,
    `Stop it, or take another port: PORT=${port + 1} npm start`,
  ].join('\n');
}
