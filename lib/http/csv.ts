/** Without the byte order mark Excel does not read UTF-8. */
export function createCsvResponse(lines: string, name: string): Response {
  return new Response(`\uFEFF${lines}`, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}.csv"`,
      "Cache-Control": "no-store",
    },
  });
}
