import { z } from "zod";
import { toInteger, toRecord, toText } from "./lenient";

/**
 * Simkl's own id, and every other id as text, slug included: all that Simkl named, known to us or not
 * (docs/simkl-api.md#ids).
 */
export interface TitleIds {
  simklId: number;
  ids: Record<string, string>;
}

/** Reads an `ids` object with `simkl` or `simkl_id`; null without a positive one, since nothing can be keyed by it. */
export function parseTitleIds(value: unknown): TitleIds | null {
  const raw = toRecord(value);
  const simklId = toInteger(raw?.simkl ?? raw?.simkl_id);
  return raw && simklId ? { simklId, ids: parseOtherIds(raw) } : null;
}

/** As a field without which a row cannot be read. */
export const titleIds = z.unknown().transform((value, context): TitleIds => {
  const ids = parseTitleIds(value);
  if (ids) return ids;
  context.addIssue({ code: "custom", message: "has no Simkl id" });
  return z.NEVER;
});

/** Every id of an `ids` object except Simkl's own, as text. */
export function parseOtherIds(value: unknown): Record<string, string> {
  const raw = toRecord(value) ?? {};
  const ids: Record<string, string> = {};
  for (const name in raw) {
    if (name === "simkl" || name === "simkl_id") continue;
    const id = toText(raw[name]);
    if (id !== null) ids[name] = id;
  }
  return ids;
}
