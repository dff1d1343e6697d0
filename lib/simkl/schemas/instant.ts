import { z } from "zod";

/** The usual form of Simkl's instants, and ours. */
const CANONICAL_FORMAT = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/;
const WITH_TIME = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/;
const WITH_ZONE = /(?:Z|[+-]\d\d:?\d\d)$/i;

/** UTC in whole seconds, from any spelling in docs/simkl-api.md#types-statuses-and-media-objects; no zone is UTC. */
export function toInstant(value: unknown): string | null {
  if (typeof value !== "string" || value === "") return null;
  // Only the form is checked: parsing 150,000 dates would double the time of an import.
  if (CANONICAL_FORMAT.test(value)) return value;
  const normalized = WITH_TIME.test(value) && !WITH_ZONE.test(value) ? `${value}Z` : value;
  const ms = Date.parse(normalized);
  return Number.isNaN(ms) ? null : `${new Date(ms).toISOString().slice(0, 19)}Z`;
}

export const instant = z.unknown().optional().transform(toInstant);
