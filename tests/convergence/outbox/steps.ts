import fc from "fast-check";
import type { Fault } from "@/simulator/state/faults";
import { INTENT_TEMPLATES, type IntentTemplate } from "./create-intent";

/** `title` is an index into the titles of the scenario, of which the first half are movies. */
export interface IntentStep {
  kind: IntentTemplate;
  title: number;
  value: number;
}

export type Step =
  | { do: "intent"; intent: IntentStep }
  | { do: "send" }
  | { do: "wait"; ms: number }
  | { do: "fault"; fault: Fault; times: number }
  | { do: "kill"; skip: number; moment: "before" | "after"; delay: number };

const createFault = (status: number, error: string, headers?: Record<string, string>): Fault => ({
  kind: "status",
  status,
  body: { error, code: status },
  headers,
});

const POST_FAULTS: readonly Fault[] = [
  createFault(400, "rate_limit"),
  createFault(400, "wrong_parameter"),
  createFault(401, "invalid_token"),
  createFault(403, "forbidden"),
  createFault(403, "insufficient_scope"),
  createFault(412, "client_id_failed"),
  createFault(429, "rate_limit"),
  createFault(429, "user_limit_exceeded", { "Retry-After": "3600" }),
  createFault(500, "internal"),
  { kind: "html", status: 502 },
  { kind: "html", status: 200 },
  { kind: "empty", body: {} },
  { kind: "truncate" },
  { kind: "reset" },
  { kind: "lost" },
  { kind: "lost" },
];

const GET_FAULTS: readonly Fault[] = [
  createFault(500, "internal"),
  { kind: "reset" },
  { kind: "truncate" },
  { kind: "burst401" },
];

const intentStep: fc.Arbitrary<Step> = fc.record({
  do: fc.constant("intent" as const),
  intent: fc.record({
    kind: fc.constantFrom(...INTENT_TEMPLATES),
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
  { weight: 12, arbitrary: intentStep },
  { weight: 4, arbitrary: fc.constant<Step>({ do: "send" }) },
  { weight: 3, arbitrary: fault(POST_FAULTS, "POST") },
  { weight: 1, arbitrary: fault(GET_FAULTS, "GET") },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant("wait" as const), ms: fc.constantFrom(1000, 40_000, 3_700_000) }),
  },
);

/** A random schedule; every second one contains a kill. */
export const schedule: fc.Arbitrary<Step[]> = fc
  .tuple(fc.array(step, { minLength: 24, maxLength: 44 }), fc.option(fc.tuple(fc.nat(30), kill)))
  .map(([steps, one]) => (one ? steps.toSpliced(one[0] % (steps.length + 1), 0, one[1]) : steps));
