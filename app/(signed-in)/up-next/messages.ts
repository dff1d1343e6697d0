import { countEpisodesLeft, type Progress, type UpNextGroup } from "@/lib/library/up-next/sort-up-next";

/** The sections of the page in order. */
export const SECTIONS = {
  today: { heading: "Airing today", remark: "A new episode on your calendar's today." },
  behind: { heading: "Behind", remark: "Aired already, and there is more to come." },
  soon: { heading: "Soon", remark: "You have seen all that is out; the next one has a date." },
  ended: { heading: "All out", remark: "Every episode there is has aired." },
  "caught-up": { heading: "Caught up", remark: "Nothing left to watch until a new episode airs." },
} as const;

export type Section = keyof typeof SECTIONS;

/** The reason for the position of a title. */
export function formatPlaceReason(title: Progress & { place: UpNextGroup }): string {
  const remaining = countEpisodesLeft(title);
  if (title.place === "today") return title.watchedEpisodes === 0 ? "It starts today" : "New today";
  if (title.place === "soon") return "Nothing to catch up on until then";
  if (title.place === "behind") return remaining === 1 ? "The latest one, more to come" : "Behind, more to come";
  if (remaining === 1) return "The last one";
  return title.watchedEpisodes === 0 ? "All out, not begun" : "All out, finish it any time";
}
