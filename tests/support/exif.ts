const ascii = (text: string) => [...text].map((character) => character.charCodeAt(0));
const word = (value: number) => [value >> 8, value & 0xff];
const long = (value: number) => [0, 0, ...word(value)];

/** One entry of a TIFF directory, big-endian; values of four bytes or less. */
const entry = (tag: number, type: number, count: number, value: readonly number[]) => [
  ...word(tag),
  ...word(type),
  ...long(count),
  ...value,
];

export const CAMERA = 'Appareil secret';

/** An EXIF segment as a telephone writes it: held upright (turned by a quarter), the camera, a GPS latitude reference. */
function exifSegment(): readonly number[] {
  const camera = [...ascii(CAMERA), 0];
  const directory = 8;
  const gps = directory + 2 + 3 * 12 + 4;
  const text = gps + 2 + 12 + 4;
  const tiff = [
    ...ascii('MM'),
    ...word(42),
    ...long(directory),
    ...word(3),
    ...entry(0x010f, 2, camera.length, long(text)),
    ...entry(0x0112, 3, 1, [0, 6, 0, 0]),
    ...entry(0x8825, 4, 1, long(gps)),
    ...long(0),
    ...word(1),
    ...entry(0x0001, 2, 2, [...ascii('N'), 0, 0, 0]),
    ...long(0),
    ...camera,
  ];
  return segment(0xe1, [...ascii('Exif'), 0, 0, ...tiff]);
}

/** A JPEG segment: marker, length, content. */
export function segment(marker: number, content: readonly number[]): readonly number[] {
  return [0xff, marker, ...word(content.length + 2), ...content];
}

/** The same JPEG with an EXIF segment after its first two bytes, where cameras put it. */
export function withExif(jpeg: Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from([...jpeg.subarray(0, 2), ...exifSegment(), ...jpeg.subarray(2)]);
}
