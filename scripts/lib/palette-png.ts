import { crc32, deflateSync, inflateSync } from 'node:zlib';

/*
 * A screenshot with 256 colours at most: a third of its size, and nothing the eye would miss on an interface. Reads the
 * pictures a browser takes (8 bits a channel, with or without alpha, not interlaced), and no others.
 */

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLOURS = 256;
/** A colour far from every frequent one is worth its place in the palette before its near relations. */
const NEAR = 6;

type Picture = { readonly width: number; readonly height: number; readonly pixels: Uint32Array };

/** The same picture with a palette; throws on a picture no browser takes. Same picture, same bytes. */
export function withPalette(png: Uint8Array): Buffer {
  const { width, height, pixels } = decode(Buffer.from(png));
  const palette = paletteOf(pixels);
  const nearest = new Map<number, number>();
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const colour = pixels[y * width + x] ?? 0;
      let index = nearest.get(colour);
      if (index === undefined) {
        index = nearestOf(palette, colour);
        nearest.set(colour, index);
      }
      rows[y * (width + 1) + 1 + x] = index;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.from(palette.flatMap((colour) => channels(colour)));
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The most frequent colours, each at some distance from those already taken; then the next ones while there is room. */
function paletteOf(pixels: Uint32Array): readonly number[] {
  const counts = new Map<number, number>();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const byCount = [...counts].toSorted(([a, m], [b, n]) => n - m || a - b).map(([colour]) => colour);
  if (byCount.length <= MOST_COLOURS) return byCount;
  const chosen: number[] = [];
  for (const colour of byCount) {
    if (chosen.length === MOST_COLOURS) break;
    if (chosen.every((other) => distance(other, colour) > NEAR * NEAR)) chosen.push(colour);
  }
  const rest = byCount.filter((colour) => !chosen.includes(colour));
  return [...chosen, ...rest.slice(0, MOST_COLOURS - chosen.length)];
}

function nearestOf(palette: readonly number[], colour: number): number {
  let [best, least] = [0, Number.POSITIVE_INFINITY];
  for (const [index, other] of palette.entries()) {
    const far = distance(other, colour);
    if (far < least) [best, least] = [index, far];
  }
  return best;
}

function channels(colour: number): readonly [number, number, number] {
  return [(colour >> 16) & 255, (colour >> 8) & 255, colour & 255];
}

function distance(one: number, other: number): number {
  const [r, g, b] = channels(one);
  const [s, h, c] = channels(other);
  return (r - s) ** 2 + (g - h) ** 2 + (b - c) ** 2;
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

function decode(png: Buffer): Picture {
  const parts: Buffer[] = [];
  let header = Buffer.alloc(13);
  for (let at = SIGNATURE.length; at + 8 <= png.length; ) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    const data = png.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') header = Buffer.from(data);
    if (type === 'IDAT') parts.push(data);
    at += 12 + length;
  }
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const [depth, kind, , , interlace] = header.subarray(8);
  if (depth !== 8 || (kind !== 2 && kind !== 6) || interlace !== 0)
    throw new Error('Not a PNG with 8 bits a channel, in colours, not interlaced.');
  const size = kind === 6 ? 4 : 3;
  const bytes = unfiltered(inflateSync(Buffer.concat(parts)), width * size, height, size);
  const pixels = new Uint32Array(width * height);
  for (let index = 0; index < pixels.length; index += 1) pixels[index] = bytes.readUIntBE(index * size, 3);
  return { width, height, pixels };
}

/** Undoes the five filters of PNG, line by line. */
function unfiltered(raw: Buffer, line: number, height: number, size: number): Buffer {
  const out = Buffer.alloc(line * height);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (line + 1)] ?? 0;
    for (let x = 0; x < line; x += 1) {
      const left = x < size ? 0 : (out[y * line + x - size] ?? 0);
      const up = y === 0 ? 0 : (out[(y - 1) * line + x] ?? 0);
      const corner = x < size || y === 0 ? 0 : (out[(y - 1) * line + x - size] ?? 0);
      const predicted = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
      out[y * line + x] = (raw[y * (line + 1) + 1 + x] ?? 0) + predicted;
    }
  }
  return out;
}

function paeth(left: number, up: number, corner: number): number {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}
