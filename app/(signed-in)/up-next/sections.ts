import { z } from "zod";
import { PLACES } from "@/lib/library/up-next/in-order";

/** The parts of the page in their order, as they are headed. */
export const SECTIONS = {
  today: { heading: "Airing today", remark: "A new episode on your calendar's today." },
  behind: { heading: "Behind", remark: "Aired already, and there is more to come." },
  soon: { heading: "Soon", remark: "You have seen all that is out; the next one has a date." },
  ended: { heading: "All out", remark: "Every episode there is has aired." },
  "caught-up": { heading: "Caught up", remark: "Nothing left to watch until a new episode airs." },
} as const;

/** Which part alone an address asks for; null for the whole page. */
export const ChosenSection = z
  .enum([...PLACES, "caught-up"])
  .nullable()
  .catch(null);
export type ChosenSection = z.output<typeof ChosenSection>;
