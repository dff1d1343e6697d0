import { expect, test } from "vitest";
import { toPlainText } from "./plain-text";

test.each([
  ["First.<br><br>Second.<br/>Third.", "First.\n\nSecond.\nThird."],
  ["<p>One</p>\r\n\r\n\r\n<p>Two</p>", "One\n\nTwo"],
  ["<i>Tom</i> &amp; Jerry&#39;s &quot;war&quot; &#x2014; 3 &lt; 5", 'Tom & Jerry\'s "war" — 3 < 5'],
  ["4 < 5 and 6 > 5", "4 < 5 and 6 > 5"],
  ["&bogus; &#0; &#99999999;", "&bogus; &#0; &#99999999;"],
  ["<script>alert(1)</script>", "alert(1)"],
  ["\0 <br> ", null],
  ["<br>", null],
  ["", null],
  [null, null],
])("%j reads as %j", (html, text) => {
  expect(toPlainText(html)).toBe(text);
});
