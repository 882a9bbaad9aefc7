/** Packages that the bundle of the command line contains; most runs never load the others, which are half of the size. */
export const BUNDLED = ['@internationalized/date', 'commander', 'ignore', 'tinypool', 'zod']
