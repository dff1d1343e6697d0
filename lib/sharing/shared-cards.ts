import { z } from "zod";

/** The stored JSON of a shared review. */
export const SharedCards = z.array(
  z.object({
    id: z.string(),
    title: z.string(),
    figure: z.string().nullable(),
    sentence: z.string(),
    rows: z.array(
      z.object({
        id: z.string(),
        label: z.string(),
        value: z.string(),
        share: z.number().nullable(),
        kind: z.enum(["movie", "tv", "anime"]).nullable(),
        poster: z.string().nullable(),
        // Missing in older shares.
        url: z
          .url({ protocol: /^https?$/ })
          .optional()
          .catch(undefined),
      }),
    ),
  }),
);
