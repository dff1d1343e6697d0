import { episodesLeft, type Place, type Progress } from "@/lib/library/up-next/in-order";

/** In a few words why a title stands where it does. */
export function whyHere(title: Progress & { place: Place }): string {
  const left = episodesLeft(title);
  if (title.place === "today") return title.watchedEpisodes === 0 ? "It starts today" : "New today";
  if (title.place === "soon") return "Nothing to catch up on until then";
  if (title.place === "behind") return left === 1 ? "The latest one, more to come" : "Behind, more to come";
  if (left === 1) return "The last one";
  return title.watchedEpisodes === 0 ? "All out, not begun" : "All out, finish it any time";
}
