import { expect, test } from "vitest";
import { SimklClientBlocked, SimklUnavailable } from "@/lib/simkl/client/errors";
import { classifySignInError } from "./classify-sign-in-error";

const endpoint = "GET /users/settings";
const connectionError = Object.assign(new Error("connect ECONNREFUSED 127.0.0.1:1"), { code: "ECONNREFUSED" });

test.each([
  ["wrong credentials of this site", new Error("invalid_client (This client_id is not enabled)"), "credentials"],
  ["a state that is not this browser's", new Error("state mismatch, expected a, got: b"), "attempt"],
  ["a missing state cookie", new Error("State cookie was missing."), "attempt"],
  ["a code that was used or is too old", new Error("invalid_grant (Authorization code is invalid)"), "attempt"],
  ["another issuer", new Error("iss mismatch, expected https://simkl.com, got: x"), "issuer"],
  ["Simkl failing", new Error("expected 200 OK, got: 503 Service Unavailable"), "unreachable"],
  ["no answer", new Error("outgoing request timed out after 15000ms"), "unreachable"],
  ["a refused connection", connectionError, "unreachable"],
  ["Simkl failing after the exchange", new SimklUnavailable({ endpoint, status: 503 }), "unreachable"],
  ["a blocked app", new SimklClientBlocked({ endpoint, status: 412 }), "credentials"],
  ["anything else", new Error("Cannot read properties of undefined"), "unexpected"],
  ["no error at all", undefined, "unexpected"],
])("knows %s, bare and inside next-auth's log entry", (_, error, problem) => {
  expect(classifySignInError(error)).toBe(problem);
  expect(classifySignInError({ error, providerId: "simkl" })).toBe(problem);
});
