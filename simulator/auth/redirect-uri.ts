import type { App } from "./apps";

const LOOPBACK = /^(https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\]))(?::\d+)?(?=[/?]|$)/;

/** Exact, except for loopback ports and `*.local` hosts (docs/simkl-api.md#authorization-code-flow). */
export function isRegisteredRedirect(app: App, uri: string): boolean {
  if (!URL.canParse(uri) || uri.includes("#")) return false;
  return app.redirectUris.some(
    (registered) => registered === uri || isSameLoopback(registered, uri) || isLocalDevice(app, registered, uri),
  );
}

function isSameLoopback(registered: string, uri: string): boolean {
  return LOOPBACK.test(registered) && registered.replace(LOOPBACK, "$1") === uri.replace(LOOPBACK, "$1");
}

function isLocalDevice(app: App, registered: string, uri: string): boolean {
  if (app.type !== "public" || !registered.includes("://*.local")) return false;
  const { host, hostname } = new URL(uri);
  return hostname.endsWith(".local") && registered.replace("*.local", host) === uri;
}
