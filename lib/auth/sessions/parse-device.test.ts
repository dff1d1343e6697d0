import { expect, test } from "vitest";
import { parseDevice } from "./parse-device";

const WINDOWS = "Mozilla/5.0 (Windows NT 10.0; Win64; x64)";
const MAC = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)";
const IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)";
const CHROME = "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0";

test.each([
  ["Firefox on Windows", `${WINDOWS.slice(0, -1)}; rv:145.0) Gecko/20100101 Firefox/145.0`],
  ["Chrome on macOS", `${MAC} ${CHROME} Safari/537.36`],
  ["Edge on Windows", `${WINDOWS} ${CHROME} Safari/537.36 Edg/143.0.0.0`],
  ["Opera on Linux", `Mozilla/5.0 (X11; Linux x86_64) ${CHROME} Safari/537.36 OPR/110.0`],
  ["Chrome on Android", `Mozilla/5.0 (Linux; Android 10; K) ${CHROME} Mobile Safari/537.36`],
  [
    "Samsung Internet on Android",
    `Mozilla/5.0 (Linux; Android 10; K) SamsungBrowser/27.0 ${CHROME} Mobile Safari/537.36`,
  ],
  ["Safari on macOS", `${MAC} AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15`],
  ["Safari on iPhone", `${IPHONE} Version/18.1 Mobile/15E148 Safari/604.1`],
  ["Firefox on iPhone", `${IPHONE} FxiOS/145.0 Mobile/15E148 Safari/604.1`],
  ["curl", "curl/8.5.0"],
  ["Windows", WINDOWS],
  [null, "<script>alert(1)</script>"],
  [null, ""],
  [null, null],
])("%s", (device, userAgent) => expect(parseDevice(userAgent)).toBe(device));

test("the name of any browser is short", () => {
  expect(parseDevice(`${"a".repeat(10_000)}/1.0 Windows`)).toBe(`${"a".repeat(40)} on Windows`);
  expect(parseDevice("x".repeat(100_000))?.length).toBeLessThanOrEqual(40);
});
