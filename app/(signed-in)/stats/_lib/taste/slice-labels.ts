import { formatCountry } from "@/lib/format/country-name";
import type { Dimension } from "@/lib/stats/taste/dimensions";

export const DIMENSION_LABELS: Record<Dimension, { label: string; title: string }> = {
  genre: { label: "Genre", title: "By genre" },
  network: { label: "Network", title: "By network" },
  country: { label: "Country", title: "By country" },
  decade: { label: "Decade", title: "By decade" },
  runtime: { label: "Length", title: "By length" },
  anime: { label: "Anime type", title: "Anime by type" },
  studio: { label: "Studio", title: "Anime by studio" },
};

const LENGTH_LABELS: Record<string, string> = {
  "1": "Up to 15 min",
  "16": "16 to 30 min",
  "31": "31 to 45 min",
  "46": "46 min to 1 h",
  "61": "1 h to 1 h 30",
  "91": "1 h 30 to 2 h",
  "121": "2 h to 2 h 30",
  "151": "Over 2 h 30",
};

/** A value as people say it: "Drama", "Japan", "1990s", "16 to 30 min". */
export function formatSlice(value: string | null, dimension: Dimension): string {
  if (value === null) return "Not known";
  if (dimension === "decade") return `${value}s`;
  if (dimension === "runtime") return LENGTH_LABELS[value] ?? value;
  return dimension === "country" ? formatCountry(value) : value;
}
