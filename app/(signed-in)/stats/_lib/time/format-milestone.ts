import type { Milestone } from "@/lib/stats/time/milestones";

const NOUNS = { episodes: "episode", films: "film", hours: "hour" } as const;

/** "1,000th episode". All marks are round, so they all end alike. */
export function formatMilestone({ of, mark }: Pick<Milestone, "of" | "mark">): string {
  return `${mark.toLocaleString("en")}th ${NOUNS[of]}`;
}
