const placeholder = 'https://localhost:3000';

/** @returns {URL | null} */
function parse(text) {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

/**
 * The address that the add-in is served from, as it stands in the manifest, or what is wrong with it.
 *
 * @param {string | undefined} given ADDIN_URL
 * @returns {{ readonly address: string } | { readonly problem: string }}
 */
function toAddinAddress(given) {
  if (given === undefined) return { address: placeholder };
  const url = parse(given.trim());
  const isAddress =
    url?.protocol === 'https:' &&
    url.hostname !== '' &&
    url.username === '' &&
    url.password === '' &&
    !/[?#]/.test(given);
  if (isAddress)
    return {
      address: `${url.origin}${url.pathname}`.replace(/\/+$/, '').replaceAll('&', '&amp;').replaceAll("'", '%27'),
    };
  return {
    problem:
      `ADDIN_URL“${given}”不是 https 网址，没有生成插件。请写插件所在的网址，例如 ADDIN_URL=https://ledger.example.gov（不带 ? 和 #）。\n` +
      `ADDIN_URL “${given}” is no https address, so nothing was built. Give the address of the add-in, like ADDIN_URL=https://ledger.example.gov (without ? and #).`,
  };
}

module.exports = { placeholder, toAddinAddress };
