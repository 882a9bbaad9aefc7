/** Stands in for node:child_process in the bundle of the command line, which starts no process; loading the real one takes 3 ms. */
export default {}
export const fork = undefined
