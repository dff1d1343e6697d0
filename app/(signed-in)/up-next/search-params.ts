import { z } from "zod";
import { UP_NEXT_GROUPS } from "@/lib/library/up-next/sort-up-next";

/** The section and the first title of the URL; null for the whole page. */
export const UpNextParams = z
  .object({
    section: z.enum([...UP_NEXT_GROUPS, "caught-up"]),
    from: z.coerce.number().int().min(0).max(100_000).catch(0),
  })
  .nullable()
  .catch(null);
export type UpNextParams = z.output<typeof UpNextParams>;
