/** How many texts a property is tried on: YAKAF_TEST_SCALE times the usual number. */
const { YAKAF_TEST_SCALE = '1' } = process.env

export function runs(usual: number): { readonly numRuns: number } {
  return { numRuns: Math.max(20, Math.round(usual * Number(YAKAF_TEST_SCALE))) }
}
