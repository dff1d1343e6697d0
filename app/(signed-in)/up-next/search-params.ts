import { z } from "zod";
import { PLACES } from "@/lib/library/up-next/sort-up-next";

/** The parts of the page in their order, as they are headed. */
export const SECTIONS = {
  today: { heading: "Airing today", remark: "A new episode on your calendar's today." },
  behind: { heading: "Behind", remark: "Aired already, and there is more to come." },
  soon: { heading: "Soon", remark: "You have seen all that is out; the next one has a date." },
  ended: { heading: "All out", remark: "Every episode there is has aired." },
  "caught-up": { heading: "Caught up", remark: "Nothing left to watch until a new episode airs." },
} as const;

/** The section and the first title of the URL; null for the whole page. */
export const UpNextParams = z
  .object({
    section: z.enum([...PLACES, "caught-up"]),
    from: z.coerce.number().int().min(0).max(100_000).catch(0),
  })
  .nullable()
  .catch(null);
export type UpNextParams = z.output<typeof UpNextParams>;
export type Section = keyof typeof SECTIONS;
