/** Lines of comma-separated values as a file. The mark at its start says that it is UTF-8: Excel takes it for something older else. */
export function createCsvResponse(lines: string, name: string): Response {
  return new Response(`\uFEFF${lines}`, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}.csv"`,
      "Cache-Control": "no-store",
    },
  });
}
