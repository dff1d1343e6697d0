const LAST_PAGE = 20;

/** Page and limit are clamped silently (docs/simkl-api.md#catalog). */
export function paginate<T>(
  rows: T[],
  query: URLSearchParams,
  { defaultLimit, maxLimit }: { defaultLimit: number; maxLimit: number },
) {
  const limit = clampNumber(query.get("limit"), defaultLimit, maxLimit);
  const page = clampNumber(query.get("page"), 1, LAST_PAGE);
  return {
    rows: rows.slice((page - 1) * limit, page * limit),
    headers: {
      "X-Pagination-Page": String(page),
      "X-Pagination-Limit": String(limit),
      "X-Pagination-Page-Count": String(Math.max(1, Math.ceil(rows.length / limit))),
      "X-Pagination-Item-Count": String(rows.length),
    },
  };
}

function clampNumber(given: string | null, defaultValue: number, max: number): number {
  const number = Number(given ?? defaultValue);
  return Number.isInteger(number) ? Math.min(max, Math.max(1, number)) : defaultValue;
}
