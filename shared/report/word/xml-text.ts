/**
 * Text that XML 1.0 can hold: control characters it forbids are dropped, and they alone; half a surrogate pair
 * becomes U+FFFD. Emoji, right-to-left letters and marks, and every visible letter stay.
 * Source: XML 1.0 (fifth edition), production [2] Char.
 */
export function xmlText(value: string): string {
  return (
    value
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
  );
}

export function escapeXml(value: string): string {
  return xmlText(value)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
