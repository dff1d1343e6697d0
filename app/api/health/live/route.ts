/** Whether this process answers at all. It asks nobody: starting it again would not mend a database. */
export async function GET(): Promise<Response> {
  return Response.json({ status: "ok" }, { headers: { "Cache-Control": "no-store" } });
}
