/**
 * Asks LibreOffice for the result of every formula in cases.txt and writes judgements.json. To run it:
 *   node test/formula/judge/make-judgements.mjs [path to soffice]
 * The cases are put into an .xlsx without cached values, so that LibreOffice must calculate, under the settings that
 * it takes from an .xlsx (wildcards on); it saves another .xlsx, whose cached values are the judgements.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { translateFormulaToA1 } from '@borgar/fx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { SaxesParser } from 'saxes';

const here = import.meta.dirname;
const soffice = process.argv[2] ?? 'soffice';
const casesColumn = 29;
const { names, ...sheets } = JSON.parse(readFileSync(join(here, 'data.json'), 'utf8'));
const formulas = readFileSync(join(here, 'cases.txt'), 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '' && !/^#( |$)/.test(line));

const folder = mkdtempSync(join(tmpdir(), 'judgements-'));
try {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const input = join(folder, 'cases.xlsx');
  writeFileSync(input, zipSync(workbookParts()));
  execFileSync(soffice, [
    profile,
    '--headless',
    '--convert-to',
    'xlsx:Calc MS Excel 2007 XML',
    '--outdir',
    join(folder, 'out'),
    input,
  ]);
  const libreOffice = execFileSync(soffice, [profile, '--version'], { encoding: 'utf8' })
    .trim()
    .split(' ')
    .slice(0, 2)
    .join(' ');
  const values = readValues(unzipSync(readFileSync(join(folder, 'out', 'cases.xlsx'))));
  const lines = formulas.map((formula, row) => `    ${JSON.stringify({ formula, value: values.get(row) })}`);
  const head = JSON.stringify({ libreOffice, column: casesColumn }, null, 2).slice(0, -2);
  writeFileSync(join(here, 'judgements.json'), `${head},\n  "judgements": [\n${lines.join(',\n')}\n  ]\n}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function workbookParts() {
  const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packaged = 'http://schemas.openxmlformats.org/package/2006';
  const titles = Object.keys(sheets);
  const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const parts = {
    '[Content_Types].xml':
      `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ` +
      'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>` +
      titles
        .map((_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${types}.worksheet+xml"/>`)
        .join('') +
      '</Types>',
    '_rels/.rels':
      `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" ` +
      `Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/_rels/workbook.xml.rels':
      `<Relationships xmlns="${packaged}/relationships">` +
      titles
        .map(
          (_, at) =>
            `<Relationship Id="rId${at + 1}" Type="${relationships}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
        )
        .join('') +
      '</Relationships>',
    'xl/workbook.xml':
      `<workbook xmlns="${spreadsheet}" xmlns:r="${relationships}"><sheets>` +
      titles.map((title, at) => `<sheet name="${escaped(title)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('') +
      '</sheets><definedNames>' +
      names
        .map(({ name, sheet, refersTo }) => {
          const scope = sheet === undefined ? '' : ` localSheetId="${titles.indexOf(sheet)}"`;
          return `<definedName name="${escaped(name)}"${scope}>${escaped(translateFormulaToA1(refersTo, 'A1'))}</definedName>`;
        })
        .join('') +
      '</definedNames></workbook>',
  };
  titles.forEach((title, at) => {
    const rows = sheets[title].map((row) => row.map((value, column) => [column, value]));
    if (at === 0) formulas.forEach((formula, row) => (rows[row] ??= []).push([casesColumn, { formula }]));
    const body = rows.map(
      (row, number) =>
        `<row r="${number + 1}">${row.map(([column, value]) => cell(number, column, value)).join('')}</row>`,
    );
    parts[`xl/worksheets/sheet${at + 1}.xml`] =
      `<worksheet xmlns="${spreadsheet}"><sheetData>${body.join('')}</sheetData></worksheet>`;
  });
  return Object.fromEntries(
    Object.entries(parts).map(([path, xml]) => [path, strToU8(`<?xml version="1.0" encoding="UTF-8"?>${xml}`)]),
  );
}

function cell(row, column, value) {
  const place = `r="${letters(column)}${row + 1}"`;
  if (value === null) return '';
  if (typeof value === 'number') return `<c ${place}><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c ${place} t="b"><v>${Number(value)}</v></c>`;
  if (typeof value === 'string')
    return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
  if (value.error !== undefined) return `<c ${place} t="e"><v>${value.error}</v></c>`;
  const formula = translateFormulaToA1(value.formula, `${letters(column)}${row + 1}`).replace(
    /\bIFNA\(/g,
    '_xlfn.IFNA(',
  );
  return `<c ${place}><f>${escaped(formula)}</f></c>`;
}

function readValues(parts) {
  const values = new Map();
  let type = 'n';
  let place = '';
  let text;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'c') {
      place = attributes.r ?? '';
      type = attributes.t ?? 'n';
    } else if (name === 'v') text = '';
  });
  parser.on('text', (piece) => {
    if (text !== undefined) text += piece;
  });
  parser.on('closetag', ({ name }) => {
    if (name !== 'v') return;
    const [, column, row] = /^([A-Z]+)(\d+)$/.exec(place) ?? [];
    if (column === letters(casesColumn)) values.set(Number(row) - 1, typed(type, text));
    text = undefined;
  });
  parser.write(new TextDecoder().decode(parts['xl/worksheets/sheet1.xml'])).close();
  return values;
}

function typed(type, text) {
  if (type === 'str') return text;
  if (type === 'b') return text === '1';
  return type === 'e' ? { error: text } : Number(text);
}

function letters(column) {
  return column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
