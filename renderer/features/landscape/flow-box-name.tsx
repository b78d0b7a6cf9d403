import classes from './flow-picture.module.css';

const LINE_LENGTH = 22;

/** A name on one line, or two when it is long. */
export function BoxName({ name, x, y }: { readonly name: string; readonly x: number; readonly y: number }) {
  const lines = wrapName(name);
  return (
    <text className={classes.name} textAnchor="middle">
      <title>{name}</title>
      {lines.map((line, index) => (
        <tspan key={line} x={x} y={y + 4 + (index - (lines.length - 1) / 2) * 15}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

function wrapName(name: string): readonly string[] {
  const words = name.split(' ');
  let first = words.shift() ?? '';
  while (words[0] !== undefined && first.length + 1 + words[0].length <= LINE_LENGTH)
    first += ` ${words.shift()}`;
  const rest = words.join(' ');
  return rest === '' ? [shorten(first)] : [shorten(first), shorten(rest)];
}

function shorten(line: string): string {
  return line.length > LINE_LENGTH ? `${line.slice(0, LINE_LENGTH - 1).trimEnd()}…` : line;
}
