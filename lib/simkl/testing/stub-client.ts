import { createSimkl } from "@/lib/simkl/client/client";
import { createTestTokens } from "./test-client";

export function createStubClient(body: unknown, { status = 200, headers }: ResponseInit = {}) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
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
      transmit: async () => ({ status, headers: new Headers(headers), text, bytes: Buffer.byteLength(text) }),
      now: () => 0,
      sleep: async () => {},
      random: () => 0,
    },
  );
  return { simkl, user: simkl.forUser(createTestTokens()) };
}
