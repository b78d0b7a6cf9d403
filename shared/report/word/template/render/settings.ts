import { element, elementsOf, type XmlElement } from '#shared/xml/node.ts';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** Settings that stand before « update fields on opening » in the schema (ECMA-376 part 1, 17.15.1.78). */
const BEFORE = new Set(
  'writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries displayBackgroundShape printPostScriptOverText printFractionalCharacterWidth printFormsData embedTrueTypeFonts embedSystemFonts saveSubsetFonts saveFormsData mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop hideSpellingErrors hideGrammaticalErrors activeWritingStyle proofState formsDesign attachedTemplate linkStyles stylePaneFormatFilter stylePaneSortMethod documentType mailMerge revisionView trackRevisions doNotTrackMoves doNotTrackFormatting documentProtection autoFormatOverride styleLockTheme styleLockQFSet defaultTabStop autoHyphenation consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps showEnvelope summaryLength clickAndTypeStyle defaultTableStyle evenAndOddHeaders bookFoldRevPrinting bookFoldPrinting bookFoldPrintingSheets drawingGridHorizontalSpacing drawingGridVerticalSpacing displayHorizontalDrawingGridEvery displayVerticalDrawingGridEvery doNotUseMarginsForDrawingGridOrigin drawingGridHorizontalOrigin drawingGridVerticalOrigin doNotShadeFormData noPunctuationKerning characterSpacingControl printTwoOnOne strictFirstAndLastChars noLineBreaksAfter noLineBreaksBefore savePreviewPicture doNotValidateAgainstSchema saveInvalidXml ignoreMixedContent alwaysShowPlaceholderText doNotDemarcateInvalidXml saveXmlDataOnly useXSLTWhenSaving saveThroughXslt showXMLTags alwaysMergeEmptyNamespace'
    .split(' ')
    .map((name) => `w:${name}`),
);

/** Settings that make Word fill in page numbers when it opens the file: only it knows the pages of a template. */
export function withFieldUpdate(template: XmlElement | undefined): XmlElement {
  const root = template ?? element('w:settings', { 'xmlns:w': WORD });
  const children = elementsOf(root).filter(({ name }) => name !== 'w:updateFields');
  const at = children.findLastIndex(({ name }) => BEFORE.has(name)) + 1;
  return { ...root, children: children.toSpliced(at, 0, element('w:updateFields', { 'w:val': 'true' })) };
}
