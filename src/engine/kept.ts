import type { Outcome } from './run.ts'

/** An outcome that stays as it is when the next one is made. */
export function kept(outcome: Outcome): Outcome {
  return {
    source: outcome.source.slice(),
    target: outcome.target.slice(),
    patched: outcome.patched.slice(),
    edits: [...outcome.edits],
    dropped: [...outcome.dropped],
    letters: outcome.letters.slice(),
    counts: outcome.counts.slice(),
    notes: outcome.notes.slice(),
    suggestions: outcome.suggestions.slice(),
  }
}
