/*
 * What another program puts on the clipboard, reduced to structure. The editor keeps only what its schema knows; this
 * comes before it, for what looks like structure without being it: Word writes its lists as paragraphs with a bullet
 * typed in front.
 */

/** Markup from Word or the web without scripts, styles, comments, pictures and control characters, its lists real lists. */
export function cleanPastedHtml(html: string): string {
  const page = new DOMParser().parseFromString(withoutControls(html), 'text/html');
  for (const element of page.querySelectorAll(
    'script, style, meta, link, title, xml, img, svg, object, iframe',
  ))
    element.remove();
  removeComments(page.body);
  for (const paragraph of page.querySelectorAll('p, h1, h2, h3, h4, h5, h6')) markWordList(paragraph);
  for (const first of page.querySelectorAll('[data-list-level]')) {
    if (first.isConnected && first.matches('[data-list-level]')) buildList(first);
  }
  for (const heading of page.querySelectorAll('h4, h5, h6')) rename(heading, 'h3');
  return page.body.innerHTML;
}

/** Plain text as pasted, without the control characters that no file format takes. */
export function withoutControls(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '');
}

function removeComments(root: Node): void {
  const walker = root.ownerDocument?.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
  const comments: Comment[] = [];
  while (walker?.nextNode()) comments.push(walker.currentNode as Comment);
  for (const comment of comments) comment.remove();
}

/** `mso-list: l0 level2 lfo1`: list 0, second level. */
const WORD_LIST = /mso-list:\s*l(\d+)\s+level(\d+)/i;
/** The bullet or number that Word typed in front of the words. */
const WORD_MARKER = 'span[style*="mso-list:Ignore"], span[style*="mso-list: Ignore"]';

function markWordList(paragraph: Element): void {
  const found = WORD_LIST.exec(paragraph.getAttribute('style') ?? '');
  if (!found) return;
  const marker = paragraph.querySelector(WORD_MARKER);
  const sign = (marker?.textContent ?? paragraph.textContent ?? '').trim();
  marker?.remove();
  paragraph.setAttribute('data-list-level', found[2] ?? '1');
  paragraph.setAttribute('data-list-ordered', String(/^\(?([0-9]+|[a-z]|[ivxlc]+)[.)]/i.test(sign)));
}

/** Gathers the paragraphs that follow one another into nested lists, in place of the first. */
function buildList(first: Element): void {
  const page = first.ownerDocument;
  const members: Element[] = [];
  for (let next: Element | null = first; next?.matches('[data-list-level]'); next = next.nextElementSibling)
    members.push(next);
  const place = page.createElement('div');
  first.before(place);
  const open: { readonly level: number; readonly list: Element }[] = [];
  for (const member of members) {
    const level = Number(member.getAttribute('data-list-level'));
    const tag = member.getAttribute('data-list-ordered') === 'true' ? 'ol' : 'ul';
    while ((open.at(-1)?.level ?? 0) > level) open.pop();
    const top = open.at(-1);
    const isAnother = top?.level === level && top.list.localName !== tag;
    if (isAnother) open.pop();
    if (open.at(-1)?.level !== level) {
      const list = page.createElement(tag);
      (open.at(-1)?.list.lastElementChild ?? place).append(list);
      open.push({ level, list });
    }
    const item = page.createElement('li');
    const words = page.createElement('p');
    words.append(...member.childNodes);
    item.append(words);
    open.at(-1)?.list.append(item);
    member.remove();
  }
  place.replaceWith(...place.childNodes);
}

function rename(element: Element, tag: string): void {
  const renamed = element.ownerDocument.createElement(tag);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
}
