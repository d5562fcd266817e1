/** Loaded before the command (`node --require`): it is killed (`kill -9`) where it would put the file number `END_AT` in its place. */
const files = require('node:fs');

const real = files.renameSync;
let count = 0;
files.renameSync = (from, to) => {
  count += 1;
  if (count < Number(process.env.END_AT)) real(from, to);
  else process.kill(process.pid, 'SIGKILL');
};
