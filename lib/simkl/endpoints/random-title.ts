import { z } from "zod";
import type { SimklUser } from "@/lib/simkl/client/client";
import type { Query } from "@/lib/simkl/client/request";
import { toRecord } from "@/lib/simkl/schemas/lenient";

const RandomTitle = z
  .object({ simkl_id: z.coerce.number().int().positive(), simkl_url: z.string() })
  .transform(({ simkl_id: simklId, simkl_url: url }) => ({ simklId, url }));

export type RandomTitle = z.output<typeof RandomTitle>;

/** Null when no title matches. Show "Powered by SIMKL" with a link beside it (docs/simkl-api.md#images-and-terms). */
export function pickRandomTitle(user: SimklUser, filter: Query): Promise<RandomTitle | null> {
  return user.send({
    method: "GET",
    path: "/search/random",
    query: filter,
    // "Nothing fits" is an error object in a 200 (docs/simkl-api.md#null-and-empty-values).
    read: (body) => (toRecord(body)?.error === "not_found" ? null : RandomTitle.parse(body)),
  });
}
