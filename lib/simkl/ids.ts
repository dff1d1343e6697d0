import { z } from "zod";
import { toText, toWhole } from "./tolerant";

/** Simkl's own id, and every other id as text, slug included: all that Simkl named, known to us or not (digest §6). */
export interface TitleIds {
  simklId: number;
  ids: Record<string, string>;
}

/** An `ids` object with `simkl` or `simkl_id`; without a positive one it is an issue, since nothing can be keyed by it. */
export const titleIds = z.record(z.string(), z.unknown()).transform((raw, context): TitleIds => {
  const simklId = toWhole(raw.simkl ?? raw.simkl_id);
  if (!simklId) {
    context.addIssue({ code: "custom", message: "has no Simkl id" });
    return z.NEVER;
  }
  return { simklId, ids: otherIds(raw) };
});

/** The ids of an `ids` object except Simkl's own; for references that may lack one. */
export function otherIds(raw: Record<string, unknown>): Record<string, string> {
  const ids: Record<string, string> = {};
  for (const name in raw) {
    if (name === "simkl" || name === "simkl_id") continue;
    const id = toText(raw[name]);
    if (id !== null) ids[name] = id;
  }
  return ids;
}
