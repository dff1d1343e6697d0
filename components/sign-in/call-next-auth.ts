/**
 * Asks next-auth to begin or end a session, as its own client does, whose script is twenty times as long. Answers where the
 * browser has to go next.
 *
 * @throws when it cannot be reached or gives no address.
 */
export async function callNextAuth(action: "signin/simkl" | "signout", callbackUrl: string): Promise<string> {
  const { csrfToken = "" } = await parseResponse(await fetch("/api/auth/csrf"));
  const body = new URLSearchParams({ csrfToken, callbackUrl, json: "true" });
  const { url } = await parseResponse(await fetch(`/api/auth/${action}`, { method: "POST", body }));
  if (!url) throw new Error(`next-auth does not say where ${action} leads.`);
  return url;
}

async function parseResponse(response: Response): Promise<{ csrfToken?: string; url?: string }> {
  return response.json();
}
