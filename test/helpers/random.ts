/**
 * With YAKAF_TEST_SEED the random tests try the same texts in every run: what a check of a change finds is then of the change.
 * Without it they look for something new each time.
 */
import fc from 'fast-check'

const { YAKAF_TEST_SEED } = process.env
if (YAKAF_TEST_SEED !== undefined) fc.configureGlobal({ seed: Number(YAKAF_TEST_SEED) })
