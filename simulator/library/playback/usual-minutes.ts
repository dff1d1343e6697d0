import type { Kind, Title } from "@/simulator/model";

const DEFAULT_MINUTES = { movie: 90, tv: 45, anime: 25 } as const satisfies Record<Kind, number>;

/** Simkl's default for the kind when unknown (docs/simkl-api.md#scrobble). */
export function getUsualMinutes({ runtime, kind }: Title): number {
  return runtime ?? DEFAULT_MINUTES[kind];
}
