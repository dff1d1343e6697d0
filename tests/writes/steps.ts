import fc from "fast-check";
import type { Fault } from "@/simulator/state/faults";
import { WISH_KINDS, type WishKind } from "./intent-of";

/** A wish about the n-th title of the scene: the first half are films. */
export interface Wish {
  kind: WishKind;
  title: number;
  value: number;
}

export type Step =
  | { do: "wish"; wish: Wish }
  | { do: "send" }
  | { do: "wait"; ms: number }
  | { do: "fault"; fault: Fault; times: number }
  | { do: "kill"; skip: number; moment: "before" | "after"; delay: number };

const refused = (status: number, error: string, headers?: Record<string, string>): Fault => ({
  kind: "status",
  status,
  body: { error, code: status },
  headers,
});

const POST: readonly Fault[] = [
  refused(400, "rate_limit"),
  refused(400, "wrong_parameter"),
  refused(401, "invalid_token"),
  refused(403, "forbidden"),
  refused(403, "insufficient_scope"),
  refused(412, "client_id_failed"),
  refused(429, "rate_limit"),
  refused(429, "user_limit_exceeded", { "Retry-After": "3600" }),
  refused(500, "internal"),
  { kind: "html", status: 502 },
  { kind: "html", status: 200 },
  { kind: "empty", body: {} },
  { kind: "truncate" },
  { kind: "reset" },
  { kind: "lost" },
  { kind: "lost" },
];

const GET: readonly Fault[] = [refused(500, "internal"), { kind: "reset" }, { kind: "truncate" }, { kind: "burst401" }];

const wish: fc.Arbitrary<Step> = fc.record({
  do: fc.constant("wish" as const),
  wish: fc.record({
    kind: fc.constantFrom(...WISH_KINDS),
    title: fc.nat(5),
    value: fc.integer({ min: 1, max: 10 }),
  }),
});

const fault = (faults: readonly Fault[], method: string): fc.Arbitrary<Step> =>
  fc.record({
    do: fc.constant("fault" as const),
    fault: fc.constantFrom(...faults).map((one): Fault => ({ ...one, match: { method } })),
    times: fc.constantFrom(1, 1, 2, 7),
  });

const kill: fc.Arbitrary<Step> = fc.record({
  do: fc.constant("kill" as const),
  ...{ skip: fc.nat(3), moment: fc.constantFrom("before" as const, "after" as const), delay: fc.nat(8) },
});

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 12, arbitrary: wish },
  { weight: 4, arbitrary: fc.constant<Step>({ do: "send" }) },
  { weight: 3, arbitrary: fault(POST, "POST") },
  { weight: 1, arbitrary: fault(GET, "GET") },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant("wait" as const), ms: fc.constantFrom(1000, 40_000, 3_700_000) }),
  },
);

/** A schedule of chance with a kill in every second. */
export const schedule: fc.Arbitrary<Step[]> = fc
  .tuple(fc.array(step, { minLength: 24, maxLength: 44 }), fc.option(fc.tuple(fc.nat(30), kill)))
  .map(([steps, one]) => (one ? steps.toSpliced(one[0] % (steps.length + 1), 0, one[1]) : steps));
