interface MarkedAiring {
  kind: "movie" | "tv" | "anime";
  season: number;
  number: number;
  finale: "mid-season" | "season" | "series" | null;
}

export interface AiringMark {
  type: "premiere" | "finale";
  label: string;
}

const FINALES = { "mid-season": "Mid-season finale", season: "Season finale", series: "Series finale" } as const;

/** Whether episodes that air together are a premiere or a finale. */
export function getAiringMarks(airings: readonly MarkedAiring[]): AiringMark[] {
  const first = airings.find(({ kind, number }) => kind !== "movie" && number === 1);
  const last = airings.findLast(({ finale }) => finale !== null);
  return [
    ...(first ? [{ type: "premiere" as const, label: formatPremiere(first) }] : []),
    ...(last?.finale ? [{ type: "finale" as const, label: FINALES[last.finale] }] : []),
  ];
}

function formatPremiere({ kind, season }: MarkedAiring): string {
  if (kind === "anime") return "Premiere";
  return season > 1 ? "Season premiere" : season === 1 ? "Series premiere" : "Special";
}
