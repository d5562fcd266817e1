import { writeFile } from 'node:fs/promises';
import { crc32, deflateSync } from 'node:zlib';

/** Draws the add-in's icons: a ledger page with its rows, one of them under a red light. */
const sizes = [16, 32, 64, 80, 128];
const samples = 4;

const blue = [31, 78, 121];
const white = [255, 255, 255];
const rule = [157, 181, 204];
const red = [209, 52, 56];

function isInBox(x, y, left, top, right, bottom, radius) {
  const dx = Math.max(left + radius - x, 0, x - (right - radius));
  const dy = Math.max(top + radius - y, 0, y - (bottom - radius));
  return dx * dx + dy * dy <= radius * radius;
}

/** The colour at a point of the unit square; undefined outside the page. */
function colourAt(x, y) {
  if (!isInBox(x, y, 0.04, 0.04, 0.96, 0.96, 0.14)) return undefined;
  const light = (x - 0.72) ** 2 + (y - 0.7) ** 2;
  if (light <= 0.165 ** 2) return red;
  if (light <= 0.215 ** 2) return white;
  if (!isInBox(x, y, 0.16, 0.18, 0.84, 0.84, 0.03)) return blue;
  if (y < 0.32) return rule;
  const isLine = [0.5, 0.67].some((line) => Math.abs(y - line) < 0.03) || Math.abs(x - 0.38) < 0.025;
  return isLine ? rule : white;
}

function toPixels(size) {
  const bytes = Buffer.alloc((size * 4 + 1) * size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const found = [];
      for (let at = 0; at < samples * samples; at++) {
        const x = (column + ((at % samples) + 0.5) / samples) / size;
        const y = (row + (Math.floor(at / samples) + 0.5) / samples) / size;
        const colour = colourAt(x, y);
        if (colour) found.push(colour);
      }
      const place = row * (size * 4 + 1) + 1 + column * 4;
      for (let channel = 0; channel < 3; channel++) {
        const sum = found.reduce((total, colour) => total + colour[channel], 0);
        bytes[place + channel] = found.length === 0 ? 0 : Math.round(sum / found.length);
      }
      bytes[place + 3] = Math.round((found.length / (samples * samples)) * 255);
    }
  }
  return bytes;
}

function toChunk(name, content) {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

function toPng(size) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const pixels = deflateSync(toPixels(size), { level: 9 });
  const chunks = [toChunk('IHDR', header), toChunk('IDAT', pixels), toChunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([signature, ...chunks]);
}

for (const size of sizes) await writeFile(new URL(`icon-${size}.png`, import.meta.url), toPng(size));
