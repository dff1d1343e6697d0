import { expect, test } from "vitest";
import { parseUploadProblem, serializeUploadProblem, UploadProblemCode } from "./upload-problem";

test("each problem survives a cookie", () => {
  for (const code of UploadProblemCode.options) {
    expect(parseUploadProblem(serializeUploadProblem({ code }))).toEqual({ code });
  }
  const broken = { code: "broken-table", line: 17 } as const;
  expect(parseUploadProblem(serializeUploadProblem(broken))).toEqual(broken);
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
