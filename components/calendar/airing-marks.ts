interface Marked {
  kind: "movie" | "tv" | "anime";
  season: number;
  number: number;
  finale: "mid-season" | "season" | "series" | null;
}

export interface AiringMark {
  sort: "premiere" | "finale";
  words: string;
}

const FINALES = { "mid-season": "Mid-season finale", season: "Season finale", series: "Series finale" } as const;

/** What is special about episodes that air together: that something begins with them, or ends. */
export function airingMarks(airings: readonly Marked[]): AiringMark[] {
  const first = airings.find(({ kind, number }) => kind !== "movie" && number === 1);
  const last = airings.findLast(({ finale }) => finale !== null);
  return [
    ...(first ? [{ sort: "premiere" as const, words: premiereOf(first) }] : []),
    ...(last?.finale ? [{ sort: "finale" as const, words: FINALES[last.finale] }] : []),
  ];
}

function premiereOf({ kind, season }: Marked): string {
  if (kind === "anime") return "Premiere";
  return season > 1 ? "Season premiere" : season === 1 ? "Series premiere" : "Special";
}
