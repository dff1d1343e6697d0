/** An episode within its title; season and number are 0 for a movie. */
export interface Place {
  season: number;
  number: number;
}

export function toPlaceKey({ season, number }: Place): string {
  return `${season}:${number}`;
}
