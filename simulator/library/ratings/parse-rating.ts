/** 1 to 10, or null (docs/simkl-api.md#ratings). */
export function parseRating(sent: unknown): number | null {
  const rating = typeof sent === "string" && sent !== "" ? Number(sent) : sent;
  return typeof rating === "number" && Number.isInteger(rating) && rating >= 1 && rating <= 10 ? rating : null;
}
