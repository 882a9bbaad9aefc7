/** Stands in the page for the model of words/teh-marbuta, a rule that it does not offer. */
export const BITS = 4
export const BUCKETS = 65536
export const TEH_MARBUTA_MODEL = ''
