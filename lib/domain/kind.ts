/** In the order that pages show. */
export const KINDS = ["tv", "anime", "movie"] as const;

export type Kind = (typeof KINDS)[number];
