import { expect, test } from "vitest";
import { findResponseProblem } from "./find-response-problem";

const issuer = "https://simkl.com";

test.each([
  ["accepts what comes from Simkl", { code: "c", state: "s", iss: issuer }, null],
  ["refuses another issuer", { code: "c", state: "s", iss: "https://evil.example" }, "issuer"],
  ["refuses an answer that does not say who it is from", { code: "c", state: "s" }, "issuer"],
  ["takes an issuer with a trailing slash for another one", { code: "c", iss: `${issuer}/` }, "issuer"],
  ["tells somebody who declined from a fault", { error: "access_denied", iss: issuer }, "refused"],
  ["believes a refusal only from Simkl", { error: "access_denied", iss: "https://evil.example" }, "issuer"],
])("%s", (_, response, problem) => {
  expect(findResponseProblem(new URLSearchParams(response), issuer)).toBe(problem);
});
