/** A registered app (docs/simkl-api.md#two-generations-of-sign-in). Generation and type never change. */
export interface App {
  clientId: string;
  name: string;
  generation: "v1" | "v2";
  /** `server` has a secret, `public` (mobile, desktop, browser) has none, `device` knows the device flow only. */
  type: "server" | "public" | "device";
  secret: string | null;
  redirectUris: string[];
}

const CALLBACK = "/api/auth/callback/simkl";

/** The only default app: a V2 server app with any port of the loopback hosts. */
export const demoApp: App = {
  clientId: "watchfolio-demo",
  name: "Watchfolio",
  generation: "v2",
  type: "server",
  secret: "watchfolio-demo-secret",
  redirectUris: [`http://localhost${CALLBACK}`, `http://127.0.0.1${CALLBACK}`, `http://[::1]${CALLBACK}`],
};
