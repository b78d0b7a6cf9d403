import type { BrowserWindow } from 'electron';

/**
 * What the window shows on paper, as a PDF file with tags and bookmarks. Size, margins, header and footer of the pages
 * are those of its print style sheet.
 */
export async function printPage(window: BrowserWindow | null): Promise<Uint8Array> {
  if (window === null) throw new Error('no window to print');
  return window.webContents.printToPDF({
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
}
