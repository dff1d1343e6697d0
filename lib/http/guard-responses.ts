import { subscribe } from "node:diagnostics_channel";
import { IncomingMessage, ServerResponse } from "node:http";
import { getConfig } from "@/lib/config";
import { buildSecurityHeaders, REJECTION_POLICY } from "./security-headers";

/** In place of TRACE, of which no `Request` can be made. */
const UNSUPPORTED = "UNSUPPORTED";
/** The proxy rejects it; in place of a target that is no path, such as `*`. */
const UNREADABLE = "/%";

/** Security headers also for redirects before the proxy (`//x`, `/x/`); requests on which Next would fail reach the proxy instead. */
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
