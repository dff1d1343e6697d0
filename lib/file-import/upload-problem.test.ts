import { expect, test } from "vitest";
import { getUploadProblemMessage } from "./messages";
import { parseUploadProblem, serializeUploadProblem, UploadProblemCode } from "./upload-problem";

test("each problem survives a cookie and has a message", () => {
  for (const code of UploadProblemCode.options) {
    expect(parseUploadProblem(serializeUploadProblem({ code }))).toEqual({ code });
    expect(getUploadProblemMessage({ code })).toMatch(/^[A-Z].*\.$/);
  }
  const broken = { code: "broken-table", line: 17 } as const;
  expect(parseUploadProblem(serializeUploadProblem(broken))).toEqual(broken);
  expect(getUploadProblemMessage(broken)).toBe("This is no CSV that can be read: something is wrong near line 17.");
});

test("an invented cookie is no problem code", () => {
  for (const value of [
    undefined,
    "",
    "Your account is locked.",
    "broken-table.<b>",
    "broken-table.-1",
    "broken-table.1e99",
  ])
    expect(parseUploadProblem(value)).toBeNull();
});
