import { createSimkl } from "@/lib/simkl/client/client";
import { createTestTokens } from "./test-client";

export function createStubClient(body: unknown, init: ResponseInit = {}) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const hasBody = init.status !== 204 && init.status !== 301 && init.status !== 304;
  const simkl = createSimkl(
    {
      clientId: "client",
      clientSecret: undefined,
      apiUrl: "https://api.invalid",
      siteUrl: "https://simkl.com",
      dataUrl: "https://data.invalid",
      imageUrl: "https://images.invalid",
      appName: "watchfolio",
      appVersion: "1.2",
    },
    {
      fetch: async () => new Response(hasBody ? text : null, init),
      now: () => 0,
      sleep: async () => {},
      random: () => 0,
    },
  );
  return { simkl, user: simkl.forUser(createTestTokens()) };
}
