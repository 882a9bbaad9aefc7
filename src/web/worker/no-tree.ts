/** Stands in the page for the tree that parse5 builds when it is given no other; src/formats/html/tree.ts is. */
export const defaultTreeAdapter = undefined
