import { Parser } from 'saxen';

export type XmlHandlers = {
  readonly open?: (name: string, attribute: (name: string) => string | undefined) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
};

/** Walks an XML text. Names come without their prefix, texts and attributes decoded. Throws on what is not XML. */
export function walkXml(xml: string, { open, close, text }: XmlHandlers): void {
  const parser = new Parser();
  let failure: Error | null = null;
  parser.on('error', (error) => {
    failure ??= error;
  });
  if (open)
    parser.on('openTag', (name, attributes, decode) =>
      open(bare(name), (wanted) => {
        const all = attributes();
        const found = all[wanted] ?? Object.entries(all).find(([key]) => bare(key) === wanted)?.[1];
        return found === undefined ? undefined : decode(found);
      }),
    );
  if (close) parser.on('closeTag', (name) => close(bare(name)));
  if (text) {
    parser.on('text', (value, decode) => text(decode(value)));
    parser.on('cdata', text);
  }
  parser.parse(xml);
  if (failure) throw failure;
}

function bare(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
