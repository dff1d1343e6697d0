import { z } from "zod";

/** What of the file goes before what is in the library, and whether what has only a name is sent. */
export const Choices = z.object({
  ratings: z.boolean(),
  lists: z.boolean(),
  memos: z.boolean(),
  names: z.boolean(),
});
export type Choices = z.output<typeof Choices>;

export const NO_CHOICES: Choices = { ratings: false, lists: false, memos: false, names: false };
