/** Simkl's codes `S02E03` and `E03`; null for anything else. */
export function parseEpisodeCode(code: string): { season: number; number: number } | null {
  const [, season = "1", number] = /^(?:S(\d+))?E(\d+)$/.exec(code) ?? [];
  return number === undefined ? null : { season: Number(season), number: Number(number) };
}
