import { z } from "zod";

/** The cards of a shared review as they are stored. */
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
        // Reviews that were shared before rows had it are shown as they are.
        url: z
          .url({ protocol: /^https?$/ })
          .optional()
          .catch(undefined),
      }),
    ),
  }),
);
