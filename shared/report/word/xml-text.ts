/**
 * Text that XML 1.0 can hold: control characters it forbids are dropped, and they alone; half a surrogate pair
 * becomes U+FFFD. Emoji, right-to-left letters and marks, and every visible letter stay.
 * Source: XML 1.0 (fifth edition), production [2] Char.
 */
export function xmlText(value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  if (!/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/.test(value)) return value;
  return (
    value
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
  );
}

/** Words for an element or an attribute between double quotes. */
export function escapeXml(value: string): string {
  const text = xmlText(value);
  if (!/[&<>"]/.test(text)) return text;
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
