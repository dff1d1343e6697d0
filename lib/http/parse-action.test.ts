import { expect, test } from "vitest";
import { parseAction } from "./parse-action";

const ID = `40${"a".repeat(40)}`;
const bytes = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));
const multipart = (fields: [name: string, value: string][], end = "--xx--\r\n") =>
  fields.map(([name, value]) => `--xx\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`).join("") +
  end;
const parse = (type: string | null, body: string, calledId: string | null) =>
  parseAction(
    new Headers({ ...(type && { "content-type": type }), ...(calledId && { "next-action": calledId }) }),
    bytes(body),
  );
const calledId = (body: string) => parse("text/plain;charset=UTF-8", body, ID);
const FORM = "multipart/form-data; boundary=xx";

test.each([
  "[]",
  '["one",2,true,null]',
  '[["a","b"]]',
  '["$undefined"]',
  '["$$5 is not a reference"]',
  '[{"address":"","after":"x"}]',
])("arguments that our pages send: %s", async (body) => expect(await calledId(body)).toEqual([ID]));

test.each([
  ["nothing", ""],
  ["broken JSON", "{["],
  ["an object", '{"length":5000}'],
  ["a number", "5"],
  ["too many arguments", JSON.stringify(Array(11).fill(1))],
  ["deep nesting", "[".repeat(10_000) + "]".repeat(10_000)],
  ...[
    "$F1",
    "$h1",
    "$1",
    "$1:__proto__:constructor",
    "$@1",
    "$B1",
    "$R1",
    "$Q1",
    "$W1",
    "$i1",
    "$D1",
    "$n1",
    "$T",
    "$K",
  ].map((reference) => [`the reference ${reference}`, JSON.stringify([reference])] as const),
  ["a reference inside of an argument", '[{"then":"$1:__proto__:then"}]'],
] as [string, string][])("arguments that none of our pages sends: %s", async (_, body) => {
  expect(await calledId(body)).toBeNull();
  expect(await parse(FORM, multipart([["0", body]]), ID)).toBeNull();
});

test("a form sent by script", async () => {
  expect(
    await parse(
      FORM,
      multipart([
        ["1_theme", "$dark"],
        ["0", '[null,"$K1"]'],
      ]),
      ID,
    ),
  ).toEqual([ID]);
});

test("a form sent without script, alone and with arguments bound to its action", async () => {
  expect(
    await parse(
      FORM,
      multipart([
        [`$ACTION_ID_${ID}`, ""],
        ["theme", "$dark"],
      ]),
      null,
    ),
  ).toEqual([ID]);
  const bound = JSON.stringify({ id: ID, bound: "$@1" });
  const fields: [string, string][] = [
    ["$ACTION_REF_1", ""],
    ["$ACTION_1:0", bound],
    ["$ACTION_1:1", '["$undefined"]'],
    ["$ACTION_KEY", "k1"],
  ];
  expect(await parse(FORM, multipart(fields), null)).toEqual([ID]);
});

test.each([
  ["no boundary", "multipart/form-data", multipart([["0", "[]"]]), ID],
  ["no end", FORM, multipart([["0", "[]"]], ""), ID],
  ["junk", FORM, "\0\xff", ID],
  ["empty", FORM, "", ID],
  [
    "arguments twice",
    FORM,
    multipart([
      ["0", "[]"],
      ["0", "{["],
    ]),
    ID,
  ],
  ["a file", FORM, '--xx\r\nContent-Disposition: form-data; name="0"; filename="a"\r\n\r\n[]\r\n--xx--\r\n', ID],
  ["a form of no action", FORM, multipart([["a", "b"]]), null],
  ["a reference without an action", FORM, multipart([["$ACTION_REF_1", ""]]), null],
  ["a broken action", FORM, multipart([["$ACTION_1:0", "{["]]), null],
  ["no id", FORM, multipart([["$ACTION_1:0", '{"bound":"$@1"}']]), null],
  ["bound elsewhere", FORM, multipart([["$ACTION_1:0", JSON.stringify({ id: ID, bound: "$@2" })]]), null],
  [
    "broken arguments",
    FORM,
    multipart([
      ["$ACTION_1:0", JSON.stringify({ id: ID, bound: "$@1" })],
      ["$ACTION_1:1", "{["],
    ]),
    null,
  ],
] as const)("a form that cannot be read: %s", async (_, type, body, id) =>
  expect(await parse(type, body, id)).toBeNull(),
);

test("what Next does not read itself is left to it", async () => {
  expect(await parse("application/x-www-form-urlencoded", "a=b", ID)).toEqual([]);
});
