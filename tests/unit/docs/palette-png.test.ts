import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { withPalette } from '#scripts/lib/palette-png.ts';

type Rgb = readonly [number, number, number];

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

function png(width: number, lines: readonly (readonly number[])[], kind = 2): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(lines.length, 4);
  header.set([8, kind, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from(lines.flat()))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function partOf(bytes: Buffer, type: string): Buffer {
  const at = bytes.indexOf(type, 0, 'latin1');
  return bytes.subarray(at + 4, at + 4 + bytes.readUInt32BE(at - 4));
}

/** The colours of a picture with a palette whose lines have no filter. */
function coloursOf(bytes: Buffer, width: number): readonly Rgb[] {
  const palette = partOf(bytes, 'PLTE');
  const rows = inflateSync(partOf(bytes, 'IDAT'));
  return [...rows]
    .filter((_, index) => index % (width + 1) !== 0)
    .map((index) => [...palette.subarray(3 * index, 3 * index + 3)] as unknown as Rgb);
}

describe('a picture with a palette', () => {
  it('has the colours of the picture, whichever filters its lines were written with', () => {
    // Two colours a line: (10, 20, 30) and (40, 60, 80), written plain, by the left, the one above, their mean, Paeth.
    const lines = [
      [0, 10, 20, 30, 40, 60, 80],
      [1, 10, 20, 30, 30, 40, 50],
      [2, 0, 0, 0, 0, 0, 0],
      [3, 5, 10, 15, 15, 20, 25],
      [4, 0, 0, 0, 0, 0, 0],
    ];
    const row: readonly Rgb[] = [
      [10, 20, 30],
      [40, 60, 80],
    ];
    expect(coloursOf(withPalette(png(2, lines)), 2)).toEqual([...row, ...row, ...row, ...row, ...row]);
  });

  it('keeps to 256 colours, each pixel taking the nearest', () => {
    const colours = Array.from({ length: 600 }, (_, index): Rgb => [index % 256, 7, Math.floor(index / 256)]);
    const small = withPalette(png(600, [[0, ...colours.flat()]]));
    expect(partOf(small, 'PLTE').length).toBeLessThanOrEqual(3 * 256);
    for (const [index, [red, green, blue]] of coloursOf(small, 600).entries()) {
      const [wanted = 0, , depth = 0] = colours[index] ?? [];
      expect(Math.abs(red - wanted) + Math.abs(green - 7) + Math.abs(blue - depth)).toBeLessThan(10);
    }
  });

  it('is refused when the picture is of a kind no browser takes', () => {
    expect(() => withPalette(png(1, [[0, 0]], 0))).toThrow('Not a PNG');
  });
});
