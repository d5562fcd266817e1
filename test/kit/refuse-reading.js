/**
 * Loaded before the command (`node --require`): the system refuses to read what `REFUSE` names, by the end of its path
 * (`{"在看/锁着": "EACCES"}`), whoever runs the test.
 */
const files = require('node:fs/promises');

const refused = Object.entries(JSON.parse(process.env.REFUSE ?? '{}'));

for (const call of ['readdir', 'readFile']) {
  const real = files[call];
  files[call] = async (file, ...rest) => {
    const [, code] = refused.find(([end]) => String(file).endsWith(`/${end}`)) ?? [];
    if (code === undefined) return real(file, ...rest);
    throw Object.assign(new Error(`${code}: refused, ${call} '${String(file)}'`), {
      code,
      syscall: call,
      path: String(file),
    });
  };
}
