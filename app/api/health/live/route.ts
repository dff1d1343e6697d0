/** Whether this process answers. It does not check the database: a restart would not repair that. */
export async function GET(): Promise<Response> {
  return Response.json({ status: "ok" }, { headers: { "Cache-Control": "no-store" } });
}
