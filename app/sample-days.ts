import { daysBetween } from "@/components/charts/calendar";
import type { DayOfKind } from "@/components/charts/heatmap-days";
import type { Kind } from "@/components/kind/kinds";

export const SAMPLE_FIRST_DAY = "2025-01-06";
export const SAMPLE_LAST_DAY = "2026-01-08";

/** A made-up year for the picture of the landing page: weekends are fuller, a holiday is empty. The same at every visit. */
export function sampleDays(): DayOfKind[] {
  return daysBetween(SAMPLE_FIRST_DAY, SAMPLE_LAST_DAY).flatMap((day, index) => {
    const minutes = minutesOf(index);
    return minutes < 25 ? [] : [{ day, kind: kindOf(index), watches: Math.ceil(minutes / 45), minutes }];
  });
}

function minutesOf(index: number): number {
  const isAway = index > 196 && index < 222;
  const isWeekend = index % 7 > 4;
  const season = 80 + 35 * Math.cos((index / 365) * 2 * Math.PI);
  return isAway ? 0 : Math.round(scatter(index) * season * (isWeekend ? 2.6 : 1.5) - 20);
}

function kindOf(index: number): Kind {
  if (index % 7 > 4) return scatter(index + 7) > 0.45 ? "movie" : "tv";
  return scatter(Math.floor(index / 19)) > 0.6 ? "anime" : "tv";
}

/** Between 0 and 1, scattered but the same for the same number. */
function scatter(seed: number): number {
  const wave = Math.sin(seed * 12.9898) * 43758.5453;
  return wave - Math.floor(wave);
}
