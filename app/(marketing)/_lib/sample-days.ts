import { listDays } from "@/components/charts/calendar";
import type { KindDay } from "@/components/charts/heatmap-days";
import type { Kind } from "@/components/titles/kinds";

export const SAMPLE_FIRST_DAY = "2025-01-06";
export const SAMPLE_LAST_DAY = "2026-01-08";

/** An invented year for the landing page, the same at every visit. */
export function createSampleDays(): KindDay[] {
  return listDays(SAMPLE_FIRST_DAY, SAMPLE_LAST_DAY).flatMap((day, index) => {
    const minutes = getMinutes(index);
    return minutes < 25 ? [] : [{ day, kind: getKind(index), watches: Math.ceil(minutes / 45), minutes }];
  });
}

function getMinutes(index: number): number {
  const isAway = index > 196 && index < 222;
  const isWeekend = index % 7 > 4;
  const season = 80 + 35 * Math.cos((index / 365) * 2 * Math.PI);
  return isAway ? 0 : Math.round(getScatter(index) * season * (isWeekend ? 2.6 : 1.5) - 20);
}

function getKind(index: number): Kind {
  if (index % 7 > 4) return getScatter(index + 7) > 0.45 ? "movie" : "tv";
  return getScatter(Math.floor(index / 19)) > 0.6 ? "anime" : "tv";
}

/** Between 0 and 1, scattered but the same for the same number. */
function getScatter(seed: number): number {
  const wave = Math.sin(seed * 12.9898) * 43758.5453;
  return wave - Math.floor(wave);
}
