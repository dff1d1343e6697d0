import { KINDS as KIND_ORDER, type Kind } from "@/lib/domain/kind";

export type { Kind };
export { KIND_ORDER };

/** Simkl's three catalogues in the order we show them; classes are literal so that Tailwind finds them. */
export const KINDS = {
  tv: { label: "TV", text: "text-tv", background: "bg-tv", color: "var(--color-tv)" },
  anime: { label: "Anime", text: "text-anime", background: "bg-anime", color: "var(--color-anime)" },
  movie: { label: "Films", text: "text-movie", background: "bg-movie", color: "var(--color-movie)" },
} as const satisfies Record<Kind, object>;
