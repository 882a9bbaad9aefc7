/** Stands in the page for the names of parse5's errors, which nobody listens to. */
export const ERR: Readonly<Record<string, string>> = {}
