import { z } from "zod";

/** Where the file wins over the library; `names` also sends titles known by name only. */
export const Choices = z.object({
  ratings: z.boolean(),
  lists: z.boolean(),
  memos: z.boolean(),
  names: z.boolean(),
});
export type Choices = z.output<typeof Choices>;

export const NO_CHOICES: Choices = { ratings: false, lists: false, memos: false, names: false };
