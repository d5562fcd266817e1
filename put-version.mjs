import { readFileSync, writeFileSync } from 'node:fs';

/** Run by `npm version`: the manifest and the changelog follow package.json. */
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

/** @param {string} file @param {RegExp} place @param {string} text */
function put(file, place, text) {
  const before = readFileSync(file, 'utf8');
  if (!place.test(before)) throw new Error(`${file}: nothing there matches ${String(place)}`);
  writeFileSync(file, before.replace(place, text));
}

// a manifest's version is four numbers and nothing else
if (!/^\d+\.\d+\.\d+$/.test(version)) {
  process.stderr.write(`${version}: a manifest takes three numbers only, such as 1.2.3\n`);
  process.exit(1);
}
put('CHANGELOG.md', /^## Unreleased$/m, `## ${version}`);
put('manifest.xml', /<Version>[^<]*<\/Version>/, `<Version>${version}.0</Version>`);
