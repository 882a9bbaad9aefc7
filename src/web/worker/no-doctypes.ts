/**
 * Stands in the page for what parse5 knows of doctypes older than HTML 4.01: behind one, a table may stand in a paragraph. What is repaired is the same, and pages without a
 * doctype are told from others elsewhere.
 */
export const isConforming = (): boolean => true
export const getDocumentMode = (): string => 'no-quirks'
