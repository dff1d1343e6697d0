import { z } from "zod";
import { toInteger, toRecord, toText } from "./lenient";

/** Every id that Simkl sends, as text and with the slug (docs/simkl-api.md#ids). */
export interface TitleIds {
  simklId: number;
  ids: Record<string, string>;
}

/** From `simkl` or `simkl_id`; null without a positive one, because it is the key. */
export function parseTitleIds(value: unknown): TitleIds | null {
  const raw = toRecord(value);
  const simklId = toInteger(raw?.simkl ?? raw?.simkl_id);
  return raw && simklId ? { simklId, ids: parseOtherIds(raw) } : null;
}

/** Fails the row when the id is missing. */
export const titleIds = z.unknown().transform((value, context): TitleIds => {
  const ids = parseTitleIds(value);
  if (ids) return ids;
  context.addIssue({ code: "custom", message: "has no Simkl id" });
  return z.NEVER;
});

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
