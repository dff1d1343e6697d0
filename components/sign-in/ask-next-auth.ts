/**
 * Asks next-auth to begin or end a session, as its own client does, whose script is twenty times as long. Answers where the
 * browser has to go next.
 *
 * @throws when it cannot be reached or gives no address.
 */
export async function askNextAuth(action: "signin/simkl" | "signout", callbackUrl: string): Promise<string> {
  const { csrfToken = "" } = await read(await fetch("/api/auth/csrf"));
  const body = new URLSearchParams({ csrfToken, callbackUrl, json: "true" });
  const { url } = await read(await fetch(`/api/auth/${action}`, { method: "POST", body }));
  if (!url) throw new Error(`next-auth does not say where ${action} leads.`);
  return url;
}

async function read(answer: Response): Promise<{ csrfToken?: string; url?: string }> {
  return answer.json();
}
