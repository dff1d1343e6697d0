import { expect, test } from "vitest";
import { findResponseProblem } from "./find-response-problem";

const issuer = "https://simkl.com";

test.each([
  ["accepts what comes from Simkl", { code: "c", state: "s", iss: issuer }, null],
  ["rejects another issuer", { code: "c", state: "s", iss: "https://evil.example" }, "issuer"],
  ["rejects a response without an issuer", { code: "c", state: "s" }, "issuer"],
  ["takes an issuer with a trailing slash for another one", { code: "c", iss: `${issuer}/` }, "issuer"],
  ["distinguishes a user who declined from a failure", { error: "access_denied", iss: issuer }, "refused"],
  ["accepts a rejection only from Simkl", { error: "access_denied", iss: "https://evil.example" }, "issuer"],
])("%s", (_, response, problem) => {
  expect(findResponseProblem(new URLSearchParams(response), issuer)).toBe(problem);
});
