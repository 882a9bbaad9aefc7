import type { SettingsRecipe } from '../batch/settings-recipe.ts'
import { sha256Of } from '../io/digest.ts'

/** Two shards were made alike when these agree: everything that was decided of them, in one spelling. */
export function optionsDigest(recipe: SettingsRecipe): string {
  return sha256Of(JSON.stringify(recipe, (_, value: unknown) => (isObject(value) ? sorted(value) : value)))
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function sorted(value: object): object {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
