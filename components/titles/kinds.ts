/** Simkl's three catalogues in the order we show them; classes are literal so that Tailwind finds them. */
export const KINDS = {
  tv: { label: "TV", text: "text-tv", background: "bg-tv", color: "var(--color-tv)" },
  anime: { label: "Anime", text: "text-anime", background: "bg-anime", color: "var(--color-anime)" },
  movie: { label: "Films", text: "text-movie", background: "bg-movie", color: "var(--color-movie)" },
} as const;

export type Kind = keyof typeof KINDS;

export const KIND_ORDER = ["tv", "anime", "movie"] as const satisfies readonly Kind[];
