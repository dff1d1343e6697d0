import { subscribe } from "node:diagnostics_channel";
import { IncomingMessage, ServerResponse } from "node:http";
import { getConfig } from "@/lib/config";
import { buildSecurityHeaders, REJECTION_POLICY } from "./security-headers";

/** Under this name the proxy sees a method of which no `Request` can be made: TRACE. */
const UNSUPPORTED = "UNSUPPORTED";
/** An address that the proxy refuses, in place of a target that is no path, such as `*`. */
const UNREADABLE = "/%";

/**
 * Begins each answer of this process with the security headers: Next redirects `//x` and `/x/` before it asks the proxy, whose own
 * headers replace these. A request over which Next would fail before the proxy becomes one that the proxy refuses.
 */
export function guardResponses(): void {
  subscribe("http.server.request.start", (message) => {
    if (!(message instanceof Object && "request" in message && "response" in message)) return;
    const { request, response } = message;
    if (!(request instanceof IncomingMessage && response instanceof ServerResponse)) return;
    if (request.method === "TRACE") request.method = UNSUPPORTED;
    if (!request.url?.startsWith("/")) request.url = UNREADABLE;
    const [pathname = "/"] = request.url.split("?", 1);
    for (const [name, value] of Object.entries(buildSecurityHeaders(pathname, getConfig())))
      response.setHeader(name, value);
    response.setHeader("Content-Security-Policy", REJECTION_POLICY);
  });
}
